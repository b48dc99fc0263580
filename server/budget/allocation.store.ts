import { addMonths, monthStart } from '../kernel/month.ts';
import { categories } from './budget.check.ts';
import type { BudgetRow } from './budget.queries.ts';
import type { BudgetWriter } from './budget.store.ts';
import type { BudgetPlan } from './budget-plan.ts';

/**
 * Gives every unit of an approved budget its part, with the months and people it may carry and the entries that say so:
 * three statements, whatever the number of units.
 */
export async function allocateUnits(
  act: BudgetWriter,
  { id, partnerId, firstMonth }: BudgetRow,
  plan: BudgetPlan,
): Promise<void> {
  const units = plan.lines.flatMap(({ line, plan: of }) => of.units.map((unit) => ({ ...unit, lineId: line.id })));
  await act.sql.query({
    text: `insert into allocation (budget_id, partner_id, line_id, region_id, earmark, created_at)
           select $1, $2, u.line_id, u.region_id, u.earmark, $6 from unnest($3::uuid[], $4::integer[], $5::bigint[]) u (line_id, region_id, earmark)`,
    values: [
      ...[id, partnerId, units.map((unit) => unit.lineId), units.map((unit) => unit.regionId)],
      ...[units.map((unit) => String(unit.earmark)), act.at],
    ],
  });
  const months = units.flatMap((unit) =>
    categories.flatMap((category) =>
      unit.quotas[category]
        .map((quota, index) => ({ regionId: unit.regionId, category, month: addMonths(firstMonth, index), quota }))
        .filter(({ quota }) => quota > 0),
    ),
  );
  await act.sql.query({
    text: `insert into allocation_month (allocation_id, category, month, quota)
           select a.id, u.category, u.month, u.quota
             from unnest($2::integer[], $3::text[], $4::date[], $5::integer[]) u (region_id, category, month, quota)
             join allocation a on a.budget_id = $1 and a.region_id = u.region_id`,
    values: [
      ...[id, months.map((m) => m.regionId), months.map((m) => m.category)],
      ...[months.map((m) => monthStart(m.month)), months.map((m) => m.quota)],
    ],
  });
  await act.sql.query({
    text: `insert into ledger_entry (allocation_id, budget_id, partner_id, kind, allocated, topped_up, made_by, made_by_name, made_at)
           select a.id, a.budget_id, a.partner_id, e.kind, e.amount, case e.kind when 'TOP_UP' then e.amount else 0 end, $4, $5, $6
             from unnest($2::integer[], $3::bigint[]) u (region_id, top_up)
             join allocation a on a.budget_id = $1 and a.region_id = u.region_id
             cross join lateral (values ('ALLOCATE', a.earmark), ('TOP_UP', u.top_up)) e (kind, amount)
            where e.amount > 0`,
    values: [
      ...[id, units.map((unit) => unit.regionId), units.map((unit) => String(unit.topUp))],
      ...[act.viewer.userId, act.viewer.name, act.at],
    ],
  });
}
