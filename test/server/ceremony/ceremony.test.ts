import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { as, coordinatorOf, type Json, officerOf, operatorOf, withoutScope } from '../../support/actors.ts';
import { openPortal, type TestPortal } from '../../support/portal.ts';
import { type CeremonyScene, ceremonyScene, codesOf, documents, errorsOf } from './ceremony-acts.ts';

let portal: TestPortal;
let scene: CeremonyScene;
beforeAll(async () => {
  portal = await openPortal();
  scene = await ceremonyScene(portal);
});
afterAll(() => portal.close());

const column = (ceremony: Json, of: string) => ceremony.lines.map((line: Json) => line[of]);
const states = (ceremony: Json) => ceremony.lines.map((line: Json) => line.mou.state);

describe('Planning a ceremony', () => {
  it('drafts one agreement for each group, numbers them in sequence and asks for one review', async () => {
    const groups = [await scene.group({ name: 'Kelompok Padi' }), await scene.group({ name: 'Kelompok Jagung' })];
    const umbrella = await portal.make.mou(scene.partner, { kind: 'MOU', title: 'Payung bersama' });
    const numbers = { officeNumbers: { pattern: ' PER/{nnn}/032026 ', first: 8 } };
    const write = scene.input(groups, { terms: numbers, draft: { parentId: umbrella.id } });
    const { lines, userErrors } = await scene.check(write);
    expect(userErrors).toEqual([]);
    expect(lines.map((line: Json) => [line.groupName, line.officeNumber, line.groupNumber, line.problem])).toEqual([
      ['Kelompok Padi', 'PER/008/032026', 'PER/008/032026', null],
      ['Kelompok Jagung', 'PER/009/032026', 'PER/009/032026', null],
    ]);
    const { ceremony } = await scene.plan(write);
    expect(ceremony).toMatchObject({
      ...{ state: 'IN_REVIEW', groups: 2, place: 'Aula Kantor Contoh', signedOn: null, groupNumbers: null },
      waits: { who: 'OFFICE', officeName: 'Kantor Cabang Contoh' },
      ...{ viewerCanApprove: false, viewerCanReturn: true, viewerCanSign: false, viewerCanEdit: true },
    });
    expect(ceremony.lines).toMatchObject([
      {
        ...{ officeNumber: 'PER/008/032026', groupNumber: 'PER/008/032026', signatory: 'Pak Ketua' },
        mou: {
          ...{ title: 'Kelompok Padi: perlindungan anggota', state: 'IN_REVIEW', targetHeadcount: 40 },
          parent: { id: umbrella.id },
        },
        problem: { code: 'CEREMONY_LINE_IN_REVIEW', field: 'lines.0' },
      },
      { officeNumber: 'PER/009/032026' },
    ]);
    expect(await scene.find(ceremony.id, scene.reviewer)).toMatchObject({ viewerCanApprove: true });
  });

  it('takes in an agreement that is ready already, and numbers it with the others', async () => {
    const ready = await scene.group({ name: 'Kelompok Siap' });
    const asker = scene.planner.user;
    const mou = await portal.make.mou(scene.partner, {
      ...{ title: 'Kelompok Siap: disetujui', state: 'READY', kind: 'MOU', payer: 'SELF', asked_by: asker.id },
      ...{ asked_by_name: 'A', asked_at: portal.clock.now(), reviewed_by: scene.reviewer.user.id },
      ...{ reviewed_by_name: 'B', reviewed_at: portal.clock.now() },
    });
    await portal.sql.all('delete from mou_party where mou_id = $1', [mou.id]);
    await portal.sql.insert('mou_party', { mou_id: mou.id, place: 0, kind: 'GROUP', group_id: ready.id });
    await portal.sql.insert('mou_party', { mou_id: mou.id, place: 1, kind: 'OFFICE', office_id: scene.office.id });
    const groups = [ready, await scene.group()];
    const write = scene.input(groups, { terms: { groupNumbers: { pattern: '{n}/KLP', first: 3 } } });
    expect((await scene.check(write)).lines[0]).toMatchObject({
      readyTitle: 'Kelompok Siap: disetujui',
      problem: null,
    });
    const { ceremony } = await scene.plan(write);
    expect(states(ceremony)).toEqual(['READY', 'IN_REVIEW']);
    expect(column(ceremony, 'groupNumber')).toEqual(['3/KLP', '4/KLP']);
    expect((await scene.approve(ceremony)).ceremony.state).toBe('READY');
  });

  it('names every group that cannot, and why, and does nothing by half', async () => {
    const other = await portal.make.office({ name: 'Kantor Lain' });
    const elsewhere = await scene.group({ name: 'Kelompok Jauh' });
    await portal.sql.all('alter table partner_group disable trigger partner_group_place');
    await portal.sql.all('update partner_group set office_id = $2 where id = $1', [elsewhere.id, other.id]);
    await portal.sql.all('alter table partner_group enable trigger partner_group_place');
    const bound = await scene.group({ name: 'Kelompok Terikat' });
    const party = [{ kind: 'GROUP', group_id: bound.id, number: '1/A' }];
    await portal.make.mou(scene.partner, { title: 'Yang berlaku', kind: 'MOU', starts_on: '2026-01-02' }, party);
    const drafted = await scene.group({ name: 'Kelompok Berdraf' });
    await portal.make.mou(scene.partner, { title: 'Masih draf', state: 'DRAFT' }, [
      { kind: 'GROUP', group_id: drafted.id },
    ]);
    const closed = await scene.group({ name: 'Kelompok Tutup', closed_at: portal.clock.now() });
    const silent = await scene.group({ name: 'Kelompok Diam', contact_name: null });
    const foreign = await scene.group({}, await portal.make.partner());
    const planned = (await scene.planned([await scene.group()])).lines[0].officeNumber as string;
    const good = await scene.group();
    const groups = [elsewhere, bound, drafted, closed, silent, foreign, good];
    const write = scene.input(groups);
    const count = () =>
      portal.sql.one('select (select count(*) from mou) as mous, (select count(*) from ceremony) as n');
    const before = await count();
    const expected = [
      ['CEREMONY_GROUP_OFFICE', 'groups.0'],
      ['CEREMONY_GROUP_BOUND', 'groups.1'],
      ['CEREMONY_GROUP_UNREVIEWED', 'groups.2'],
      ['CEREMONY_GROUP_CLOSED', 'groups.3'],
      ['CEREMONY_SIGNATORY_MISSING', 'groups.4'],
      ['CEREMONY_GROUP_UNKNOWN', 'groups.5'],
    ];
    const { lines } = await scene.check(write);
    expect(lines.flatMap(({ problem }: Json) => (problem ? [[problem.code, problem.field]] : []))).toEqual(expected);
    expect(lines[1].problem.message).toContain('Kelompok Terikat sudah terikat "Yang berlaku" (nomor 1/A)');
    expect(errorsOf(await scene.plan(write))).toEqual(expected);
    expect(await count()).toEqual(before);

    const taken = scene.input([good], {
      terms: { officeNumbers: { pattern: planned.replace('-1/', '-{n}/'), first: 1 } },
    });
    expect(errorsOf(await scene.plan(taken))).toEqual([['CEREMONY_NUMBER_TAKEN', 'groups.0']]);
  });

  it('says what cannot be right with the whole', async () => {
    const groups = [await scene.group()];
    const wrong: [Json, string[]][] = [
      [scene.input([]), ['CEREMONY_NO_GROUPS']],
      [scene.input(Array.from({ length: 51 }, () => groups[0] as never)), ['CEREMONY_GROUPS_MANY']],
      [scene.input([...groups, ...groups]), ['CEREMONY_GROUP_TWICE']],
      [scene.input(groups, { terms: { officeNumbers: { pattern: 'PER/1', first: 1 } } }), ['CEREMONY_PATTERN']],
      [scene.input(groups, { terms: { officeNumbers: { pattern: '{n}/{n}', first: 1 } } }), ['CEREMONY_PATTERN']],
      [
        scene.input(groups, {
          terms: {
            officeNumbers: { pattern: 'P{n}', first: 0 },
            groupNumbers: { pattern: `${'x'.repeat(80)}{n}`, first: 1 },
          },
        }),
        ['CEREMONY_FIRST', 'CEREMONY_NUMBER_LENGTH'],
      ],
      [
        scene.input(groups, { terms: { place: 'x', officeSignatory: ' ' } }),
        ['CEREMONY_PLACE_LENGTH', 'CEREMONY_SIGNATORY_LENGTH'],
      ],
      [scene.input(groups, { draft: { kind: 'ADDENDUM' } }), ['CEREMONY_KIND']],
    ];
    for (const [write, codes] of wrong) {
      expect(codesOf(await scene.check(write))).toEqual(codes);
      expect(codesOf(await scene.plan(write))).toEqual(codes);
    }
    const refused: [Json, string[]][] = [
      [scene.input(groups, { officeId: groups[0]?.id as string }), ['CEREMONY_OFFICE_UNKNOWN']],
      [scene.input(groups, { draft: { parentId: groups[0]?.id } }), ['MOU_PARENT_UNKNOWN']],
      [
        scene.input(groups, { draft: { parentId: (await portal.make.mou(await portal.make.partner())).id } }),
        ['MOU_PARENT_UNKNOWN'],
      ],
      [scene.input(groups, { draft: { endsOn: '2026-03-02' } }), ['MOU_PERIOD']],
      [scene.input(groups, { draft: { programmes: [] } }), ['MOU_PROGRAMMES_EMPTY']],
      [scene.input(groups, { draft: { draftedOn: '2026-03-09' } }), ['MOU_DRAFTED_FUTURE']],
    ];
    for (const [write, codes] of refused) expect(codesOf(await scene.plan(write))).toEqual(codes);
  });

  it('happens once, however often it is sent, and of two at once one gives the numbers', async () => {
    const variables = scene.planIn(scene.input([await scene.group()]));
    const answers = await Promise.all([1, 2, 3].map(() => scene.planner.query(documents.PLAN, variables)));
    expect(new Set(answers.map(({ act }) => act.ceremony.id)).size).toBe(1);
    const other = { ...variables, input: scene.input([await scene.group()]) };
    expect((await scene.planner.ask(documents.PLAN, other)).code).toBe('CONFLICT');

    const numbers = { officeNumbers: { pattern: 'BERSAMA/{n}', first: 1 } };
    const rivals = [
      scene.input([await scene.group()], { terms: numbers }),
      scene.input([await scene.group()], { terms: numbers }),
    ];
    const both = await Promise.all(rivals.map((write) => scene.plan(write)));
    expect(both.flatMap(codesOf)).toEqual(['CEREMONY_NUMBER_TAKEN']);
  });

  it('is for those who may draft agreements of the partner', async () => {
    const variables = scene.planIn(scene.input([await scene.group()]));
    for (const actor of [
      await withoutScope(portal, 'AUDITOR'),
      await operatorOf(portal, scene.partner, '15.01'),
      await as(portal, await portal.make.user('OPERATOR', { partner: scene.partner, groups: [await scene.group()] })),
    ])
      expect((await actor.ask(documents.PLAN, variables)).code).toBe('FORBIDDEN');
    const stranger = await coordinatorOf(portal, await portal.make.partner());
    expect(codesOf((await stranger.query(documents.PLAN, variables)).act)).toEqual(['MOU_PARTNER_UNKNOWN']);
    const branch = await officerOf(portal, await portal.make.office());
    expect(codesOf((await branch.query(documents.PLAN, variables)).act)).toEqual(['MOU_PARTNER_UNKNOWN']);
    expect((await scene.reviewer.query(documents.PLAN, variables)).act.ceremony.state).toBe('IN_REVIEW');
  });
});

