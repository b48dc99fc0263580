import type { Socket } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createPools } from '../../../server/database/pools.ts';
import { createLog } from '../../../server/log.ts';
import { type Actor, as, coordinatorOf, officerOf, withoutScope } from '../../support/actors.ts';
import type { Keyed, User } from '../../support/builders.ts';
import { MONDAY, openPortal, type TestPortal } from '../../support/portal.ts';
import { paperDesk, pdf } from '../mou-document/handed-in.ts';
import { inbox, reminding, told, unread } from './reminded.ts';

let portal: TestPortal;
let office: Keyed;
let partner: Keyed;
let user: User;
let coordinator: Actor;
let officer: Actor;
beforeAll(async () => {
  portal = await openPortal();
});
afterAll(() => portal.close());
beforeEach(async () => {
  portal.clock.set(MONDAY);
  // nobody of the story before is told of this one
  await portal.sql.all('update app_user set disabled_at = $1, email = null', [portal.clock.now()]);
  await portal.sql.all(
    `update mou set state = 'ENDED', how_ended = 'TERMINATED', end_reason = 'Selesai' where state = 'ACTIVE'`,
  );
  office = await portal.make.office();
  partner = await portal.make.partner({ office_id: office.id });
  user = await portal.make.user('COORDINATOR', { partners: [partner] }, { email: 'koordinator@contoh.id' });
  coordinator = await as(portal, user);
  officer = await officerOf(portal, office);
});

/** An intent with its scan on file: nothing about it is missing. */
const agreement = async (ends_on: string, row: object = {}) => {
  const mou = await portal.make.mou(partner, { kind: 'MOU', ends_on, signed_on: '2026-02-25', ...row });
  await paperDesk(portal).put(await withoutScope(portal, 'AGENCY'), mou.id, pdf(mou.id));
  return mou;
};
/** The day in Jakarta, in the morning. */
const on = (day: string) => portal.clock.set(`${day}T09:00:00+07:00`);

describe('Before an agreement ends', () => {
  it('both sides are reminded at 90, 60, 30 and 7 days, once each, and the later one takes the place of the earlier', async () => {
    const mou = await agreement('2026-06-30', { title: 'Yang akan berakhir' });
    const server = reminding(portal);
    await server.run();
    expect(await inbox(coordinator)).toEqual([]);
    for (const [day, steps] of [
      ['2026-04-01', [90]],
      ['2026-04-02', [90]],
      ['2026-05-01', [90, 60]],
      ['2026-05-31', [90, 60, 30]],
      ['2026-06-23', [90, 60, 30, 7]],
      ['2026-06-30', [90, 60, 30, 7]],
      ['2026-07-01', [90, 60, 30, 7]],
    ] as const) {
      on(day);
      [coordinator, officer] = [await as(portal, user), await officerOf(portal, office)];
      await server.run();
      await server.run();
      const found = await inbox(await as(portal, user));
      expect([day, found.map(({ step }) => step)]).toEqual([day, [...steps].reverse()]);
      const open = found.filter(({ settledAt }) => settledAt === null);
      expect([day, open.length]).toEqual([day, day < '2026-07-01' ? 1 : 0]);
    }
    expect((await inbox(await as(portal, user)))[0]).toMatchObject({
      ...{ kind: 'MOU_ENDING', title: 'Yang akan berakhir', subjectId: mou.id, aboutOn: '2026-06-30' },
      ...{ paper: null, waitsIn: null, stage: null },
    });
    expect(server.letters.map(({ text }) => text.includes('"Yang akan berakhir" berakhir 30 Juni 2026'))).toEqual([
      ...[true, true, true, true],
    ]);
  });

  it('only the nearest step is made up for after a time without a server', async () => {
    await agreement('2026-06-30');
    on('2026-06-10');
    await reminding(portal).run();
    expect(await told(await as(portal, user))).toEqual(['MOU_ENDING 30']);
  });

  it('nobody is reminded of one that is renewed, is no more, has no end, or is part of another', async () => {
    const renewed = await agreement('2026-03-20');
    await portal.make.mou(partner, { state: 'SIGNED', renews_id: renewed.id, kind: 'MOU', starts_on: '2026-03-21' });
    await agreement('2026-03-20', { kind: 'ADDENDUM', parent_id: renewed.id });
    await agreement('2026-03-20', { state: 'ENDED', how_ended: 'COMPLETED', end_reason: 'Selesai' });
    await portal.make.mou(partner, { kind: 'MOU', ends_on: null, signed_on: '2026-02-25' });
    await reminding(portal).run();
    expect((await told(coordinator)).filter((one) => one.startsWith('MOU'))).toEqual([]);
  });

  it('another last day is another reminder', async () => {
    const mou = await agreement('2026-03-20');
    await reminding(portal).run();
    await portal.sql.all(`update mou set ends_on = '2026-03-25' where id = $1`, [mou.id]);
    await reminding(portal).run();
    expect((await inbox(coordinator)).map(({ aboutOn, settledAt }) => [aboutOn, settledAt !== null])).toEqual([
      ['2026-03-25', false],
      ['2026-03-20', true],
    ]);
  });
});

