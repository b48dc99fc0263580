import { place, scopePredicate } from '../access/scope.ts';
import type { Viewer } from '../access/viewer.ts';
import { decodeCursor, type Page, pageSize, toPage } from '../database/page.ts';
import type { Sql } from '../database/sql.ts';
import { statementName } from '../database/statement-name.ts';
import type { CalendarDate } from '../kernel/calendar-date.ts';
import { type Month, monthStart } from '../kernel/month.ts';
import { memberSource } from '../member/member.queries.ts';
import { inRegion, type RegionFilter } from '../region/region-filter.ts';
import type { ContributionState } from './contribution.codes.ts';
import { type ContributionRow, contributionColumns, withMoney } from './contribution.queries.ts';
import { asksCover, inState } from './contribution-state.ts';
import { inUnit, isWholeAgreement, type PayerUnit } from './payer-unit.ts';

/** Which months a list shows. */
export interface ContributionSelection {
  readonly unit: PayerUnit | null;
  readonly paymentId: string | null;
  readonly month: Month | null;
  readonly state: ContributionState | null;
  /** How words of the name begin; null for all. */
  readonly name: string | null;
  /** Where the viewer may look and no further, said again for its index. */
  readonly within: RegionFilter;
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

/** Where one in so many people or more has a month as it is asked for, the first people have enough for a page. */
const OFTEN = 4;
/** So many months are found by themselves and put in order in no time. */
const FEW = 1_000;

/**
 * Months of a unit or of a payment by name. A large unit is gone through by name, which takes no longer than the page where
 * many people have a month as it is asked for; where few have one, those few are found by their months.
 */
export async function contributionsAfter(
  sql: Sql,
  viewer: Viewer,
  question: ContributionSelection,
  stretch: ContributionStretch,
): Promise<ContributionRow[]> {
  if (!isLarge(question)) return ofPeople(sql, viewer, question, stretch);
  const some = { people: OFTEN * stretch.limit, isMany: true };
  const rows = await ofPeople(sql, viewer, question, stretch, some);
  if (rows.length === stretch.limit) return rows;
  const few = await ofFew(sql, viewer, question, stretch);
  return few ?? ofPeople(sql, viewer, question, stretch, { isMany: true });
}

/** Whether it may be about tens of thousands of people, by which no page may be slowed. */
function isLarge({ unit, paymentId, name, within }: ContributionSelection): boolean {
  if (name || within.regionLevel === 4) return false;
  return unit === null ? paymentId !== null : isWholeAgreement(unit);
}

interface Walk {
  /** So many and no more. */
  readonly people?: number;
  /** Of a unit too large to be put in order for a page. */
  readonly isMany?: boolean;
}

/** Months of people by name from a place on: the people in their order, and no more of them than it takes. */
async function ofPeople(
  sql: Sql,
  viewer: Viewer,
  question: ContributionSelection,
  { limit, after }: ContributionStretch,
  { people, isMany }: Walk = {},
): Promise<ContributionRow[]> {
  const values: unknown[] = [];
  const members = membersByName(viewer, question, after, values);
  const where = ofMonths(question, values);
  if (after) where.push(behind(after, values));
  const text = `select ${contributionColumns(place(values, question.today))}
     from (select m.* from ${members}${people ? ` limit ${people}` : ''}) m ${THEIR_MONTHS}
    where ${where.join(' and ') || 'true'} order by m.name_key, c.member_id, c.month limit ${limit}`;
  const known = { name: statementName('contributions', text), plan: 'IN_INDEX_ORDER' } as const;
  return withMoney(await sql.query<ContributionRow>({ ...(isMany && known), text, values }));
}

const THEIR_MONTHS = 'join contribution c on c.member_id = m.id left join member_cover v on v.member_id = c.member_id';

/** With a name by its words first: without this the planner would read the whole unit in its order. */
function membersByName(
  viewer: Viewer,
  question: ContributionSelection,
  after: ContributionStretch['after'],
  values: unknown[],
): string {
  const from = memberSource(viewer, { name: question.name }, values);
  const where = ofMembers(viewer, question, values);
  // said of the member alone: an index of members is entered at no month
  if (after) where.push(`(m.name_key, m.id) >= (${place(values, after[0])}, ${place(values, after[1])}::uuid)`);
  return `${from} where ${where.join(' and ')} order by m.name_key, m.id`;
}

/** The few months that stand as it is asked for, and then their people; null where they are not few. */
async function ofFew(
  sql: Sql,
  viewer: Viewer,
  question: ContributionSelection,
  { limit, after }: ContributionStretch,
): Promise<ContributionRow[] | null> {
  const values: unknown[] = [];
  const found = `select c.* from ${fromMonths(question)} where ${ofFoundMonths(viewer, question, values)} limit ${FEW + 1}`;
  const where = ofMembers(viewer, question, values);
  if (after) where.push(behind(after, values));
  const rows = await sql.query<ContributionRow & { isFew: boolean; memberId: string | null }>({
    text: `with c as materialized (${found})
      select n.is_few as "isFew", r.* from (select count(*) <= ${FEW} as is_few from c) n
        left join (select ${contributionColumns(place(values, question.today))}
                     from c join member m on m.id = c.member_id left join member_cover v on v.member_id = c.member_id
                    where (select count(*) from c) <= ${FEW} and ${where.join(' and ')}
                    order by m.name_key, c.member_id, c.month limit ${limit}) r on true
       order by r."nameKey", r."memberId", r.month`,
    ...{ values, plan: 'BY_INDEX' },
  });
  return rows[0]?.isFew
    ? withMoney(rows.filter(({ memberId }) => memberId !== null).map(({ isFew, ...row }) => row))
    : null;
}

/** How many months a list holds; of a large unit by the months alone. */
export async function contributionsCount(sql: Sql, viewer: Viewer, question: ContributionSelection): Promise<number> {
  const values: unknown[] = [];
  const of = isLarge(question)
    ? `${fromMonths(question)} where ${ofFoundMonths(viewer, question, values)}`
    : `${memberSource(viewer, { name: question.name }, values)} ${THEIR_MONTHS} where ${[...ofMembers(viewer, question, values), ...ofMonths(question, values)].join(' and ')}`;
  const [row] = await sql.query<{ n: number }>({ text: `select count(*)::integer as n from ${of}`, values });
  return row?.n ?? 0;
}

const fromMonths = ({ state }: ContributionSelection): string =>
  asksCover(state) ? 'contribution c join member_cover v on v.member_id = c.member_id' : 'contribution c';

/**
 * Months stand where their members do, so that the same is said of both. Nobody is under another partner's agreement:
 * without a word of it, one that holds nobody in sight would be gone through to its end.
 */
function standing(
  alias: 'm' | 'c',
  viewer: Viewer,
  { unit, within }: ContributionSelection,
  values: unknown[],
): string[] {
  const where = [scopePredicate(viewer, alias, values), ...inRegion(alias, within, values)];
  if (!unit) return where;
  where.push(inUnit(unit, alias, values));
  if (unit.mouId === undefined || viewer.partnerIds.length === 0) return where;
  const [mou, partners] = [place(values, unit.mouId), place(values, viewer.partnerIds)];
  return [
    ...where,
    `exists (select from mou a where a.id = ${mou}::uuid and a.partner_id = any (${partners}::uuid[]))`,
  ];
}

/** Of the members `m`. All whom a payment pays for are of its partner, by whom an index begins. */
function ofMembers(viewer: Viewer, question: ContributionSelection, values: unknown[]): string[] {
  const where = standing('m', viewer, question, values);
  const { unit, paymentId } = question;
  if (!paymentId || unit) return where;
  return [
    ...where,
    `m.partner_id = (select p.partner_id from payment p where p.id = ${place(values, paymentId)}::uuid)`,
  ];
}

/** Of the contributions `c` and the cover `v`. */
function ofMonths({ paymentId, month, state, today }: ContributionSelection, values: unknown[]): string[] {
  const where: string[] = [];
  if (paymentId) where.push(`c.payment_id = ${place(values, paymentId)}::uuid`);
  if (month) where.push(`c.month = ${place(values, monthStart(month))}::date`);
  return state ? [...where, ...inState({ state, month, today }, values)] : where;
}

/** Of them without their members. Everybody with a month has a cover, and this stands where its member does too. */
function ofFoundMonths(viewer: Viewer, question: ContributionSelection, values: unknown[]): string {
  const where = [...standing('c', viewer, question, values), ...ofMonths(question, values)];
  if (asksCover(question.state) && question.unit) where.push(inUnit(question.unit, 'v', values));
  return where.join(' and ');
}

const behind = (after: readonly (string | number)[], values: unknown[]): string =>
  `(m.name_key, c.member_id, c.month) > (${place(values, after[0])}, ${place(values, after[1])}::uuid, ${place(values, after[2])}::date)`;
