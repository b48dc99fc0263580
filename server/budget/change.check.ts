import type { ActContext } from '../access/act-context.ts';
import type { CalendarDate } from '../kernel/calendar-date.ts';
import { businessDate } from '../kernel/clock.ts';
import { DomainError, DomainErrors } from '../kernel/domain-error.ts';
import type { BudgetRow } from './budget.queries.ts';
import { checkedReason } from './budget.service.ts';

/** Why an open budget is changed, and by which decree. */
export interface Grounds {
  readonly reason: string;
  readonly decree: string;
  readonly decreeOn: CalendarDate;
}

const DECREE = { min: 3, max: 120 };
const NOTE_MAX = 300;

/** @throws DomainErrors BUDGET_REASON_LENGTH, CHANGE_DECREE, CHANGE_DECREE_AHEAD, BUDGET_DECREE_BEFORE_REGULATION */
export function checkedGrounds(
  { clock }: Pick<ActContext, 'clock'>,
  { regulationOn }: Pick<BudgetRow, 'regulationOn'>,
  written: Grounds,
): Grounds {
  const wrong: DomainError[] = [];
  const decree = written.decree.trim();
  if (decree.length < DECREE.min || decree.length > DECREE.max)
    wrong.push(new DomainError('CHANGE_DECREE', DECREE, 'decree'));
  if (written.decreeOn > businessDate(clock)) wrong.push(new DomainError('CHANGE_DECREE_AHEAD', {}, 'decreeOn'));
  else if (regulationOn && written.decreeOn < regulationOn)
    wrong.push(new DomainError('BUDGET_DECREE_BEFORE_REGULATION', {}, 'decreeOn'));
  let reason = '';
  try {
    reason = checkedReason(written.reason);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    wrong.push(error);
  }
  if (wrong.length > 0) throw new DomainErrors(wrong);
  return { reason, decree, decreeOn: written.decreeOn };
}

/** The grounds as they stand beside entries of the ledger: SK 12/2026 (2026-03-02): desa baru. */
export const groundsNote = ({ reason, decree, decreeOn }: Grounds): string =>
  `${decree} (${decreeOn}): ${reason}`.slice(0, NOTE_MAX);
