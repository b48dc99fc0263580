import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Viewer } from '../../../server/access/viewer.ts';
import { contributionStates } from '../../../server/contribution/contribution.codes.ts';
import type { ContributionRow } from '../../../server/contribution/contribution.queries.ts';
import { contributionsCount, contributionsPage } from '../../../server/contribution/contribution-list.queries.ts';
import { contributionStateSql } from '../../../server/contribution/contribution-state.ts';
import type { PayerUnit } from '../../../server/contribution/payer-unit.ts';
import { withClient } from '../../../server/database/connect.ts';
import { encodeCursor } from '../../../server/database/page.ts';
import type { Sql } from '../../../server/database/sql.ts';
import { withViewer } from '../../../server/database/viewer-transaction.ts';
import type { Month } from '../../../server/kernel/month.ts';
import type { RegionFilter } from '../../../server/region/region-filter.ts';
import type { User } from '../../support/builders.ts';
import { openPortal, type TestPortal } from '../../support/portal.ts';
import { fillWithMany, type ManyRows } from '../database/many-rows.ts';
import { plansOf, readWhole, rowsRead } from '../database/read-plans.ts';

const ID = '019b0000-0000-7000-8000-000000000000';
/** Two years have months; reading a year without any costs nothing. */
const large = new Set(['member', 'member_cover', 'contribution_2025', 'contribution_2026']);
const PAGE = 50;
const PEOPLE_OF_GROUP = 300;
const AGREEMENT = 120_000;
/** People whom a page may go through by name, each with a month and a cover, and the few that are found by their months. */
const GONE_THROUGH = 3 * 4 * (PAGE + 1) + 4 * 1_001;
const nothing = { paymentId: null, state: null, name: null, within: {} } as const;
const asked = { ...nothing, first: PAGE, today: '2026-03-02' } as const;
const agreement = (): PayerUnit => ({ mouId: many.mouId, villageId: null });

let portal: TestPortal;
let many: ManyRows;
let villageId: number;
let paymentId: string;
const viewers: Readonly<Record<string, () => Promise<User>>> = {
  agency: () => portal.make.user('AGENCY', null),
  officer: () => portal.make.user('OFFICE', { office: many.office }),
  'coordinator of the largest partner': () => portal.make.user('COORDINATOR', { partners: [many.large] }),
  'coordinator of a small partner': () => portal.make.user('COORDINATOR', { partners: [many.small] }),
  'operator of a regency': () => portal.make.user('OPERATOR', { partner: many.large, regionCode: '15.01' }),
  'operator of a village': () => portal.make.user('OPERATOR', { partner: many.large, regionCode: '15.01.11.2009' }),
  'head of a group': () => portal.make.user('OPERATOR', { partner: many.large, groups: [many.group] }),
};

