import { place, scopePredicate } from '../access/scope.ts';
import type { Viewer } from '../access/viewer.ts';
import { wordBegins } from '../database/like.ts';
import { decodeCursor, type Page, pageSize, toPage } from '../database/page.ts';
import type { Sql } from '../database/sql.ts';
import type { CalendarDate } from '../kernel/calendar-date.ts';
import { type Month, monthStart } from '../kernel/month.ts';
import type { ContributionPayer, ContributionState } from './contribution.codes.ts';
import { contributionStateSql } from './contribution-state.ts';
import { inUnit, type PayerUnit } from './payer-unit.ts';

/** A month of a member under the API's own names. */
export interface ContributionRow {
  memberId: string;
  memberName: string;
  nameKey: string;
  month: Month;
  amount: bigint;
  payer: ContributionPayer;
  dueOn: CalendarDate;
  state: ContributionState;
  priceId: string;
  paymentId: string | null;
  mouId: string | null;
}

const COLUMNS = (today: string) => `c.member_id as "memberId", m.name as "memberName", m.name_key as "nameKey",
  to_char(c.month, 'YYYY-MM') as month, c.amount, c.payer, c.due_on as "dueOn", ${contributionStateSql(today)} as state,
  c.price_id as "priceId", c.payment_id as "paymentId", c.mou_id as "mouId"`;
const FROM = 'contribution c join member m on m.id = c.member_id left join member_cover v on v.member_id = c.member_id';

const withMoney = (rows: readonly ContributionRow[]): ContributionRow[] =>
  rows.map((row) => ({ ...row, amount: BigInt(row.amount) }));

/** The months of one member in a year, oldest first; the member's scope is looked at with the member. */
export async function monthsOfMember(
  sql: Sql,
  memberId: string,
  year: number,
  today: CalendarDate,
): Promise<ContributionRow[]> {
  return withMoney(
    await sql.query<ContributionRow>({
      name: 'contributions_of_member',
      text: `select ${COLUMNS('$4')} from ${FROM} where c.member_id = $1 and c.month between $2::date and $3::date order by c.month`,
      values: [memberId, `${year}-01-01`, `${year}-12-01`, today],
    }),
  );
}

/** Which months a list shows. */
export interface ContributionSelection {
  readonly unit: PayerUnit | null;
  readonly paymentId: string | null;
  readonly month: Month | null;
  readonly state: ContributionState | null;
  /** How some word of the name begins, as it is kept for searching; null for all. */
  readonly nameKey: string | null;
  readonly today: CalendarDate;
}

export interface ContributionListQuestion extends ContributionSelection {
  readonly first: number;
  readonly after: string | null;
}

/** A page of the months of a unit or of a payment by name. @throws DomainError BAD_USER_INPUT (size, cursor) */
export async function contributionsPage(
  sql: Sql,
  viewer: Viewer,
  question: ContributionListQuestion,
): Promise<Page<ContributionRow>> {
  const after = question.after ? decodeCursor(question.after, 3) : null;
  const rows = await contributionsAfter(sql, viewer, question, { limit: pageSize(question.first) + 1, after });
  return toPage(rows, question.first, placeOf, () => contributionsCount(sql, viewer, question));
}

/** What a row stands behind in the order of the list. */
export const placeOf = (row: ContributionRow): (string | number)[] => [row.nameKey, row.memberId, `${row.month}-01`];

interface ContributionStretch {
  readonly limit: number;
  /** The place of the row before the first one; null for the beginning. */
  readonly after: readonly (string | number)[] | null;
}

/**
 * Months of a unit or of a payment by name: through the members of the unit, in the order in which they stand in their
 * index, so that a page reads a page.
 */
export async function contributionsAfter(
  sql: Sql,
  viewer: Viewer,
  question: ContributionSelection,
  { limit, after }: ContributionStretch,
): Promise<ContributionRow[]> {
  const values: unknown[] = [];
  const where = predicates(viewer, question, values);
  const today = place(values, question.today);
  // said of the member alone too: an index of members is entered at no month
  const further = after
    ? ` and (m.name_key, m.id) >= (${place(values, after[0])}, ${place(values, after[1])}::uuid)
        and (m.name_key, c.member_id, c.month) > ($${values.length - 1}, $${values.length}::uuid, ${place(values, after[2])}::date)`
    : '';
  return withMoney(
    await sql.query<ContributionRow>({
      text: `select ${COLUMNS(today)} from ${FROM} where ${where}${further}
        order by m.name_key, c.member_id, c.month limit ${place(values, limit)}`,
      values,
    }),
  );
}

/** How many months a list holds. */
export async function contributionsCount(sql: Sql, viewer: Viewer, question: ContributionSelection): Promise<number> {
  const values: unknown[] = [];
  const where = predicates(viewer, question, values);
  const [row] = await sql.query<{ n: number }>({
    text: `select count(*)::integer as n from ${FROM} where ${where}`,
    values,
  });
  return row?.n ?? 0;
}

function predicates(viewer: Viewer, question: ContributionSelection, values: unknown[]): string {
  const { unit, paymentId, month, state, nameKey, today } = question;
  // months stand where their members do, and it is the members that have an index for every scope
  const where = [scopePredicate(viewer, 'm', values)];
  if (unit) where.push(inUnit(unit, 'm', values));
  if (paymentId) where.push(`c.payment_id = ${place(values, paymentId)}::uuid`);
  if (month) where.push(`c.month = ${place(values, monthStart(month))}::date`);
  if (nameKey) where.push(wordBegins('m.name_key', nameKey, values));
  if (state) {
    if (state !== 'PAID' && state !== 'PREPAID') where.push('c.payment_id is null');
    where.push(`${contributionStateSql(place(values, today))} = ${place(values, state)}`);
  }
  return where.join(' and ');
}