describe('Once it is done, a reminder is settled at once', () => {
  const open = async (actor: Actor) => (await inbox(actor, true)).map(({ kind }) => kind);

  it('of a paper by the paper, and of no other one', async () => {
    const mou = await portal.make.mou(partner, { signed_on: '2026-02-18' });
    await reminding(portal).run();
    await paperDesk(portal).put(officer, mou.id, pdf());
    expect([await open(officer), await open(coordinator)]).toEqual([[], ['PAPER_MISSING']]);
    expect(await unread(officer)).toBe(0);
    expect((await inbox(officer))[0]?.settledAt).not.toBeNull();
  });

  it('of a review by the approval, and of the end by another last day or a signed renewal', async () => {
    const review = { asked_by: user.id, asked_by_name: 'A', asked_at: portal.clock.now() };
    const asked = await portal.make.mou(partner, { state: 'IN_REVIEW', kind: 'MOU', ...review });
    const [one, two] = [await agreement('2026-03-20'), await agreement('2026-03-21')];
    const next = await portal.make.mou(partner, { kind: 'MOU', state: 'DRAFT', renews_id: two.id });
    await reminding(portal).run();
    expect((await open(officer)).sort()).toEqual(['MOU_ENDING', 'MOU_ENDING', 'MOU_WAITING']);
    await portal.sql.all(
      `update mou set state = 'READY', reviewed_by = $2, reviewed_by_name = 'B', reviewed_at = $3 where id = $1`,
      [asked.id, officer.user.id, portal.clock.now()],
    );
    expect(await open(officer)).toEqual(['MOU_ENDING', 'MOU_ENDING']);
    await portal.sql.all(`update mou set ends_on = '2026-12-31' where id = $1`, [one.id]);
    expect(await open(officer)).toEqual(['MOU_ENDING']);
    await portal.sql.all(`update mou set title = 'Judul lain' where id = $1`, [two.id]);
    expect(await open(officer)).toEqual(['MOU_ENDING']);
    const steps = [
      [`state = 'IN_REVIEW', asked_by = $2, asked_by_name = 'A', asked_at = $3`, [user.id, portal.clock.now()]],
      [
        `state = 'READY', reviewed_by = $2, reviewed_by_name = 'B', reviewed_at = $3`,
        [officer.user.id, portal.clock.now()],
      ],
      [`state = 'SIGNED', signed_on = '2026-03-01'`, []],
    ] as const;
    for (const [set, values] of steps)
      await portal.sql.all(`update mou set ${set} where id = $1`, [next.id, ...values]);
    expect(await open(officer)).toEqual([]);
  });

  it('of a group by its next step, and of a budget by the stage', async () => {
    const group = await portal.make.group(partner, { next_step: 'Telepon', next_step_on: '2026-02-25' });
    const shut = await portal.make.group(partner, { next_step: 'Surat', next_step_on: '2026-02-25' });
    const mou = await agreement('2026-12-31');
    const times = { created_at: portal.clock.now(), updated_at: portal.clock.now() };
    const budget = await portal.sql.insert<{ id: string }>('subsidy_budget', {
      ...{ partner_id: partner.id, mou_id: mou.id, name: 'BKBK 2026', name_key: 'BKBK 2026', fund_source: 'BKBK' },
      ...{ year: 2026, first_month: '2026-01-01', months: 12, age_from: 17, age_to: 64, ...times },
    });
    await portal.sql.insert('budget_deadline', {
      ...{ budget_id: budget.id, partner_id: partner.id, stage: 'LIST', due_on: '2026-03-05' },
    });
    await reminding(portal).run();
    expect((await open(coordinator)).sort()).toEqual(['BUDGET_DEADLINE', 'GROUP_STEP', 'GROUP_STEP']);
    await portal.sql.all(`update partner_group set next_step_on = '2026-04-01' where id = $1`, [group.id]);
    expect((await open(coordinator)).sort()).toEqual(['BUDGET_DEADLINE', 'GROUP_STEP']);
    await portal.sql.all(`update partner_group set closed_at = $2 where id = $1`, [...[shut.id, portal.clock.now()]]);
    expect(await open(coordinator)).toEqual(['BUDGET_DEADLINE']);
    await portal.sql.all(
      `update budget_deadline set done_on = '2026-03-02', done_by_name = 'Orang' where budget_id = $1`,
      [budget.id],
    );
    expect(await open(coordinator)).toEqual([]);
  });
});

