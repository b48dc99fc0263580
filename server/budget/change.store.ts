import type { Act } from '../database/act.ts';
import { unlessRefused } from '../database/unless-refused.ts';
import { uuidv7 } from '../kernel/id.ts';
import { type Month, monthStart } from '../kernel/month.ts';
import type { Category } from './budget.check.ts';
import type { BudgetRow } from './budget.queries.ts';
import type { Grounds } from './change.check.ts';
import type { ChangeKind, ChangeState } from './change.codes.ts';

interface ChangeWrite {
  readonly kind: ChangeKind;
  readonly grounds: Grounds;
  /** The villages of the units, each told by itself; null for one line about many. */
  readonly regionIds: readonly number[] | null;
  /** Units of that one line. */
  readonly units?: number;
  /** Rupiah that it moves. */
  readonly amount?: bigint;
}

/** Writes down what was decided about an open budget, and gives the trail of what follows its reason. */
export async function insertChange(act: Act, { id, partnerId }: BudgetRow, write: ChangeWrite): Promise<void> {
  const { kind, grounds, regionIds, units = 1, amount = 0n } = write;
  await act.because(grounds.reason);
  await act.sql.query({
    text: `insert into budget_change (budget_id, partner_id, kind, reason, decree, decree_on, region_id, units, amount, made_by, made_by_name, made_at)
           select $1, $2, $3, $4, $5, $6::date, x.region_id, $8, $9, $10, $11, $12 from unnest($7::integer[]) x (region_id)`,
    values: [
      ...[id, partnerId, kind, grounds.reason, grounds.decree, grounds.decreeOn, regionIds ?? [null], units],
      ...[String(amount), act.viewer.userId, act.viewer.name, act.at],
    ],
  });
}

interface QuotaRequest {
  readonly grounds: Grounds;
  readonly quotas: Readonly<Record<Category, number>>;
  readonly firstMonth: Month;
  readonly unitIds: readonly string[];
}

/** Asks for new quotas. @returns false where another request waits */
export function insertQuotaRequest(
  act: Act,
  { id, partnerId }: BudgetRow,
  { grounds, quotas, firstMonth, unitIds }: QuotaRequest,
): Promise<boolean> {
  const changeId = uuidv7();
  return unlessRefused(['budget_change_waiting'], async () => {
    await act.because(grounds.reason);
    await act.sql.query({
      text: `insert into budget_change (id, budget_id, partner_id, kind, state, reason, decree, decree_on, units, made_by, made_by_name, made_at,
               quota_mme, quota_pr, quota_other, first_month)
             values ($1, $2, $3, 'QUOTA', 'ASKED', $4, $5, $6::date, $7, $8, $9, $10, $11, $12, $13, $14::date)`,
      values: [
        ...[changeId, id, partnerId, grounds.reason, grounds.decree, grounds.decreeOn, unitIds.length],
        ...[act.viewer.userId, act.viewer.name, act.at, quotas.MME, quotas.PR, quotas.OTHER, monthStart(firstMonth)],
      ],
    });
    await act.sql.query({
      text: 'insert into budget_change_unit (change_id, allocation_id) select $1, u from unnest($2::uuid[]) u',
      values: [changeId, unitIds],
    });
  });
}

/** Asks for another age rule. @returns false where another request waits */
export function insertAgeRequest(
  act: Act,
  budget: BudgetRow,
  { grounds, ageFrom, ageTo }: { grounds: Grounds; ageFrom: number; ageTo: number },
): Promise<boolean> {
  return unlessRefused(['budget_change_waiting'], async () => {
    await act.because(grounds.reason);
    await act.sql.query({
      text: `insert into budget_change (budget_id, partner_id, kind, state, reason, decree, decree_on, units, made_by, made_by_name, made_at,
               age_from, age_to, age_from_before, age_to_before)
             select $1, $2, 'AGE', 'ASKED', $3, $4, $5::date, greatest(count(*), 1), $6, $7, $8, $9, $10, $11, $12
               from allocation a where a.budget_id = $1 and a.removed_on is null`,
      values: [
        ...[budget.id, budget.partnerId, grounds.reason, grounds.decree, grounds.decreeOn],
        ...[act.viewer.userId, act.viewer.name, act.at, ageFrom, ageTo, budget.ageFrom, budget.ageTo],
      ],
    });
  });
}

/**
 * Decides a request; approved, the database does what was asked for.
 * @returns false where more people are reserved by now than the new quota lets in
 */
export function markDecided(
  act: Act,
  id: string,
  { state, note, peopleKept }: { state: ChangeState; note: string | null; peopleKept: number | null },
): Promise<boolean> {
  return unlessRefused(['allocation_month_quota'], () =>
    act.sql.query({
      text: `update budget_change set state = $2, decision_note = $3, people_kept = $4, decided_by = $5, decided_by_name = $6, decided_at = $7
              where id = $1`,
      values: [id, state, note, peopleKept, act.viewer.userId, act.viewer.name, act.at],
    }),
  );
}
