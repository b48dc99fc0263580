import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { withClient } from '../../../server/database/connect.ts';
import { encodeCursor } from '../../../server/database/page.ts';
import { type PaymentFilter, paymentsPage } from '../../../server/payment/payment.queries.ts';
import type { Keyed, User } from '../../support/builders.ts';
import { openPortal, type TestPortal } from '../../support/portal.ts';
import { plansOf, readWhole, rowsRead } from '../database/read-plans.ts';

const ID = '019b0000-0000-7000-8000-000000000000';
const large = new Set(['payment']);
const PAYMENTS = 100_000;
const PAGE = 50;
/** Reported and not confirmed yet: more than were returned, or have a rest. */
const FEW = PAYMENTS / 500;

let portal: TestPortal;
let office: Keyed;
let province: Keyed;
let small: Keyed;
let group: Keyed;
let mou: { id: string };
const viewers: Readonly<Record<string, () => Promise<User>>> = {
  agency: () => portal.make.user('AGENCY', null),
  officer: () => portal.make.user('OFFICE', { office }),
  'coordinator of the largest partner': () => portal.make.user('COORDINATOR', { partners: [province] }),
  'coordinator of a small partner': () => portal.make.user('COORDINATOR', { partners: [small] }),
  'operator of a regency': () => portal.make.user('OPERATOR', { partner: province, regionCode: '15.01' }),
  'operator of a village': () => portal.make.user('OPERATOR', { partner: province, regionCode: '15.01.11.2009' }),
  'head of a group': () => portal.make.user('OPERATOR', { partner: small, groups: [group] }),
};

beforeAll(async () => {
  portal = await openPortal();
  const { make } = portal;
  office = await make.office();
  province = await make.partner({ name: 'Provinsi Besar' });
  small = await make.partner({ name: 'Bank Kecil' });
  group = await make.group(small);
  mou = await make.mou(province);
  const writer = await make.user('OFFICE', { office });
  const url = new URL(inject('superuserUrl'));
  url.pathname = new URL(portal.database.ownerUrl).pathname;
  await withClient(url.href, async (client) => {
    await client.query('set session_replication_role = replica');
    await client.query(`create temp table place as
      select row_number() over (order by id)::integer - 1 as n, id, district_id, regency_id, province_id
        from region where level = 4 and valid_to is null and province_id = (select id from region where code = '15' and valid_to is null)`);
    // years of money of villages; one in a hundred of a group. What was just reported or sent back is little; here and
    // there something is left of an old transfer.
    await client.query(
      `insert into payment (partner_id, mou_id, unit_village_id, group_id, office_id, province_id, regency_id, district_id, village_id,
                            state, amount, allocated, received_on, reference, first_month, months, recorded_by, recorded_by_name, created_at, updated_at, return_reason)
       select case when i % 100 = 7 then $2::uuid when i % 10 < 7 then $1::uuid else md5((i % 40)::text)::uuid end,
              case when i % 100 = 7 then null when i % 10 < 7 then $3::uuid else md5('mou' || i % 40)::uuid end,
              case when i % 100 <> 7 then p.id end, case when i % 100 = 7 then case when i % 700 = 7 then $4::uuid else md5('group' || i % 300)::uuid end end,
              case when p.regency_id % 11 = 0 or p.regency_id = $7 then $5::uuid else md5('office' || p.regency_id)::uuid end,
              p.province_id, p.regency_id, p.district_id, p.id,
              case when i % 500 = 3 then 'REPORTED' when i % 1000 = 4 then 'RETURNED' else 'CONFIRMED' end,
              16800 * (1 + i % 90), case when i % 500 = 3 or i % 1000 = 4 then 0 when i % 800 = 9 then 16800 * (i % 90) else 16800 * (1 + i % 90) end,
              date '2022-01-01' + i * 1500 / ${PAYMENTS}, 'TRF' || i, '2026-01-01', 1, $6, 'Petugas', '2026-01-01', '2026-01-01',
              case when i % 1000 = 4 then 'Bukan untuk kami' end
         from generate_series(1, ${PAYMENTS}) i join place p on p.n = i % (select count(*) from place)`,
      [province.id, small.id, mou.id, group.id, office.id, writer.id, await make.regionId('15.01')],
    );
    await client.query('vacuum analyze payment');
  });
}, 120_000);
afterAll(() => portal.close());

/** Rows of payments that the first page and a later one read while they are put together. */
async function rowsOfPages(who: string, filter: PaymentFilter): Promise<number[]> {
  const user = await viewers[who]?.();
  const { tokenHash } = await portal.make.session(user as User);
  const read: number[] = [];
  for (const after of [null, encodeCursor(['2025-01-01', ID])]) {
    const question = { filter, first: PAGE, after };
    const plans = await plansOf(portal, tokenHash, (sql, viewer) => paymentsPage(sql, viewer, question), { run: true });
    expect(readWhole(plans, large)).toEqual([]);
    read.push(rowsRead(plans, large));
  }
  return read;
}

describe('Of 100,000 payments', () => {
  const ofMany = ['agency', 'officer', 'coordinator of the largest partner', 'coordinator of a small partner'];

  it.each([...ofMany, 'operator of a regency', 'head of a group'])('a page is read by the %s', async (who) => {
    const filters: Record<string, PaymentFilter> = {
      all: {},
      confirmed: { state: 'CONFIRMED' },
      ...{ 'of a partner': { partnerId: province.id }, 'of a group': { groupId: group.id } },
      'of an agreement': { mouId: mou.id },
    };
    for (const [name, filter] of Object.entries(filters)) {
      // to whom an agreement is strange it is nothing: all they see is looked through
      if (who === 'coordinator of a small partner' && name === 'of an agreement') continue;
      for (const rows of await rowsOfPages(who, filter)) expect([name, rows < 10 * PAGE]).toEqual([name, true]);
    }
  });

  it.each(Object.keys(viewers))('the few to be looked at are found for the %s', async (who) => {
    const filters: Record<string, PaymentFilter> = {
      ...{ reported: { state: 'REPORTED' }, returned: { state: 'RETURNED' }, 'with a rest': { unresolved: true } },
      'of an agreement, with a rest': { mouId: mou.id, unresolved: true },
      'by reference': { reference: 'trf 4711' },
    };
    for (const [name, filter] of Object.entries(filters))
      for (const rows of await rowsOfPages(who, filter)) expect([name, rows <= FEW]).toEqual([name, true]);
  });
});
