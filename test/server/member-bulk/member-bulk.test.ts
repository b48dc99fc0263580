import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MemberSelection } from '../../../server/member/member.selection.ts';
import {
  memberBulkCancel,
  memberBulkCommit,
  memberBulkPrepare,
  memberBulkUndo,
} from '../../../server/member-bulk/member-bulk.service.ts';
import type { BulkWrite } from '../../../server/member-bulk/member-bulk.write.ts';
import type { Keyed, User } from '../../support/builders.ts';
import { type ImportScene, openScene } from '../member-import/scene.ts';

let scene: ImportScene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.close());

const nothing = { endReason: null, since: null, groupId: null, leavesGroup: false, mouId: null, leavesMou: false };
const ending: BulkWrite = {
  ...nothing,
  act: 'END',
  note: 'Surat desa 12/2026',
  endReason: 'MOVED',
  since: '2026-10-31',
  villageCode: null,
};
const reactivating: BulkWrite = { ...nothing, act: 'REACTIVATE', note: 'Salah diakhiri', villageCode: null };
const moving: BulkWrite = {
  ...nothing,
  act: 'MOVE',
  note: 'Pemekaran desa',
  since: '2026-10-31',
  villageCode: '15.02.01.2001',
};
const assigning = (goal: Partial<BulkWrite>): BulkWrite => ({
  ...nothing,
  act: 'ASSIGN',
  note: 'Pembagian kelompok',
  villageCode: null,
  ...goal,
});

interface Bulk {
  id: string;
  state: string;
  total_rows: number;
  changing_rows: number;
  changed_rows: number;
  undone_rows: number;
  reasons: { code: string; rows: number }[];
}
interface MemberState {
  status: string;
  end_reason: string | null;
  status_since: string;
  status_note: string | null;
  village: string;
  group_id: string | null;
  mou_id: string | null;
  version: number;
}

const context = async (user: User) => Object.assign(await scene.scopeOf(user), { jobs: scene.queue });
const said = (error: { code?: string }) => error.code as string;

async function settled(id: string): Promise<Bulk> {
  for (;;) {
    const { open } = await scene.sql.one<{ open: boolean }>(
      `select exists (select from job where subject_id = $1 and state in ('WAITING', 'RUNNING')) as open`,
      [id],
    );
    if (!open) return scene.sql.one<Bulk>('select * from member_bulk where id = $1', [id]);
    await wait(20);
  }
}

async function prepare(user: User, selection: MemberSelection, write: BulkWrite, key = randomUUID()): Promise<Bulk> {
  const request = { selection, selectionWords: 'Semua peserta', write };
  return settled((await memberBulkPrepare(await context(user), request, key)).id);
}
const refused = async (user: User, selection: MemberSelection, write: BulkWrite) =>
  memberBulkPrepare(await context(user), { selection, selectionWords: '', write }, randomUUID()).then(
    () => 'taken',
    said,
  );

async function commit(user: User, id: string): Promise<Bulk> {
  await memberBulkCommit(await context(user), id, randomUUID());
  return settled(id);
}
async function undo(user: User, id: string): Promise<Bulk> {
  await memberBulkUndo(await context(user), id, randomUUID());
  return settled(id);
}

const stateOf = (member: Keyed) =>
  scene.sql.one<MemberState>(
    `select m.status, m.end_reason, m.status_since::text, m.status_note, v.code as village, m.group_id, m.mou_id, m.version
       from member m join region v on v.id = m.village_id where m.id = $1`,
    [member.id],
  );

async function jambi(count = 3) {
  const partner = await scene.make.partner({ kind: 'PROVINCE', region_id: await scene.make.regionId('15') });
  const officer = await scene.make.user('COORDINATOR', { partners: [partner] });
  const members: Keyed[] = [];
  for (let i = 0; i < count; i++) members.push(await scene.make.member(partner, { name: `Warga ${i}` }));
  return { partner, officer, members, ids: members.map(({ id }) => id) };
}
const all: MemberSelection = { filter: {} };

