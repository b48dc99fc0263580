import type { Act } from '../database/act.ts';
import { unlessRefused } from '../database/unless-refused.ts';
import type { Category } from './budget.check.ts';
import type { BudgetRow } from './budget.queries.ts';

interface Share {
  readonly regionId: number;
  readonly amount: bigint;
  readonly quotas: Readonly<Record<Category, number>> | null;
}

/** Keeps how a drafted budget is divided, in place of what was kept before. */
export async function replaceDivision(
  act: Act,
  { id, partnerId }: BudgetRow,
  shares: readonly Share[],
  total: bigint,
): Promise<void> {
  await deleteDivision(act, id);
  const [division] = await act.sql.query<{ id: string }>({
    text: `insert into budget_division (budget_id, partner_id, units, total, made_by, made_by_name, made_at)
           values ($1, $2, $3, $4, $5, $6, $7) returning id`,
    values: [id, partnerId, shares.length, String(total), act.viewer.userId, act.viewer.name, act.at],
  });
  const quota = (category: Category) => shares.map(({ quotas }) => quotas?.[category] ?? null);
  await act.sql.query({
    text: `insert into budget_share (division_id, region_id, amount, quota_mme, quota_pr, quota_other)
           select $1, s.* from unnest($2::integer[], $3::bigint[], $4::integer[], $5::integer[], $6::integer[]) s`,
    values: [
      ...[division?.id, shares.map(({ regionId }) => regionId), shares.map(({ amount }) => String(amount))],
      ...[quota('MME'), quota('PR'), quota('OTHER')],
    ],
  });
}

/** @returns whether there was one */
export async function deleteDivision(act: Act, budgetId: string): Promise<boolean> {
  await act.sql.query({
    text: 'delete from budget_share s using budget_division d where d.id = s.division_id and d.budget_id = $1',
    values: [budgetId],
  });
  const gone = await act.sql.query({
    text: 'delete from budget_division where budget_id = $1 returning 1',
    values: [budgetId],
  });
  return gone.length > 0;
}

/** Whoever asks for approval of what stood there before is told so. */
export async function markDivided(act: Act, budgetId: string): Promise<void> {
  await act.sql.query({
    text: 'update subsidy_budget set version = version + 1, updated_at = $2 where id = $1',
    values: [budgetId, act.at],
  });
}

interface NewAmount {
  readonly allocationId: string;
  /** Rupiah without what another fund adds. */
  readonly amount: bigint;
  /** By how much it is more or less than before. */
  readonly by: bigint;
}

/**
 * Divides the money of an open budget anew: an entry at each unit that gets more or less, or none at all.
 * @returns false where people stand against what a unit would lose
 */
export async function moveToAmounts(act: Act, amounts: readonly NewAmount[], note: string): Promise<boolean> {
  const ids = amounts.map(({ allocationId }) => allocationId);
  const isMoved = await unlessRefused(['allocation_room', 'allocation_parts'], () =>
    act.sql.query({
      text: `insert into ledger_entry (allocation_id, budget_id, partner_id, kind, allocated, note, made_by, made_by_name, made_at)
             select a.id, a.budget_id, a.partner_id, 'TRANSFER', x.by, $3, $4, $5, $6
               from unnest($1::uuid[], $2::bigint[]) x (id, by) join allocation a on a.id = x.id where x.by <> 0`,
      values: [ids, amounts.map(({ by }) => String(by)), note, act.viewer.userId, act.viewer.name, act.at],
    }),
  );
  if (!isMoved) return false;
  await act.sql.query({
    text: `update allocation a set earmark = x.amount from unnest($1::uuid[], $2::bigint[]) x (id, amount)
            where a.id = x.id and a.earmark <> x.amount`,
    values: [ids, amounts.map(({ amount }) => String(amount))],
  });
  return true;
}
