import type { Act } from '../database/act.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { monthStart } from '../kernel/month.ts';
import { nameKey } from '../kernel/person-name.ts';
import type { BudgetWrite, LineWrite } from './budget.check.ts';
import { type BudgetRow, budgetsByIds } from './budget.queries.ts';

/** Who writes, where and when: an act, or the loader of the demo. */
export type BudgetWriter = Pick<Act, 'sql' | 'at'> & { readonly viewer: Pick<Act['viewer'], 'userId' | 'name'> };

export async function readBack(act: Pick<Act, 'sql'>, id: string): Promise<BudgetRow> {
  const [row] = await budgetsByIds(act.sql, [id]);
  if (!row) throw new DomainError('NOT_FOUND');
  return row;
}

/**
 * A budget that nobody else changes until the act ends. Entries that only name it go on meanwhile: they would wait for this
 * act while it waits for their units.
 * @throws DomainError NOT_FOUND, also where the viewer reads it and may not write it; VERSION_CONFLICT
 */
export async function lockedBudget(act: Act, id: string, version: number | null): Promise<BudgetRow> {
  const found = await act.sql.query({
    text: 'select 1 from subsidy_budget where id = $1 for no key update',
    values: [id],
  });
  const budget = await readBack(act, id);
  if (found.length === 0) throw new DomainError('FORBIDDEN');
  if (version !== null && budget.version !== version) throw new DomainError('VERSION_CONFLICT');
  return budget;
}

const fields = (write: BudgetWrite): unknown[] => [
  ...[write.mouId, write.name, nameKey(write.name), write.fundSource, write.year, monthStart(write.firstMonth)],
  ...[write.months, write.ageFrom, write.ageTo, write.agency, write.accountCode, write.regulation, write.regulationOn],
  ...[write.decree, write.decreeOn, write.choice, write.topUpFund],
];

export async function insertBudget(
  act: BudgetWriter,
  id: string,
  partnerId: string,
  write: BudgetWrite,
): Promise<void> {
  await act.sql.query({
    text: `insert into subsidy_budget (id, partner_id, created_at, updated_at, mou_id, name, name_key, fund_source, year, first_month, months, age_from,
             age_to, agency, account_code, regulation, regulation_on, decree, decree_on, choice, top_up_fund)
           values ($1, $2, $3, $3, $4, $5, $6, $7, $8, $9::date, $10, $11, $12, $13, $14, $15, $16::date, $17, $18::date, $19, $20)`,
    values: [id, partnerId, act.at, ...fields(write)],
  });
  await insertLines(act, id, partnerId, write.lines);
}

export async function updateBudget(act: Act, { id, partnerId }: BudgetRow, write: BudgetWrite): Promise<void> {
  await act.sql.query({
    text: `update subsidy_budget set updated_at = $2, version = version + 1, mou_id = $3, name = $4, name_key = $5, fund_source = $6, year = $7,
             first_month = $8::date, months = $9, age_from = $10, age_to = $11, agency = $12, account_code = $13, regulation = $14,
             regulation_on = $15::date, decree = $16, decree_on = $17::date, choice = $18, top_up_fund = $19 where id = $1`,
    values: [id, act.at, ...fields(write)],
  });
  await act.sql.query({ text: 'delete from subsidy_line where budget_id = $1', values: [id] });
  await insertLines(act, id, partnerId, write.lines);
}

export async function markAsked(act: Act, id: string): Promise<void> {
  await act.sql.query({
    text: `update subsidy_budget set state = 'ASKED', asked_by = $2, asked_by_name = $3, asked_at = $4, version = version + 1, updated_at = $4 where id = $1`,
    values: [id, act.viewer.userId, act.viewer.name, act.at],
  });
}

/** @param total rupiah of all units */
export async function markApproved(act: Act, id: string, total: bigint): Promise<void> {
  await act.sql.query({
    text: `update subsidy_budget set state = 'OPEN', approved_by = $2, approved_by_name = $3, approved_at = $4, approved_total = $5,
             version = version + 1, updated_at = $4 where id = $1`,
    values: [id, act.viewer.userId, act.viewer.name, act.at, String(total)],
  });
}

export async function markState(act: Act, id: string, state: 'DRAFT' | 'CLOSED'): Promise<void> {
  await act.sql.query({
    text: 'update subsidy_budget set state = $2, version = version + 1, updated_at = $3 where id = $1',
    values: [id, state, act.at],
  });
}

async function insertLines(
  act: BudgetWriter,
  id: string,
  partnerId: string,
  lines: readonly LineWrite[],
): Promise<void> {
  for (const { unitKind, split, grant, share, quotas, channel, tranches } of lines)
    await act.sql.query({
      text: `insert into subsidy_line (budget_id, partner_id, unit_kind, split, grant_amount, share, quota_mme, quota_pr, quota_other, channel,
               tranche_shares, tranche_days)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11::integer[], $12::date[])`,
      values: [
        ...[id, partnerId, unitKind, split, String(grant), share, quotas.MME, quotas.PR, quotas.OTHER, channel],
        tranches.map((tranche) => tranche.share),
        tranches.map((tranche) => tranche.expectedOn),
      ],
    });
}