describe('Ending many', () => {
  it('shows first who will change and who not and why, and changes nobody', async () => {
    const { partner, officer, members } = await jambi(3);
    await scene.make.member(partner, { end_reason: 'REFUSED' });
    await scene.make.member(partner, { birth_date: '2026-11-01' });
    const bulk = await prepare(officer, all, ending);
    expect(bulk).toMatchObject({ state: 'READY', total_rows: 5, changing_rows: 3 });
    expect(bulk.reasons).toHaveLength(2);
    expect(bulk.reasons).toEqual(
      expect.arrayContaining([
        { code: 'MEMBER_HAS_ENDED', rows: 1 },
        { code: 'STATUS_DATE_BEFORE', rows: 1 },
      ]),
    );
    expect(await stateOf(members[0] as Keyed)).toMatchObject({ status: 'CANDIDATE', version: 1 });
  });

  it('ends them all with a line each in the trail, the reason beside it', async () => {
    const { officer, members } = await jambi(4);
    const bulk = await prepare(officer, all, ending);
    expect(await commit(officer, bulk.id)).toMatchObject({ state: 'COMMITTED', changed_rows: 4, reasons: [] });
    for (const member of members) {
      expect(await stateOf(member)).toMatchObject({
        ...{ status: 'ENDED', end_reason: 'MOVED', status_since: '2026-10-31', status_note: 'Surat desa 12/2026' },
        version: 2,
      });
      const lines = await scene.sql.all(
        `select action, reason, actor_id from audit_entry where row_id = $1 and action = 'CHANGED'`,
        [member.id],
      );
      expect(lines).toEqual([{ action: 'CHANGED', reason: 'Surat desa 12/2026', actor_id: officer.id }]);
    }
  });

  it('leaves alone who was touched since the check, and names them', async () => {
    const { officer, members } = await jambi(3);
    const bulk = await prepare(officer, all, ending);
    await scene.sql.all(`update member set phone = '0748211111', version = version + 1 where id = $1`, [
      members[1]?.id,
    ]);
    const done = await commit(officer, bulk.id);
    expect(done).toMatchObject({ changed_rows: 2, reasons: [{ code: 'BULK_TOUCHED', rows: 1 }] });
    expect(await stateOf(members[1] as Keyed)).toMatchObject({ status: 'CANDIDATE' });
  });

  it('is taken back for everybody whom nobody touched since', async () => {
    const { officer, members } = await jambi(3);
    const bulk = await prepare(officer, all, ending);
    await commit(officer, bulk.id);
    await scene.sql.all(`update member set phone = '0748211111', version = version + 1 where id = $1`, [
      members[0]?.id,
    ]);
    expect(await undo(officer, bulk.id)).toMatchObject({ state: 'UNDONE', undone_rows: 2 });
    expect(await stateOf(members[0] as Keyed)).toMatchObject({ status: 'ENDED' });
    expect(await stateOf(members[1] as Keyed)).toMatchObject({
      ...{ status: 'CANDIDATE', end_reason: null, status_since: '2026-01-01', status_note: null, version: 3 },
    });
    const kept = await scene.sql.all(
      `select member_id from member_bulk_row where bulk_id = $1 and outcome = 'CHANGED' and code = 'BULK_TOUCHED'`,
      [bulk.id],
    );
    expect(kept).toEqual([{ member_id: members[0]?.id }]);
  });

  it('can be taken back for seven days and once', async () => {
    const { officer } = await jambi(1);
    const bulk = await prepare(officer, all, ending);
    await commit(officer, bulk.id);
    await scene.sql.all(`update member_bulk set committed_at = committed_at - interval '8 days' where id = $1`, [
      bulk.id,
    ]);
    await expect(undo(officer, bulk.id)).rejects.toMatchObject({ code: 'BULK_NOT_UNDOABLE' });
    await scene.sql.all(`update member_bulk set committed_at = committed_at + interval '8 days' where id = $1`, [
      bulk.id,
    ]);
    await undo(officer, bulk.id);
    await expect(undo(officer, bulk.id)).rejects.toMatchObject({ code: 'BULK_NOT_UNDOABLE' });
  });

  it('is counted in the tally', async () => {
    const { partner, officer } = await jambi(3);
    const bulk = await prepare(officer, all, ending);
    await commit(officer, bulk.id);
    const rows = await scene.sql.all(
      'select status, sum(people)::integer as people from member_tally where partner_id = $1 group by 1 having sum(people) <> 0',
      [partner.id],
    );
    expect(rows).toEqual([{ status: 'ENDED', people: 3 }]);
  });
});