describe('Reviewing a ceremony', () => {
  it('is one approval by somebody else than who asked', async () => {
    const planned = await scene.planned([await scene.group(), await scene.group()]);
    expect(codesOf(await scene.approve(planned, scene.planner))).toEqual(['MOU_SAME_PERSON']);
    const { ceremony } = await scene.approve(planned);
    expect(ceremony).toMatchObject({ state: 'READY', viewerCanApprove: false, viewerCanSign: true });
    expect(states(ceremony)).toEqual(['READY', 'READY']);
    expect(codesOf(await scene.approve(ceremony))).toEqual(['CEREMONY_NOTHING_TO_REVIEW']);
    expect(codesOf(await scene.approve(planned))).toEqual(['VERSION_CONFLICT']);
  });

  it('returns all of them with a reason, and they are asked for again together', async () => {
    const planned = await scene.planned([await scene.group(), await scene.group()]);
    expect(codesOf(await scene.giveBack(planned, 'x'))).toEqual(['MOU_REASON_LENGTH']);
    const { ceremony: returned } = await scene.giveBack(planned);
    expect(returned).toMatchObject({ state: 'DRAFT', waits: null, viewerCanReturn: false });
    expect(codesOf(await scene.giveBack(returned))).toEqual(['CEREMONY_NOTHING_TO_REVIEW']);
    expect(codesOf(await scene.sign(returned))).toEqual(['CEREMONY_LINE_DRAFT', 'CEREMONY_LINE_DRAFT']);
    expect(await scene.find(planned.id)).toMatchObject({ viewerCanAsk: true });
    const { ceremony: asked } = await scene.ask(returned);
    expect(asked.state).toBe('IN_REVIEW');
    expect(codesOf(await scene.ask(asked))).toEqual(['CEREMONY_NOTHING_TO_ASK']);
  });

  it('happens once where two do it at once', async () => {
    const planned = await scene.planned([await scene.group(), await scene.group()]);
    const second = await officerOf(portal, scene.office);
    const answers = await Promise.all([scene.approve(planned), scene.approve(planned, second)]);
    expect(answers.flatMap(codesOf)).toEqual(['VERSION_CONFLICT']);
  });
});

