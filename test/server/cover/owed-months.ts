import type { Keyed, User } from '../../support/builders.ts';
import type { TestPortal } from '../../support/portal.ts';

const PRICE = 16_800;

export interface Owed {
  /** First day of the month. */
  readonly month: string;
  readonly payment?: Keyed | undefined;
  readonly dueOn?: string;
}

/** Money of a group that the branch has confirmed, large enough for anything. */
export async function confirmedPayment(
  { sql, clock }: TestPortal,
  unit: { partner: Keyed; group: Keyed; by: User; receivedOn: string },
): Promise<Keyed> {
  return sql.insert<Keyed & Record<string, unknown>>('payment', {
    ...{ partner_id: unit.partner.id, group_id: unit.group.id, state: 'CONFIRMED', amount: 1_000_000_000 },
    ...{ received_on: unit.receivedOn, recorded_by: unit.by.id, recorded_by_name: unit.by.name },
    ...{ decided_by_name: 'Bu Cabang', decided_at: clock.now(), created_at: clock.now(), updated_at: clock.now() },
  });
}

/** Writes months of a member as the database has them; due on the 15th unless said. */
export async function owe(portal: TestPortal, member: Keyed, months: readonly Owed[]): Promise<void> {
  const place = await portal.sql.one<Record<string, unknown>>(
    'select partner_id, office_id, province_id, regency_id, district_id, village_id, group_id, mou_id, person_id from member where id = $1',
    [member.id],
  );
  for (const { month, payment, dueOn } of months) {
    const price = await portal.sql.one<{ id: string }>(
      `insert into contribution_price (segment, programmes, month, fund, sector_group, risk_class, jkk, jkm, jht_worker, jht_payer, jp_worker, jp_payer, rules)
       values ('BPU', '{JKK,JKM}', $1, 'SELF', 'OTHER', 'VERY_LOW', 10000, 6800, 0, 0, 0, 0, '[]')
       on conflict on constraint contribution_price_once do update set jkk = excluded.jkk returning id`,
      [month],
    );
    await portal.sql.insert('contribution', {
      ...{ member_id: member.id, month, price_id: price.id, amount: PRICE, payer: 'WORKER' },
      ...{ due_on: dueOn ?? `${month.slice(0, 8)}15`, payment_id: payment?.id ?? null, created_at: portal.clock.now() },
      ...place,
    });
  }
}
