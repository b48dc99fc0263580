import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { contributionsPage } from '../../../server/contribution/contribution.queries.ts';
import type { PayerUnit } from '../../../server/contribution/payer-unit.ts';
import { withClient } from '../../../server/database/connect.ts';
import { encodeCursor } from '../../../server/database/page.ts';
import type { Month } from '../../../server/kernel/month.ts';
import type { User } from '../../support/builders.ts';
import { openPortal, type TestPortal } from '../../support/portal.ts';
import { fillWithMany, type ManyRows } from '../database/many-rows.ts';
import { plansOf, readWhole, rowsRead } from '../database/read-plans.ts';

const ID = '019b0000-0000-7000-8000-000000000000';
/** Two years have months; reading a year without any costs nothing. */
const large = new Set(['member', 'member_cover', 'contribution_2025', 'contribution_2026']);
const PAGE = 50;
const PEOPLE_OF_GROUP = 300;
const asked = { first: PAGE, today: '2026-03-02', paymentId: null, state: null, nameKey: null } as const;

let portal: TestPortal;
let many: ManyRows;
let villageId: number;
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
    // one agreement of them all, who owe two months each; the villages of every second have paid the first
    await client.query('update member set mou_id = $1', [many.mouId]);
    await client.query(`insert into contribution (member_id, month, partner_id, office_id, province_id, regency_id, district_id, village_id, group_id, mou_id,
                                                  person_id, price_id, amount, payer, due_on, payment_id, created_at)
      select m.id, x.month::date, m.partner_id, m.office_id, m.province_id, m.regency_id, m.district_id, m.village_id, m.group_id, m.mou_id,
             m.person_id, m.id, 16800, 'WORKER', x.month::date + 14,
             case when x.month < '2026-01-01' and m.village_id % 2 = 0 then md5(m.village_id::text)::uuid end, '2026-01-01'
        from member m cross join generate_series(date '2025-12-01', '2026-01-01', '1 month') x (month)`);
    await client.query(`insert into member_cover (member_id, partner_id, office_id, province_id, regency_id, district_id, village_id, group_id, mou_id, segment, live,
                                                  unpaid_since)
      select m.id, m.partner_id, m.office_id, m.province_id, m.regency_id, m.district_id, m.village_id, m.group_id, m.mou_id, m.segment, true,
             case when m.village_id % 2 = 0 then date '2026-01-01' else '2025-12-01' end from member m`);
    await client.query('vacuum analyze member, member_cover, contribution');
  });
}, 240_000);
afterAll(() => portal.close());

/** What pages of a unit, the first and a later one, read of the large tables while they are put together. */
async function rowsOfPages(who: string, unit: PayerUnit): Promise<number[]> {
  const user = await viewers[who]?.();
  const { tokenHash } = await portal.make.session(user as User);
  const read: number[] = [];
  for (const month of [null, '2025-12' as Month, '2026-01' as Month])
    for (const after of [null, encodeCursor(['NUR', ID, '2026-01-01'])]) {
      const page = { ...asked, unit, month, after };
      const plans = await plansOf(portal, tokenHash, (sql, viewer) => contributionsPage(sql, viewer, page), {
        run: true,
      });
      expect(readWhole(plans, large)).toEqual([]);
      read.push(rowsRead(plans, large));
    }
  return read;
}

describe('The months of an agreement of 120,000 people', () => {
  it.each([
    ...['agency', 'officer', 'coordinator of the largest partner', 'coordinator of a small partner'],
    'operator of a regency',
  ])('are read by the page, from first to last, for the %s', async (who) => {
    const read = await rowsOfPages(who, { mouId: many.mouId, villageId: null });
    expect(read[0]).toBeGreaterThan(PAGE);
    // each line of a page is a month, its member and that member's cover
    for (const rows of read) expect(rows).toBeLessThan(10 * PAGE);
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
});
