import type { Act } from '../database/act.ts';
import { unlessRefused } from '../database/unless-refused.ts';
import type { CalendarDate } from '../kernel/calendar-date.ts';
import { addMonths, type Month, monthStart } from '../kernel/month.ts';
import type { AllocationRow } from './allocation.queries.ts';
import { type Category, categories } from './budget.check.ts';
import type { BudgetRow } from './budget.queries.ts';

const by = ({ viewer, at }: Act): unknown[] => [viewer.userId, viewer.name, at];

export interface NewUnit {
  readonly regionId: number;
  readonly lineId: string;
  /** Rupiah of the fund. */
  readonly amount: bigint;
}

/** A unit of an open budget, empty yet; one that was out before comes in again with its ledger. @returns its id */
export async function putUnit(act: Act, { id, partnerId }: BudgetRow, unit: NewUnit): Promise<string> {
  const values = [id, partnerId, unit.lineId, unit.regionId, String(unit.amount), act.at];
  const [row] = await act.sql.query<{ id: string }>({
    text: `with again as (
             update allocation set removed_on = null, earmark = $5 where budget_id = $1 and region_id = $4 and removed_on is not null returning id),
           came as (
             insert into allocation (budget_id, partner_id, line_id, region_id, earmark, created_at)
             select $1, $2, $3, $4, $5, $6 where not exists (select from again) returning id)
           select id from again union all select id from came`,
    values,
  });
  return (row as { id: string }).id;
}

/** People by category that a unit may carry from a month to the last one of the budget. */
export async function putQuotas(
  act: Act,
  unitId: string,
  quotas: Readonly<Record<Category, number>>,
  { first, months }: { first: Month; months: number },
): Promise<void> {
  const rows = categories.flatMap((category) =>
    quotas[category] === 0
      ? []
      : Array.from({ length: months }, (_, index) => ({ category, month: monthStart(addMonths(first, index)) })),
  );
  await act.sql.query({
    text: `insert into allocation_month (allocation_id, category, month, quota)
           select $1, x.category, x.month, x.quota from unnest($2::text[], $3::date[], $4::integer[]) x (category, month, quota)`,
    values: [
      ...[unitId, rows.map(({ category }) => category), rows.map(({ month }) => month)],
      rows.map(({ category }) => quotas[category]),
    ],
  });
}

/**
 * Gives a unit money that no unit has.
 * @returns false where there is not that much of it
 */
export function insertFromRest(act: Act, unitId: string, amount: bigint, note: string): Promise<boolean> {
  return unlessRefused(['subsidy_budget_allocated'], () =>
    act.sql.query({
      text: `insert into ledger_entry (allocation_id, budget_id, partner_id, kind, allocated, note, made_by, made_by_name, made_at)
             select a.id, a.budget_id, a.partner_id, 'ALLOCATE', $2, $3, $4, $5, $6 from allocation a where a.id = $1`,
      values: [unitId, String(amount), note, ...by(act)],
    }),
  );
}

/**
 * Takes a unit out of its budget: what it holds goes to another, or to nobody, with what another fund had added to it.
 * @returns false where somebody is reserved there, or money came, or the receiver is no unit any more
 */
export function removeUnit(
  act: Act,
  unit: AllocationRow,
  { toId, on, note }: { toId: string | null; on: CalendarDate; note: string },
): Promise<boolean> {
  return unlessRefused(['allocation_room', 'allocation_parts', 'allocation_removed'], async () => {
    if (unit.allocated > 0n)
      await act.sql.query({
        text: `insert into ledger_entry (allocation_id, budget_id, partner_id, kind, allocated, topped_up, note, made_by, made_by_name, made_at)
               select a.id, a.budget_id, a.partner_id, 'TRANSFER', x.sign * $3::bigint, x.sign * $4::bigint, $5, $6, $7, $8
                 from (values ($1::uuid, -1), ($2::uuid, 1)) x (id, sign) join allocation a on a.id = x.id`,
        values: [unit.id, toId, String(unit.allocated), String(unit.toppedUp), note, ...by(act)],
      });
    if (toId) await changeEarmark(act, toId, unit.earmark);
    await act.sql.query({
      text: 'update allocation set earmark = 0, removed_on = $2::date where id = $1',
      values: [unit.id, on],
    });
  });
}

/** What a unit is granted follows where a decree moves a part of the grant. @param change rupiah, less than none where it goes */
export async function changeEarmark(act: Act, unitId: string, change: bigint): Promise<void> {
  await act.sql.query({
    text: 'update allocation set earmark = greatest(earmark + $2::bigint, 0) where id = $1',
    values: [unitId, String(change)],
  });
}

interface Renumbered {
  readonly allocationId: string;
  readonly regionId: number;
  readonly currentId: number;
}

/**
 * Puts units under the codes that their villages have now, and with them what the agreement aims at there and its
 * members: months, entries and history stay with them.
 */
export async function renumberUnits(act: Act, mouId: string, units: readonly Renumbered[]): Promise<void> {
  const [was, now] = [units.map(({ regionId }) => regionId), units.map(({ currentId }) => currentId)];
  await act.sql.query({
    text: `update allocation a set region_id = x.now from unnest($1::uuid[], $2::integer[]) x (id, now) where a.id = x.id`,
    values: [units.map(({ allocationId }) => allocationId), now],
  });
  await act.sql.query({
    text: `update mou_target t set region_id = x.now, version = version + 1, updated_at = $4
             from unnest($2::integer[], $3::integer[]) x (was, now)
            where t.mou_id = $1 and t.region_id = x.was
              and not exists (select from mou_target o where o.mou_id = $1 and o.region_id = x.now)`,
    values: [mouId, was, now, act.at],
  });
  await act.sql.query({
    text: `update member m set village_id = x.now, version = version + 1, updated_at = $4
             from unnest($2::integer[], $3::integer[]) x (was, now) where m.mou_id = $1 and m.village_id = x.was`,
    values: [mouId, was, now, act.at],
  });
}
