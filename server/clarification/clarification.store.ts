import type { Act } from '../database/act.ts';
import { isDuplicate } from '../database/is-duplicate.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { addMonths, type Month, monthStart } from '../kernel/month.ts';
import type { ClarificationAnswer } from './clarification.codes.ts';
import { type ClarificationRow, clarificationById } from './clarification.queries.ts';

export interface ClarificationWrite {
  readonly budgetId: string;
  readonly memberId: string;
  readonly first: Month;
  readonly months: number;
  readonly note: string;
}

export async function readBack(act: Act, id: string): Promise<ClarificationRow> {
  const row = await clarificationById(act.sql, act.viewer, id);
  if (!row) throw new DomainError('NOT_FOUND');
  return row;
}

/** @throws DomainError NOT_FOUND, VERSION_CONFLICT, CLARIFICATION_CLOSED */
export async function lockedOpen(act: Act, id: string, version: number): Promise<ClarificationRow> {
  await act.sql.query({ text: 'select 1 from clarification where id = $1 for update', values: [id] });
  const row = await readBack(act, id);
  if (row.state !== 'ASKED') throw new DomainError('CLARIFICATION_CLOSED');
  if (row.version !== version) throw new DomainError('VERSION_CONFLICT');
  return row;
}

/** @throws DomainError CLARIFICATION_OPEN */
export async function insertClarification(act: Act, id: string, write: ClarificationWrite): Promise<void> {
  try {
    await act.sql.query({
      // the place is the member's, which the database writes
      text: `insert into clarification (id, budget_id, member_id, first_month, months, note, asked_by, asked_by_name, asked_at, updated_at,
               partner_id, province_id, regency_id, district_id, village_id)
             select $1, $2, m.id, $4::date, $5, $6, $7, $8, $9, $9, m.partner_id, m.province_id, m.regency_id, m.district_id, m.village_id
               from member m where m.id = $3`,
      values: [
        ...[id, write.budgetId, write.memberId, monthStart(write.first), write.months, write.note],
        ...[act.viewer.userId, act.viewer.name, act.at],
      ],
    });
  } catch (error) {
    if (isDuplicate(error)) throw new DomainError('CLARIFICATION_OPEN', {}, 'memberId');
    throw error;
  }
}

export interface AnswerWrite {
  readonly answer: ClarificationAnswer;
  readonly fromMonth: Month | null;
  readonly note: string | null;
}

export async function markAnswered(act: Act, id: string, write: AnswerWrite, released: number): Promise<void> {
  await act.sql.query({
    text: `update clarification set state = 'ANSWERED', answer = $2, from_month = $3::date, answer_note = $4, released = $5, answered_by = $6,
             answered_by_name = $7, answered_at = $8, version = version + 1, updated_at = $8 where id = $1`,
    values: [
      ...[id, write.answer, write.fromMonth && monthStart(write.fromMonth), write.note, released],
      ...[act.viewer.userId, act.viewer.name, act.at],
    ],
  });
}

export async function markWithdrawn(act: Act, id: string): Promise<void> {
  await act.sql.query({
    text: `update clarification set state = 'WITHDRAWN', withdrawn_at = $2, version = version + 1, updated_at = $2 where id = $1`,
    values: [id, act.at],
  });
}

/** The partners whose reservations of the person an answer may give back, in one order. */
export async function partnersToRelease(act: Act, { memberId }: ClarificationRow): Promise<string[]> {
  const rows = await act.sql.query<{ id: string }>({
    text: `select distinct o.partner_id as id from member m join member o on o.person_id = m.person_id and o.id <> m.id where m.id = $1 order by 1`,
    values: [memberId],
  });
  return rows.map(({ id }) => id);
}

/**
 * Gives back what other funds have reserved for the person and not paid, from a month of the question on.
 * @returns person-months
 */
export async function releaseOthers(
  act: Act,
  { memberId, firstMonth, months }: ClarificationRow,
  from: Month,
): Promise<number> {
  const rows = await act.sql.query<{ n: number }>({
    text: `with released as (
        update contribution c set allocation_id = null, claim_category = null
          from member m join member o on o.person_id = m.person_id and o.id <> m.id
         where m.id = $1 and c.member_id = o.id and c.month between $2::date and $3::date and c.allocation_id is not null and c.payment_id is null
        returning 1)
      select count(*)::integer as n from released`,
    values: [memberId, monthStart(from), monthStart(addMonths(firstMonth, months - 1))],
  });
  return rows[0]?.n ?? 0;
}