describe('Changing a ceremony', () => {
  it('writes day, place, signatory and numbers anew on every paper', async () => {
    const planned = await scene.planned([await scene.group(), await scene.group()]);
    const to = {
      ...{ heldOn: '2026-03-09', place: 'Balai Desa Contoh', officeSignatory: 'Plt. Kepala' },
      ...{ officeNumbers: { pattern: 'BARU/{n}', first: 5 }, groupNumbers: { pattern: 'K/{n}', first: 1 } },
    };
    const { ceremony } = await scene.edit(planned, to);
    expect(ceremony).toMatchObject({ ...to, state: 'IN_REVIEW', version: planned.version + 1 });
    expect(column(ceremony, 'officeNumber')).toEqual(['BARU/5', 'BARU/6']);
    expect(column(ceremony, 'groupNumber')).toEqual(['K/1', 'K/2']);
    expect(codesOf(await scene.edit(planned, to))).toEqual(['VERSION_CONFLICT']);
    const next = await scene.planned([await scene.group()]);
    expect(errorsOf(await scene.edit(next, { ...to, officeNumbers: { pattern: 'baru/{n}', first: 6 } }))).toEqual([
      ['CEREMONY_NUMBER_TAKEN', 'lines.0'],
    ]);
  });

  it('lets a group out, whose agreement goes on by itself', async () => {
    const [first, second] = [await scene.group(), await scene.group()];
    const planned = await scene.planned([first, second]);
    const { ceremony } = await scene.release(planned, second);
    expect(ceremony.groups).toBe(1);
    expect(codesOf(await scene.release(ceremony, second))).toEqual(['CEREMONY_LINE_UNKNOWN']);
    const { ceremony: empty } = await scene.release(ceremony, first);
    expect(empty).toMatchObject({ state: 'EMPTY', lines: [], viewerCanEdit: false });
    expect(codesOf(await scene.sign(empty))).toEqual(['CEREMONY_EMPTY']);
    expect(codesOf(await scene.edit(empty, scene.terms()))).toEqual(['CEREMONY_EMPTY']);
  });

  it('is for who keeps the agreements; others read or know of nothing', async () => {
    const planned = await scene.planned([await scene.group()]);
    const reader = await operatorOf(portal, scene.partner, '15.01');
    expect((await scene.find(planned.id, reader)).viewerCanEdit).toBe(false);
    const stranger = await coordinatorOf(portal, await portal.make.partner());
    expect(await scene.find(planned.id, stranger)).toBeNull();
    const acts = [documents.ASK, documents.APPROVE] as const;
    for (const act of acts) {
      expect((await reader.ask(act, scene.versioned(planned))).code).toBe('FORBIDDEN');
      expect((await stranger.ask(act, scene.versioned(planned))).code).toBe('NOT_FOUND');
    }
  });
});