beforeAll(async () => {
  portal = await openPortal();
  many = await fillWithMany(portal);
  villageId = await portal.make.regionId('15.01.11.2009');
  const url = new URL(inject('superuserUrl'));
  url.pathname = new URL(portal.database.ownerUrl).pathname;
  await withClient(url.href, async (client) => {
    await client.query('set session_replication_role = replica');
    await client.query('update member set mou_id = $1', [many.mouId]);
    await client.query(
      `create temp table few as select id, row_number() over (order by md5(id::text)) as n from member`,
    );
    // one agreement of them all, who owe two months each; the villages of every second have paid the first, and a few people
    // stand in every other way: they paid the second or a later one, have a later one, are not due yet or not active
    await client.query(`insert into contribution (member_id, month, partner_id, office_id, province_id, regency_id, district_id, village_id, group_id, mou_id,
                                                  person_id, price_id, amount, payer, due_on, payment_id, created_at)
      select m.id, x.month::date, m.partner_id, m.office_id, m.province_id, m.regency_id, m.district_id, m.village_id, m.group_id, m.mou_id,
             m.person_id, m.id, 16800, 'WORKER', case when few.n between 300 and 340 then '2026-03-15' else x.month::date + 14 end,
             case when x.month < '2026-01-01' and m.village_id % 2 = 0 then md5(m.village_id::text)::uuid
                  when few.n between 100 and 170 and x.month <> '2026-02-01' then md5('few')::uuid end, '2026-01-01'
        from member m join few on few.id = m.id
        cross join generate_series(date '2025-12-01', '2026-06-01', '1 month') x (month)
       where x.month < '2026-02-01' or few.n <= 200 and x.month in ('2026-02-01', '2026-06-01')`);
    await client.query(`insert into member_cover (member_id, partner_id, office_id, province_id, regency_id, district_id, village_id, group_id, mou_id, segment, live,
                                                  unpaid_since)
      select m.id, m.partner_id, m.office_id, m.province_id, m.regency_id, m.district_id, m.village_id, m.group_id, m.mou_id, m.segment, true,
             case when few.n > ${AGREEMENT} - 90 then date '2025-11-01' when m.village_id % 2 = 0 then '2026-01-01' else '2025-12-01' end
        from member m join few on few.id = m.id`);
    await client.query('vacuum analyze member, member_cover, contribution');
  });
  const { id } = await portal.sql.one<{ id: string }>(`select md5('few')::uuid as id`);
  paymentId = id;
  const money = { office_id: many.office.id, recorded_by: (await portal.make.user('AGENCY', null)).id };
  await portal.sql.all(
    `insert into payment (id, partner_id, mou_id, office_id, state, amount, received_on, recorded_by, recorded_by_name, created_at, updated_at)
     values ($1, $2, $3, $4, 'CONFIRMED', 1, '2026-01-01', $5, 'X', '2026-01-01', '2026-01-01')`,
    [paymentId, many.large.id, many.mouId, money.office_id, money.recorded_by],
  );
}, 240_000);
afterAll(() => portal.close());

async function sessionOf(who: string): Promise<Buffer> {
  const user = await viewers[who]?.();
  return (await portal.make.session(user as User)).tokenHash;
}

/** What a question reads of the large tables while it is answered. */
async function rowsFor(tokenHash: Buffer, ask: (sql: Sql, viewer: Viewer) => Promise<unknown>): Promise<number> {
  const plans = await plansOf(portal, tokenHash, ask, { run: true });
  expect(readWhole(plans, large)).toEqual([]);
  return rowsRead(plans, large);
}

/** The same for pages of a unit, the first and a later one. */
async function rowsOfPages(who: string, unit: PayerUnit, within: RegionFilter = {}): Promise<number[]> {
  const tokenHash = await sessionOf(who);
  const read: number[] = [];
  for (const month of [null, '2025-12' as Month, '2026-01' as Month])
    for (const after of [null, encodeCursor(['NUR', ID, '2026-01-01'])]) {
      const page = { ...asked, unit, month, after, within };
      read.push(await rowsFor(tokenHash, (sql, viewer) => contributionsPage(sql, viewer, page)));
    }
  return read;
}

