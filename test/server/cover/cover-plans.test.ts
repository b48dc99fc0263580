import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Viewer } from '../../../server/access/viewer.ts';
import { contributionStates } from '../../../server/contribution/contribution.codes.ts';
import { contributionFigures } from '../../../server/contribution/contribution-figures.queries.ts';
import { contributionsPage } from '../../../server/contribution/contribution-list.queries.ts';
import { memberMonths } from '../../../server/cover/cover.queries.ts';
import { extensionFacts, lapsesPage } from '../../../server/cover/lapse.queries.ts';
import { lapseKinds, lapseRange } from '../../../server/cover/lapse.ts';
import { lapseCalendar } from '../../../server/cover/lapse-calendar.ts';
import { unitQuestions } from '../../../server/cover/lapse-units.queries.ts';
import { withClient } from '../../../server/database/connect.ts';
import { encodeCursor } from '../../../server/database/page.ts';
import type { Sql } from '../../../server/database/sql.ts';
import type { CalendarDate } from '../../../server/kernel/calendar-date.ts';
import type { Month } from '../../../server/kernel/month.ts';
import type { User } from '../../support/builders.ts';
import { openPortal, type TestPortal } from '../../support/portal.ts';
import { fillWithMany, type ManyRows } from '../database/many-rows.ts';
import { type Plan, plansOf, readUnbounded, readWhole } from '../database/read-plans.ts';

const UUID = '019b0000-0000-7000-8000-000000000000';
/** Two years have months; reading a year without any costs nothing. */
const large = new Set(['member', 'member_cover', 'contribution_2025', 'contribution_2026']);

const calendar = lapseCalendar('2026-03-02', new Set());

let portal: TestPortal;
let many: ManyRows;
const viewers: [string, () => Promise<User>][] = [
  ['agency', () => portal.make.user('AGENCY', null)],
  ['officer', () => portal.make.user('OFFICE', { office: many.office })],
  ['coordinator of the largest partner', () => portal.make.user('COORDINATOR', { partners: [many.large] })],
  ['coordinator of a small partner', () => portal.make.user('COORDINATOR', { partners: [many.small] })],
  ['operator of a regency', () => portal.make.user('OPERATOR', { partner: many.large, regionCode: '15.01' })],
  ['operator of a village', () => portal.make.user('OPERATOR', { partner: many.large, regionCode: '15.01.11.2009' })],
  ['head of a group', () => portal.make.user('OPERATOR', { partner: many.large, groups: [many.group] })],
];

beforeAll(async () => {
  portal = await openPortal();
  many = await fillWithMany(portal);
  const url = new URL(inject('superuserUrl'));
  url.pathname = new URL(portal.database.ownerUrl).pathname;
  await withClient(url.href, async (client) => {
    await client.query('set session_replication_role = replica');
    // every tenth person ends or ended in each of ten months; past the triggers, which would take long
    await client.query(`insert into member_cover (member_id, partner_id, office_id, province_id, regency_id, district_id, village_id, group_id, mou_id, segment, live,
                                                  paid_from, paid_until, consecutive)
      select m.id, m.partner_id, m.office_id, m.province_id, m.regency_id, m.district_id, m.village_id, m.group_id, m.mou_id, m.segment, true,
             '2025-01-01', date '2025-09-01' + make_interval(months => (hashtext(m.id::text) & 15)), 1 from member m`);
    await client.query(`insert into contribution (member_id, month, partner_id, province_id, regency_id, district_id, village_id, mou_id, person_id, price_id, amount,
                                                  payer, due_on, created_at)
      select m.id, x.month::date, m.partner_id, m.province_id, m.regency_id, m.district_id, m.village_id, m.mou_id, m.person_id, m.id, 16800, 'WORKER', x.month::date + 14, '2026-01-01'
        from (select * from member limit 30000) m cross join generate_series(date '2025-12-01', '2026-01-01', '1 month') x (month)`);
    await client.query('analyze member_cover');
    await client.query('analyze contribution');
  });
}, 180_000);
afterAll(() => portal.close());

/** How these questions are planned for this user. */
async function plans(user: User, ask: (sql: Sql, viewer: Viewer) => Promise<unknown>): Promise<Plan[]> {
  return plansOf(portal, (await portal.make.session(user)).tokenHash, ask);
}

describe.each(viewers)('For the %s', (_, make) => {
  it('whose cover runs out, and what it costs to go on, reads no table from end to end', async () => {
    const user = await make();
    const whole: string[] = [];
    for (const kind of lapseKinds)
      for (const direction of ['asc', 'desc'] as const)
        for (const after of [null, encodeCursor(['2026-01-01', UUID])]) {
          const filter = { range: lapseRange(kind, calendar) };
          const page = await plans(user, (sql, viewer) =>
            lapsesPage(sql, viewer, { filter, direction, first: 50, after }),
          );
          const read = [...readWhole(page, large), ...readUnbounded(page, 'member_cover', 'paid_until')];
          whole.push(...read.map((table) => `${kind} ${direction} ${after}: ${table}`));
        }
    const unit = { key: 'k', partnerId: many.large.id, mouId: many.mouId, people: 1 };
    const units = [
      { ...unit, groupId: null, villageId: 1, paidUntil: '2026-01', paidUntilLast: '2026-01' },
      { ...unit, groupId: many.group.id, mouId: null, villageId: null, paidUntil: '2026-01', paidUntilLast: '2026-01' },
    ] as never;
    const range = lapseRange('LAPSED', calendar);
    const rest = [
      ...(await plans(user, (sql, viewer) => unitQuestions(sql, viewer, { range }, units))),
      ...(await plans(user, (sql, viewer) => extensionFacts(sql, viewer, [UUID, many.memberId]))),
      ...(await plans(user, (sql) => memberMonths(sql, [many.memberId]))),
    ];
    expect([...whole, ...readWhole(rest, large)]).toEqual([]);
  });
  it('the months of a unit, and what they add up to, read no table from end to end', async () => {
    const user = await make();
    const village = await portal.make.regionId('15.01.11.2009');
    const units = {
      agreement: { mouId: many.mouId, villageId: null },
      village: { mouId: many.mouId, villageId: village },
      group: { groupId: many.group.id },
    };
    const month = '2026-01' as Month;
    const today = '2026-03-02' as CalendarDate;
    const whole: string[] = [];
    for (const [unitName, unit] of Object.entries(units)) {
      const sums = await plans(user, (sql, viewer) => contributionFigures(sql, viewer, { unit, month, today }));
      whole.push(...readWhole(sums, large).map((table) => `${unitName} sums: ${table}`));
      for (const state of [null, ...contributionStates])
        for (const name of [null, 'siti'])
          for (const after of [null, encodeCursor(['NUR', UUID, '2026-01-01'])]) {
            const question = { ...{ unit, month, today, state, name, after }, paymentId: null, within: {}, first: 50 };
            const page = await plans(user, (sql, viewer) => contributionsPage(sql, viewer, question));
            whole.push(...readWhole(page, large).map((table) => `${unitName} ${state} ${name} ${after}: ${table}`));
          }
    }
    expect(whole).toEqual([]);
  });
});