describe('Of work', () => {
  it('a missing paper reminds who brings it, until it is there', async () => {
    const mou = await portal.make.mou(partner, { signed_on: '2026-02-18' });
    const server = reminding(portal);
    await server.run();
    expect(await inbox(coordinator)).toMatchObject([{ kind: 'PAPER_MISSING', paper: 'AUTHORITY', step: 7 }]);
    expect(await inbox(officer)).toMatchObject([{ kind: 'PAPER_MISSING', paper: 'SIGNED', aboutOn: '2026-03-04' }]);
    await paperDesk(portal).put(officer, mou.id, pdf());
    await server.run();
    expect(await inbox(officer, true)).toEqual([]);
    expect(await unread(coordinator)).toBe(1);
    on('2026-03-05');
    await server.run();
    expect(await told(await as(portal, user))).toEqual(['PAPER_MISSING -1', 'PAPER_MISSING 7']);
  });

  it('of what has been late for more than a month nobody is told anew', async () => {
    await portal.make.mou(partner, { signed_on: '2025-12-01' });
    await portal.make.group(partner, { next_step: 'Telepon', next_step_on: '2026-01-15' });
    await reminding(portal).run();
    expect([await inbox(coordinator), await inbox(officer)]).toEqual([[], []]);
  });

  it('a review reminds another coordinator than who asked; where there is none the office, else the agency', async () => {
    const review = { asked_by: user.id, asked_by_name: 'A', asked_at: portal.clock.now() };
    const asked = () => portal.make.mou(partner, { state: 'IN_REVIEW', kind: 'MOU', ...review });
    const waiting = async (actor: Actor) =>
      (await inbox(actor)).flatMap(({ kind, waitsIn }) => (kind === 'MOU_WAITING' ? [waitsIn] : []));
    const mou = await asked();
    await reminding(portal).run();
    expect([await waiting(coordinator), await waiting(officer)]).toEqual([[], ['IN_REVIEW']]);
    const second = await coordinatorOf(portal, partner);
    await asked();
    await reminding(portal).run();
    expect([await waiting(second), (await waiting(officer)).length]).toEqual([['IN_REVIEW', 'IN_REVIEW'], 1]);
    // the turn after it is everybody's again
    const reviewed = { reviewed_by: officer.user.id, reviewed_by_name: 'B', reviewed_at: portal.clock.now() };
    await portal.sql.all(
      `update mou set state = 'READY', reviewed_by = $2, reviewed_by_name = $3, reviewed_at = $4 where id = $1`,
      [mou.id, ...Object.values(reviewed)],
    );
    await reminding(portal).run();
    expect(await waiting(coordinator)).toEqual(['READY']);
    const free = await portal.make.partner();
    const agency = await withoutScope(portal, 'AGENCY');
    await portal.make.mou(free, { state: 'IN_REVIEW', kind: 'MOU', ...review });
    await reminding(portal).run();
    expect(await waiting(agency)).toContain('IN_REVIEW');
  });

  it('an overdue step of a group reminds who is responsible, else the coordinators', async () => {
    const head = await portal.make.user('OPERATOR', { partner, regionCode: '15.01' });
    await portal.make.group(partner, {
      ...{ name: 'Kelompok A', next_step: 'Telepon', next_step_on: '2026-03-01', responsible_id: head.id },
    });
    await portal.make.group(partner, { name: 'Kelompok B', next_step: 'Surat', next_step_on: '2026-02-20' });
    await portal.make.group(partner, { next_step_on: '2026-03-02', closed_at: null });
    await reminding(portal).run();
    const about = async (actor: Actor) => (await inbox(actor)).map(({ kind, title, step }) => [kind, title, step]);
    expect(await about(await as(portal, head))).toEqual([['GROUP_STEP', 'Kelompok A', -1]]);
    expect(await about(coordinator)).toEqual([['GROUP_STEP', 'Kelompok B', -7]]);
  });

  it('a stage of a budget reminds the coordinators a week before and when it is late', async () => {
    const mou = await portal.make.mou(partner, { kind: 'MOU', signed_on: '2026-02-25' });
    const budget = await portal.sql.insert<{ id: string }>('subsidy_budget', {
      ...{ partner_id: partner.id, mou_id: mou.id, name: 'BKBK 2026', name_key: 'BKBK 2026', fund_source: 'BKBK' },
      ...{ year: 2026, first_month: '2026-01-01', months: 12, age_from: 17, age_to: 64 },
      ...{ created_at: portal.clock.now(), updated_at: portal.clock.now() },
    });
    const ofBudget = { budget_id: budget.id, partner_id: partner.id };
    await portal.sql.insert('budget_deadline', { ...ofBudget, stage: 'LIST', due_on: '2026-03-09' });
    await portal.sql.insert('budget_deadline', { ...ofBudget, stage: 'DECREE', due_on: '2026-03-10' });
    await portal.sql.insert('budget_deadline', {
      ...{ ...ofBudget, stage: 'CHECK', due_on: '2026-03-01', done_on: '2026-02-28', done_by_name: 'A' },
    });
    await reminding(portal).run();
    expect(await inbox(coordinator)).toMatchObject([
      { kind: 'BUDGET_DEADLINE', stage: 'LIST', title: 'BKBK 2026', subjectId: budget.id },
    ]);
  });
});