describe('Bringing many back', () => {
  it('brings back the ended ones but not the dead', async () => {
    const { partner, officer } = await jambi(1);
    const moved = await scene.make.member(partner, { end_reason: 'MOVED' });
    const dead = await scene.make.member(partner, { end_reason: 'DECEASED' });
    const bulk = await prepare(officer, all, reactivating);
    expect(bulk).toMatchObject({ changing_rows: 1 });
    expect(bulk.reasons.map(({ code }) => code).sort()).toEqual(['MEMBER_DECEASED', 'MEMBER_NOT_ENDED']);
    await commit(officer, bulk.id);
    expect(await stateOf(moved)).toMatchObject({ status: 'CANDIDATE', status_since: '2026-11-02' });
    expect(await stateOf(dead)).toMatchObject({ status: 'ENDED' });
  });
});

describe('Moving many to a group and an agreement', () => {
  it('moves those of that partner, says who is there already, and puts them back', async () => {
    const { partner, officer, members, ids } = await jambi(3);
    const group = await scene.make.group(partner);
    const mou = await scene.make.mou(partner);
    await scene.sql.all('update member set group_id = $2, mou_id = $3 where id = $1', [ids[0], group.id, mou.id]);
    const bulk = await prepare(officer, { ids }, assigning({ groupId: group.id, mouId: mou.id }));
    expect(bulk).toMatchObject({ changing_rows: 2, reasons: [{ code: 'BULK_ALREADY_THERE', rows: 1 }] });
    await commit(officer, bulk.id);
    expect(await stateOf(members[1] as Keyed)).toMatchObject({ group_id: group.id, mou_id: mou.id });
    await undo(officer, bulk.id);
    expect(await stateOf(members[1] as Keyed)).toMatchObject({ group_id: null, mou_id: null });
    expect(await stateOf(members[0] as Keyed)).toMatchObject({ group_id: group.id });
  });

  it('takes them out of a group and leaves the agreement as it is', async () => {
    const { partner, officer, members, ids } = await jambi(1);
    const group = await scene.make.group(partner);
    const mou = await scene.make.mou(partner);
    await scene.sql.all('update member set group_id = $2, mou_id = $3 where id = $1', [ids[0], group.id, mou.id]);
    const bulk = await prepare(officer, { ids }, assigning({ leavesGroup: true }));
    await commit(officer, bulk.id);
    expect(await stateOf(members[0] as Keyed)).toMatchObject({ group_id: null, mou_id: mou.id });
  });

  it('leaves members of another partner where they are', async () => {
    const [one, two] = [await jambi(1), await jambi(2)];
    const both = await scene.make.user('COORDINATOR', { partners: [one.partner, two.partner] });
    const group = await scene.make.group(one.partner);
    const bulk = await prepare(both, { ids: [...one.ids, ...two.ids] }, assigning({ groupId: group.id }));
    expect(bulk).toMatchObject({ changing_rows: 1, reasons: [{ code: 'BULK_OTHER_PARTNER', rows: 2 }] });
  });

  it('goes to no closed group, no ended agreement, nothing foreign and not nowhere', async () => {
    const { partner, officer, ids } = await jambi(1);
    const closed = await scene.make.group(partner, { closed_at: '2026-01-01' });
    const ended = await scene.make.mou(partner, { state: 'ENDED', end_reason: 'Selesai semua' });
    const foreign = await scene.make.group(await scene.make.partner());
    expect(await refused(officer, { ids }, assigning({ groupId: closed.id }))).toBe('MEMBER_GROUP_CLOSED');
    expect(await refused(officer, { ids }, assigning({ mouId: ended.id }))).toBe('MEMBER_MOU_ENDED');
    expect(await refused(officer, { ids }, assigning({ groupId: foreign.id }))).toBe('NOT_FOUND');
    expect(await refused(officer, { ids }, assigning({}))).toBe('BULK_NOWHERE');
  });
});