describe('Signing together', () => {
  it('signs all of them on one day, and the groups stand as signed', async () => {
    const { ceremony: ready } = await scene.approve(await scene.planned([await scene.group(), await scene.group()]));
    expect(codesOf(await scene.sign(ready, '2026-03-03'))).toEqual(['MOU_SIGNED_FUTURE']);
    const { ceremony } = await scene.sign(ready);
    expect(ceremony).toMatchObject({
      ...{
        state: 'SIGNED',
        signedOn: '2026-03-02',
        heldOn: '2026-03-02',
        signedByName: expect.any(String),
        waits: null,
      },
      lines: [1, 2].map(() => ({
        ...{ problem: null, group: { stage: 'SIGNED' }, mou: { state: 'SIGNED', signedOn: '2026-03-02' } },
      })),
    });
    for (const again of [scene.sign(ceremony), scene.release(ceremony, ceremony.lines[0].group)])
      expect(codesOf(await again)).toEqual(['CEREMONY_SIGNED']);
    const touch = `update ceremony set place = 'Lain sekali' where id = $1`;
    await expect(portal.sql.all(touch, [ceremony.id])).rejects.toMatchObject({ constraint: 'ceremony_settled' });
    const out = 'delete from ceremony_line where ceremony_id = $1';
    await expect(portal.sql.all(out, [ceremony.id])).rejects.toMatchObject({ constraint: 'ceremony_settled' });
  });

  it('signs none where one is not ready, is older than its paper, or is bound meanwhile', async () => {
    const groups = [await scene.group({ name: 'Kelompok Awal' }), await scene.group({ name: 'Kelompok Akhir' })];
    const planned = await scene.planned(groups);
    expect(errorsOf(await scene.sign(planned))).toEqual([
      ['CEREMONY_LINE_IN_REVIEW', 'lines.0'],
      ['CEREMONY_LINE_IN_REVIEW', 'lines.1'],
    ]);
    const { ceremony: ready } = await scene.approve(planned);
    expect(errorsOf(await scene.sign(ready, '2026-03-01'))).toEqual([
      ['MOU_SIGNED_BEFORE_DRAFT', 'lines.0'],
      ['MOU_SIGNED_BEFORE_DRAFT', 'lines.1'],
    ]);
    const party = [{ kind: 'GROUP', group_id: groups[1]?.id }];
    await portal.make.mou(scene.partner, { kind: 'MOU', ends_on: '2027-01-01' }, party);
    expect(errorsOf(await scene.sign(ready))).toEqual([['MOU_PERIOD_TAKEN', 'lines.1']]);
    expect(states(await scene.find(ready.id))).toEqual(['READY', 'READY']);
    const { ceremony: fewer } = await scene.release(ready, groups[1] as never);
    expect((await scene.sign(fewer)).ceremony.state).toBe('SIGNED');
  });

  it('stops where a group was closed meanwhile, and goes on without it', async () => {
    const groups = [await scene.group({ name: 'Kelompok Tetap' }), await scene.group({ name: 'Kelompok Bubar' })];
    const { ceremony: ready } = await scene.approve(await scene.planned(groups));
    const closing = `mutation ($id: ID!) { groupClose(id: $id, reason: "Kelompok bubar", version: 1) { userErrors { code } } }`;
    expect((await scene.planner.query(closing, { id: groups[1]?.id })).groupClose.userErrors).toEqual([]);
    const seen = await scene.find(ready.id);
    expect(column(seen, 'problem')).toMatchObject([null, { code: 'CEREMONY_LINE_CLOSED', field: 'lines.1' }]);
    expect(errorsOf(await scene.sign(ready))).toEqual([['CEREMONY_LINE_CLOSED', 'lines.1']]);
    const { ceremony: fewer } = await scene.release(ready, groups[1] as never);
    expect((await scene.sign(fewer)).ceremony.state).toBe('SIGNED');
  });

  it('is told of each agreement, to who sees the ceremony', async () => {
    const [one, alone] = [
      await scene.group({ name: 'Kelompok Bersama' }),
      await scene.group({ name: 'Kelompok Lain' }),
    ];
    const { id } = await scene.planned([one]);
    const ask = '{ groups(first: 100) { nodes { name mous { ceremony { id state } } } } }';
    const of = async (actor = scene.planner) => {
      const { groups } = await actor.query(ask);
      return Object.fromEntries(groups.nodes.map(({ name, mous }: Json) => [name, mous.map((m: Json) => m.ceremony)]));
    };
    expect(await of()).toMatchObject({ 'Kelompok Bersama': [{ id, state: 'IN_REVIEW' }], 'Kelompok Lain': [] });
    await portal.make.mou(scene.partner, { state: 'DRAFT', starts_on: null }, [{ kind: 'GROUP', group_id: alone.id }]);
    expect((await of())['Kelompok Lain']).toEqual([null]);
    const leads = { partner: scene.partner, groups: [one], leads: true };
    const head = await as(portal, await portal.make.user('OPERATOR', leads));
    expect((await of(head))['Kelompok Bersama']).not.toContainEqual(expect.objectContaining({ id }));
  });

  it('lists ceremonies, the latest first, to who deals with the partner', async () => {
    const ask = 'query ($p: ID) { ceremonies(first: 3, partnerId: $p) { nodes { heldOn groups state } totalCount } }';
    const { ceremonies } = await scene.reviewer.query(ask, { p: scene.partner.id });
    expect(ceremonies.nodes).toHaveLength(3);
    expect(ceremonies.nodes[0].heldOn).toBe('2026-03-09');
    const branch = await officerOf(portal, await portal.make.office());
    expect((await branch.query(ask, {})).ceremonies.totalCount).toBe(0);
    const head = await as(
      portal,
      await portal.make.user('OPERATOR', { partner: scene.partner, groups: [await scene.group()] }),
    );
    expect((await head.query(ask, {})).ceremonies.totalCount).toBe(0);
  });
});