describe('Letters', () => {
  it('tell everything that came up at once, in the reader’s language, once', async () => {
    await agreement('2026-03-20', { title: 'Pertama' });
    await agreement('2026-03-09', { title: 'Kedua' });
    await portal.sql.all(`update app_user set locale = 'en' where id = $1`, [user.id]);
    const server = reminding(portal);
    await server.run();
    await server.run();
    expect(server.letters).toMatchObject([
      { to: 'koordinator@contoh.id', subject: '2 reminders from Portal Mitra', id: expect.any(String) },
    ]);
    expect(server.letters[0]?.text).toMatch(/"Kedua" ends on 9 March 2026.*\n.*"Pertama" ends on 20 March 2026/);
    expect(server.letters[0]?.text).toContain('https://portal.contoh.id/tugas');
  });

  it('two servers at once tell and send once', async () => {
    for (let n = 0; n < 5; n++) await agreement(`2026-03-1${n}`);
    for (let n = 0; n < 5; n++)
      await portal.make.user('COORDINATOR', { partners: [partner] }, { email: `k${n}@contoh.id` });
    const servers = [reminding(portal), reminding(portal)];
    await Promise.all(servers.map(({ run }) => run()));
    await Promise.all(servers.map(({ run }) => run()));
    const to = servers.flatMap(({ letters }) => letters.map((letter) => letter.to)).sort();
    expect(to).toEqual(['k0', 'k1', 'k2', 'k3', 'k4', 'koordinator'].map((name) => `${name}@contoh.id`));
    expect(await inbox(coordinator)).toHaveLength(5);
  });

  it('of a server that dies between record and sending are sent by the next one, once', async () => {
    await agreement('2026-03-20');
    const log = createLog({ level: 'silent', json: true });
    const dying = createPools({ appUrl: portal.database.appUrl, systemUrl: portal.database.systemUrl, log });
    const sockets: Socket[] = [];
    dying.system.on('connect', (client) =>
      sockets.push((client as unknown as { connection: { stream: Socket } }).connection.stream),
    );
    let reached: (id: string | undefined) => void;
    const atTheDoor = new Promise<string | undefined>((done) => {
      reached = done;
    });
    const first = reminding(portal, {
      system: dying.system,
      mailer: {
        send: ({ id }) => {
          reached(id);
          return new Promise(() => {});
        },
      },
    });
    first.run().catch(() => {});
    const id = await atTheDoor;
    const second = reminding(portal);
    await second.send();
    expect(second.letters).toEqual([]);
    for (const socket of sockets) socket.destroy();
    await expect.poll(() => second.send().then(() => second.letters.length)).toBe(1);
    expect(second.letters[0]?.id).toBe(id);
    await second.run();
    expect(second.letters).toHaveLength(1);
    void dying.end();
  });

  it('that a mail server does not take are tried again, and given up in the end', async () => {
    const mou = await agreement('2026-03-20');
    const down = reminding(portal, { mailer: { send: () => Promise.reject(new Error('koordinator@contoh.id')) } });
    await down.run();
    expect(await mailOf(mou.id)).toEqual(['DUE']);
    const up = reminding(portal);
    await up.send();
    expect([up.letters.length, await mailOf(mou.id)]).toEqual([1, ['SENT']]);
    const other = await agreement('2026-03-21');
    for (let n = 0; n < 8; n++) await down.run();
    expect(await mailOf(other.id)).toEqual(['FAILED']);
    await up.send();
    expect(up.letters).toHaveLength(1);
  });

  it('go to nobody without an address, nor to who switched them off; the inbox stays', async () => {
    const SWITCH =
      'mutation ($on: Boolean!) { viewerSetReminderMail(on: $on) { viewer { reminderMail { address on } } userErrors { code } } }';
    const { viewerSetReminderMail } = await coordinator.query(SWITCH, { on: false });
    expect(viewerSetReminderMail.viewer.reminderMail).toEqual({ address: 'koordinator@contoh.id', on: false });
    const mou = await agreement('2026-03-20');
    const server = reminding(portal);
    await server.run();
    expect(server.letters).toEqual([]);
    expect([await unread(coordinator), await unread(officer)]).toEqual([1, 1]);
    expect(await mailOf(mou.id)).toEqual([]);
    await coordinator.query(SWITCH, { on: true });
    await server.run();
    expect(server.letters).toEqual([]);
  });

  const mailOf = async (id: string): Promise<string[]> => {
    const MAIL = 'query ($id: ID!) { mou(id: $id) { reminders(first: 20) { nodes { toName mail } } } }';
    const { nodes } = (await coordinator.query(MAIL, { id })).mou.reminders;
    return nodes.flatMap(({ mail }: { mail: string }) => (mail === 'NONE' ? [] : [mail]));
  };

  it('that are not needed any more are dropped: read meanwhile, done meanwhile', async () => {
    const [read, done] = [await agreement('2026-03-20'), await agreement('2026-03-21')];
    const down = reminding(portal, { mailer: { send: () => Promise.reject(new Error()) } });
    await down.run();
    const [first] = await inbox(coordinator);
    await coordinator.query('mutation ($ids: [ID!]) { notificationsRead(ids: $ids) { userErrors { code } } }', {
      ids: [first.id],
    });
    await portal.sql.all(
      `update mou set state = 'ENDED', how_ended = 'TERMINATED', end_reason = 'Selesai' where id = any ($1)`,
      [[read.id, done.id].filter((id) => id !== first.subjectId)],
    );
    const up = reminding(portal);
    await up.run();
    expect(up.letters.filter(({ text }) => text.includes('berakhir'))).toEqual([]);
  });
});

