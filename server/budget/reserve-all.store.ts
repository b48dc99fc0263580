import type { Act } from '../database/act.ts';
import type { Sql } from '../database/sql.ts';
import { monthStart } from '../kernel/month.ts';
import { inRegion, type RegionFilter } from '../region/region-filter.ts';
import type { BudgetRow } from './budget.queries.ts';
import type { ReservedOfUnit } from './reserve.ts';
import type { FitSpan } from './reserve-fit.ts';

export async function insertReservation(
  act: Act,
  id: string,
  { id: budgetId, partnerId }: BudgetRow,
  { regionId, first, months }: FitSpan & { readonly regionId: number | null },
): Promise<void> {
  await act.sql.query({
    text: `insert into subsidy_reservation (id, budget_id, partner_id, region_id, first_month, months, requested_by_name, created_at)
           values ($1, $2, $3, $4, $5::date, $6, $7, $8)`,
    values: [id, budgetId, partnerId, regionId, monthStart(first), months, act.viewer.name, act.at],
  });
}

/** Files the job of a reservation, its requester's own. @returns its id */
export async function insertReservationJob(act: Act, reservationId: string): Promise<string | undefined> {
  const [job] = await act.sql.query<{ id: string }>({
    text: `insert into job (kind, subject_id, requested_by, created_at) values ('SUBSIDY_RESERVE', $1, $2, $3) returning id`,
    values: [reservationId, act.viewer.userId, act.at],
  });
  if (job)
    await act.sql.query({
      text: 'update subsidy_reservation set job_id = $2 where id = $1',
      values: [reservationId, job.id],
    });
  return job?.id;
}

/** The units of a budget below a region, in the order in which they are locked. */
export async function unitIds(sql: Sql, budgetId: string, region: RegionFilter): Promise<string[]> {
  const values: unknown[] = [budgetId];
  const where = ['a.budget_id = $1', 'a.removed_on is null', ...inRegion('a', region, values)];
  const rows = await sql.query<{ id: string }>({
    text: `select a.id from allocation a where ${where.join(' and ')} order by a.id`,
    values,
  });
  return rows.map(({ id }) => id);
}

export async function insertReservedUnits(
  sql: Sql,
  reservationId: string,
  units: readonly ReservedOfUnit[],
): Promise<void> {
  const of = (key: Exclude<keyof ReservedOfUnit, 'amount' | 'noRoom'>) => units.map((unit) => unit[key]);
  await sql.query({
    text: `insert into subsidy_reservation_unit (reservation_id, allocation_id, asking, people, person_months, amount, elsewhere, out_of_age, no_quota, no_money)
           select $1, u.* from unnest($2::uuid[], $3::integer[], $4::integer[], $5::integer[], $6::bigint[], $7::integer[], $8::integer[], $9::integer[],
                                      $10::integer[]) u`,
    values: [
      ...[reservationId, of('allocationId'), of('asking'), of('people'), of('personMonths')],
      ...[units.map(({ amount }) => String(amount)), of('elsewhere'), of('outOfAge'), of('noQuota'), of('noMoney')],
    ],
  });
}

export async function markReserved(sql: Sql, id: string, at: Date): Promise<void> {
  await sql.query({ text: 'update subsidy_reservation set done_at = $2 where id = $1', values: [id, at] });
}