describe('The months of an agreement of 120,000 people', () => {
  it.each(['agency', 'officer', 'coordinator of the largest partner'])(
    'are read by the page, from first to last, for the %s',
    async (who) => {
      const read = await rowsOfPages(who, agreement());
      expect(read[0]).toBeGreaterThan(PAGE);
      // each line of a page is a month, its member and that member's cover
      for (const rows of read) expect(rows).toBeLessThan(10 * PAGE);
    },
  );

  it('are read by the page and those that are passed over for the operator of a regency', async () => {
    // a tenth of the people live there
    for (const rows of await rowsOfPages('operator of a regency', agreement())) expect(rows).toBeLessThan(20 * PAGE);
  });

  it('are not gone through for a coordinator whose partner it is not', async () => {
    expect(await rowsOfPages('coordinator of a small partner', agreement())).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('are those of their village for its operator, who asks for the whole agreement', async () => {
    const { people } = await portal.sql.one<{ people: number }>(
      'select count(*)::integer as people from member where village_id = $1',
      [villageId],
    );
    for (const rows of await rowsOfPages('operator of a village', agreement(), { regionId: villageId, regionLevel: 4 }))
      expect(rows).toBeLessThan(10 * people);
  });

  it.each(['agency', 'coordinator of the largest partner', 'operator of a village'])(
    'are those of its people where the %s asks for one village',
    async (who) => {
      const { people } = await portal.sql.one<{ people: number }>(
        'select count(*)::integer as people from member where village_id = $1',
        [villageId],
      );
      for (const rows of await rowsOfPages(who, { mouId: many.mouId, villageId }))
        expect(rows).toBeLessThan(10 * people);
    },
  );

  it('are those of its people where the head of a group asks for the group', async () => {
    for (const rows of await rowsOfPages('head of a group', { groupId: many.group.id }))
      expect(rows).toBeLessThan(10 * PEOPLE_OF_GROUP);
  });

  describe.each(['agency', 'coordinator of the largest partner'])('for the %s', (who) => {
    it('in one state are found by it, be they most of a month, few or none', async () => {
      const tokenHash = await sessionOf(who);
      const seen = new Set<string>();
      for (const month of ['2025-12', '2026-01', '2026-02', '2026-05', '2026-06'] as Month[])
        for (const state of [null, ...contributionStates])
          for (const after of [null, encodeCursor(['NUR', ID, '2026-01-01'])]) {
            const page = { ...asked, unit: agreement(), month, state, after };
            const rows = await rowsFor(tokenHash, async (sql, viewer) => {
              const { edges } = await contributionsPage(sql, viewer, page);
              seen.add(`${state} ${edges.length > 0}`);
            });
            expect([month, state, after, rows < GONE_THROUGH]).toEqual([month, state, after, true]);
          }
      // each was found, and each was nowhere to be found
      expect(seen).toEqual(new Set([null, ...contributionStates].flatMap((of) => [`${of} true`, `${of} false`])));
    });

    it('of people with a name are found by its words', async () => {
      const tokenHash = await sessionOf(who);
      for (const state of [null, ...contributionStates]) {
        const page = { ...asked, unit: agreement(), month: '2026-01' as Month, state, name: 'marga777', after: null };
        expect(await rowsFor(tokenHash, (sql, viewer) => contributionsPage(sql, viewer, page))).toBeLessThan(1_000);
      }
    });

    it('of a payment are found by it', async () => {
      const tokenHash = await sessionOf(who);
      const page = { ...asked, unit: null, paymentId, month: null, after: null };
      expect(await rowsFor(tokenHash, (sql, viewer) => contributionsPage(sql, viewer, page))).toBeLessThan(
        GONE_THROUGH,
      );
    });
  });

  it('are the same as if everybody had been looked at, page by page and in number', async () => {
    const tokenHash = await sessionOf('agency');
    const door = { tokenHash, at: portal.clock.now(), requestId: 'same' };
    const keys = (rows: readonly ContributionRow[]) => rows.map(({ memberId, month }) => `${memberId} ${month}`);
    await withViewer(portal.pools.app, door, async (sql, viewer) => {
      for (const month of ['2025-12', '2026-01', '2026-02', '2026-06', null] as (Month | null)[])
        for (const state of [null, ...contributionStates]) {
          const question = { ...asked, first: 60, unit: agreement(), month, state };
          const all = await sql.query<ContributionRow>({
            text: `select c.member_id as "memberId", to_char(c.month, 'YYYY-MM') as month
              from contribution c join member m on m.id = c.member_id left join member_cover v on v.member_id = c.member_id
             where ($1::text is null or to_char(c.month, 'YYYY-MM') = $1) and ($2::text is null or ${contributionStateSql('$3')} = $2)
             order by m.name_key, c.member_id, c.month`,
            values: [month, state, asked.today],
          });
          const first = await contributionsPage(sql, viewer, { ...question, after: null });
          const second = await contributionsPage(sql, viewer, {
            ...question,
            after: first.edges.at(-1)?.cursor ?? null,
          });
          const found = first.edges.length < 60 ? first.edges : [...first.edges, ...second.edges];
          expect([month, state, keys(found.map(({ node }) => node))]).toEqual([month, state, keys(all.slice(0, 120))]);
          expect(await contributionsCount(sql, viewer, question)).toBe(all.length);
        }
    });
  }, 120_000);
});