describe('Who lost the right', () => {
  it('gets no letter and no reminder, and sees the old ones no more', async () => {
    const mou = await agreement('2026-03-20');
    const down = reminding(portal, { mailer: { send: () => Promise.reject(new Error()) } });
    await down.run();
    expect(await unread(coordinator)).toBe(1);
    const other = await portal.make.partner();
    await portal.sql.all('update user_scope set partner_id = $2 where user_id = $1', [user.id, other.id]);
    const up = reminding(portal);
    await up.send();
    expect(up.letters).toEqual([]);
    expect([await unread(coordinator), await inbox(coordinator)]).toEqual([0, []]);
    on('2026-03-14');
    await up.run();
    const found = await portal.sql.all('select step from notification where user_id = $1 and mou_id = $2', [
      user.id,
      mou.id,
    ]);
    expect(found).toEqual([{ step: 30 }]);
  });

  it('by a closed account gets nothing either', async () => {
    await agreement('2026-03-20');
    await portal.sql.all('update app_user set disabled_at = $2 where id = $1', [user.id, portal.clock.now()]);
    const server = reminding(portal);
    await server.run();
    expect(server.letters).toEqual([]);
    expect(await portal.sql.all('select id from notification where user_id = $1', [user.id])).toEqual([]);
  });
});
