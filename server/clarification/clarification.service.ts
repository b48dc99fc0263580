import type { ActContext } from '../access/act-context.ts';
import { once } from '../access/idempotency.ts';
import { readBack as budgetBack } from '../budget/budget.store.ts';
import { onePayerAtATime } from '../contribution/one-payer-at-a-time.ts';
import type { Act } from '../database/act.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { uuidv7 } from '../kernel/id.ts';
import { addMonths } from '../kernel/month.ts';
import { mustBeAllowed } from '../kernel/must-be-allowed.ts';
import { memberById } from '../member/member.queries.ts';
import { countQuestion } from '../other-fund/count-question.ts';
import { mayAnswer, mayAsk, mayRelease, mayWithdraw } from './clarification.policy.ts';
import { type ClarificationRow, isTaken } from './clarification.queries.ts';
import {
  type AnswerWrite,
  type ClarificationWrite,
  insertClarification,
  lockedOpen,
  markAnswered,
  markWithdrawn,
  partnersToRelease,
  readBack,
  releaseOthers,
} from './clarification.store.ts';

const NOTE = { min: 5, max: 300 };

/**
 * Asks the branch that answers for a member whether another fund really pays for the person in some months of a budget.
 * @throws DomainError NOT_FOUND, CLARIFICATION_MEMBER, CLARIFICATION_SPAN, CLARIFICATION_NOTE, CLARIFICATION_NOTHING,
 *   CLARIFICATION_OPEN, OTHER_FUND_LIMIT, CONFLICT
 */
export function clarificationAsk(ctx: ActContext, write: ClarificationWrite, key: string): Promise<ClarificationRow> {
  return ctx.act('clarification:ask', async (act) => {
    const budget = await budgetBack(act, write.budgetId);
    mustBeAllowed(mayAsk(act.viewer, budget.partnerId));
    const note = checkedNote(write.note, 'note');
    const last = addMonths(budget.firstMonth, budget.months - 1);
    const isWhole = Number.isInteger(write.months) && write.months >= 1 && write.months <= budget.months;
    if (!isWhole || write.first < budget.firstMonth || addMonths(write.first, write.months - 1) > last)
      throw new DomainError('CLARIFICATION_SPAN', { from: budget.firstMonth, until: last }, 'firstMonth');
    const member = await memberById(act.sql, act.viewer, write.memberId);
    if (!member) throw new DomainError('NOT_FOUND');
    if (member.mouId !== budget.mouId) throw new DomainError('CLARIFICATION_MEMBER', {}, 'memberId');
    const id = uuidv7();
    const before = await once(act, { operation: 'subsidyClarificationAsk', key, request: write }, { id });
    if (before) return readBack(act, before.id);
    await mustBeTaken(act, write);
    await insertClarification(act, id, { ...write, note });
    return readBack(act, id);
  });
}

export interface AnswerRequest extends AnswerWrite {
  /** Give back what the other fund has reserved and not paid in the months that the answer takes from it. */
  readonly release: boolean;
}

/**
 * The branch's answer. By itself it takes no month from the other fund; the agency may give back with it what is
 * reserved there and not paid. A paid month stays.
 * @throws DomainError NOT_FOUND, VERSION_CONFLICT, CLARIFICATION_CLOSED, CLARIFICATION_SAME_PERSON, CLARIFICATION_NOTE,
 *   CLARIFICATION_FROM, CLARIFICATION_RELEASE
 */
export function clarificationAnswer(
  ctx: ActContext,
  id: string,
  write: AnswerRequest,
  version: number,
): Promise<ClarificationRow> {
  return ctx.act('clarification:answer', async (act) => {
    const asked = await lockedOpen(act, id, version);
    if (asked.askedBy === act.viewer.userId) throw new DomainError('CLARIFICATION_SAME_PERSON');
    mustBeAllowed(mayAnswer(act.viewer, asked));
    const answer = checkedAnswer(asked, write);
    const released = write.release ? await release(act, asked, answer) : 0;
    await markAnswered(act, id, answer, released);
    return readBack(act, id);
  });
}

/** @throws DomainError NOT_FOUND, VERSION_CONFLICT, CLARIFICATION_CLOSED */
export function clarificationWithdraw(ctx: ActContext, id: string, version: number): Promise<ClarificationRow> {
  return ctx.act('clarification:ask', async (act) => {
    const asked = await lockedOpen(act, id, version);
    mustBeAllowed(mayWithdraw(act.viewer, asked));
    await markWithdrawn(act, id);
    return readBack(act, id);
  });
}

/** There is nothing to ask where nobody else pays. It is a question about one person like any other. */
async function mustBeTaken(act: Act, { memberId, first, months }: ClarificationWrite): Promise<void> {
  await countQuestion(act.sql, 1);
  if (!(await isTaken(act.sql, memberId, { first, months })))
    throw new DomainError('CLARIFICATION_NOTHING', {}, 'firstMonth');
}

function checkedAnswer(
  { firstMonth, months }: ClarificationRow,
  { answer, fromMonth, note }: AnswerWrite,
): AnswerWrite {
  const last = addMonths(firstMonth, months - 1);
  const said = answer === 'YES' && !note?.trim() ? null : checkedNote(note ?? '', 'note');
  if (answer !== 'FROM') return { answer, fromMonth: null, note: said };
  if (!fromMonth || fromMonth <= firstMonth || fromMonth > last)
    throw new DomainError('CLARIFICATION_FROM', { until: last }, 'fromMonth');
  return { answer, fromMonth, note: said };
}

async function release(act: Act, asked: ClarificationRow, { answer, fromMonth, note }: AnswerWrite): Promise<number> {
  if (answer === 'YES' || !mayRelease(act.viewer)) throw new DomainError('CLARIFICATION_RELEASE', {}, 'release');
  for (const partnerId of await partnersToRelease(act, asked)) await onePayerAtATime(act.sql, partnerId);
  // stands beside the entry in the other budget's ledger
  await act.because(note as string);
  return releaseOthers(act, asked, fromMonth ?? asked.firstMonth);
}

function checkedNote(typed: string, field: string): string {
  const note = typed.trim();
  if (note.length < NOTE.min || note.length > NOTE.max) throw new DomainError('CLARIFICATION_NOTE', NOTE, field);
  return note;
}