describe('Moving many to a village', () => {
  it('moves them, with the day of the move in the trail', async () => {
    const { officer, members } = await jambi(2);
    const bulk = await prepare(officer, all, moving);
    await commit(officer, bulk.id);
    expect(await stateOf(members[0] as Keyed)).toMatchObject({ village: '15.02.01.2001' });
    const [line] = await scene.sql.all(`select reason from audit_entry where row_id = $1 and action = 'CHANGED'`, [
      members[0]?.id,
    ]);
    expect(line).toEqual({ reason: '2026-10-31 · Pemekaran desa' });
    expect((await prepare(officer, all, moving)).reasons).toEqual([{ code: 'MEMBER_SAME_VILLAGE', rows: 2 }]);
    await undo(officer, bulk.id);
    expect(await stateOf(members[0] as Keyed)).toMatchObject({ village: '15.01.11.2009' });
  });

  it('by an officer of a regency reaches neither people nor villages beyond it', async () => {
    const { partner, ids } = await jambi(1);
    const elsewhere = await scene.make.member(partner, { villageCode: '15.05.01.2002' });
    const kerinci = await scene.make.user('OPERATOR', { partner, regionCode: '15.01' });
    const within = { ...moving, villageCode: '15.01.11.2008' };
    const bulk = await prepare(kerinci, { ids: [...ids, elsewhere.id, randomUUID()] }, within);
    expect(bulk).toMatchObject({ total_rows: 3, changing_rows: 1, reasons: [{ code: 'BULK_OUT_OF_REACH', rows: 2 }] });
    expect(await refused(kerinci, { ids }, moving)).toBe('VILLAGE_OUT_OF_SCOPE');
    expect((await prepare(kerinci, all, within)).total_rows).toBe(1);
    await commit(kerinci, bulk.id);
    expect(await stateOf(elsewhere)).toMatchObject({ version: 1 });
  });
});

describe('Who may', () => {
  it('coordinators and operators everything, offices end, readers nothing', async () => {
    const { partner, ids } = await jambi(1);
    const office = await scene.make.office();
    await scene.sql.all('update partner set office_id = $2 where id = $1', [partner.id, office.id]);
    const officer = await scene.make.user('OFFICE', { office });
    const bulk = await prepare(officer, { ids }, ending);
    expect(await commit(officer, bulk.id)).toMatchObject({ changed_rows: 1 });
    for (const write of [reactivating, moving, assigning({ leavesMou: true })])
      expect(await refused(officer, { ids }, write)).toBe('FORBIDDEN');
    for (const role of ['AGENCY', 'AUDITOR', 'ADMINISTRATOR'] as const)
      expect(await refused(await scene.make.user(role, null), { ids }, ending)).toBe('FORBIDDEN');
    const observer = await scene.make.user('OBSERVER', { partners: [partner] });
    expect(await refused(observer, { ids }, ending)).toBe('FORBIDDEN');
  });

  it('the head of a group within the group, and never out of it', async () => {
    const { partner, ids } = await jambi(2);
    const [own, other] = [await scene.make.group(partner), await scene.make.group(partner)];
    await scene.sql.all('update member set group_id = $2 where id = $1', [ids[0], own.id]);
    const head = await scene.make.user('OPERATOR', { partner, groups: [own] });
    const bulk = await prepare(head, all, ending);
    expect(bulk).toMatchObject({ state: 'READY', total_rows: 1, changing_rows: 1 });
    expect(await commit(head, bulk.id)).toMatchObject({ state: 'COMMITTED', changed_rows: 1 });
    expect(await refused(head, all, assigning({ groupId: other.id }))).toBe('FORBIDDEN');
    expect(await refused(head, all, assigning({ leavesGroup: true }))).toBe('FORBIDDEN');
  });

  it('agrees only to what they chose themselves', async () => {
    const { partner, officer } = await jambi(1);
    const colleague = await scene.make.user('COORDINATOR', { partners: [partner] });
    const stranger = await scene.make.user('COORDINATOR', { partners: [await scene.make.partner()] });
    const bulk = await prepare(officer, all, ending);
    await expect(commit(colleague, bulk.id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(commit(stranger, bulk.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await commit(officer, bulk.id);
    await expect(undo(colleague, bulk.id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('is looked at afresh when it is carried out: what was taken away meanwhile stops it', async () => {
    const { officer, members } = await jambi(1);
    const bulk = await prepare(officer, all, ending);
    await scene.sql.all('delete from user_scope where user_id = $1', [officer.id]);
    expect(await commit(officer, bulk.id)).toMatchObject({ changed_rows: 0 });
    expect(await stateOf(members[0] as Keyed)).toMatchObject({ status: 'CANDIDATE' });
  });
});

describe('What is asked', () => {
  it('is complete: a reason, a day that has come, a village', async () => {
    const { officer, ids } = await jambi(1);
    expect(await refused(officer, { ids }, { ...ending, note: 'x' })).toBe('REASON_TOO_SHORT');
    expect(await refused(officer, { ids }, { ...ending, endReason: null })).toBe('BULK_REASON_EMPTY');
    expect(await refused(officer, { ids }, { ...ending, since: null })).toBe('BULK_DATE_EMPTY');
    expect(await refused(officer, { ids }, { ...ending, since: '2026-11-03' })).toBe('STATUS_DATE_FUTURE');
    expect(await refused(officer, { ids }, { ...moving, villageCode: '15.02' })).toBe('VILLAGE_UNKNOWN');
  });

  it('is chosen once and done once, however often it is clicked', async () => {
    const { officer } = await jambi(2);
    const key = randomUUID();
    const [a, b] = [await prepare(officer, all, ending, key), await prepare(officer, all, ending, key)];
    expect(a.id).toBe(b.id);
    await expect(prepare(officer, all, reactivating, key)).rejects.toMatchObject({ code: 'CONFLICT' });
    const clicks = await Promise.all(
      Array.from({ length: 5 }, async () =>
        memberBulkCommit(await context(officer), a.id, randomUUID()).then(() => 'done', said),
      ),
    );
    expect(clicks.filter((answer) => answer === 'done')).toHaveLength(1);
    expect(await settled(a.id)).toMatchObject({ changed_rows: 2 });
  });

  it('can be given up, and then not be agreed to', async () => {
    const { officer, members } = await jambi(1);
    const bulk = await prepare(officer, all, ending);
    expect((await memberBulkCancel(await context(officer), bulk.id)).state).toBe('CANCELLED');
    await expect(commit(officer, bulk.id)).rejects.toMatchObject({ code: 'BULK_NOT_READY' });
    await expect(memberBulkCancel(await context(officer), bulk.id)).rejects.toMatchObject({
      code: 'BULK_NOT_CANCELLABLE',
    });
    expect(await stateOf(members[0] as Keyed)).toMatchObject({ version: 1 });
  });

  it('with nobody to change is not agreed to', async () => {
    const { officer } = await jambi(1);
    const bulk = await prepare(officer, all, reactivating);
    await expect(commit(officer, bulk.id)).rejects.toMatchObject({ code: 'BULK_NOTHING_TO_CHANGE' });
  });
});
