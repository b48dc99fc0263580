import { place, scopePredicate } from '../access/scope.ts';
import type { Viewer } from '../access/viewer.ts';
import { type PriceOfQuestion, writePrices } from '../contribution/contribution-prices.ts';
import { dueDate } from '../contribution/due-date.ts';
import { holidays } from '../contribution/holiday.queries.ts';
import {
  type AgreementFacts,
  agreementsOf,
  askedQuestions,
  monthsOf,
  owingMembers,
  type SpanOfUnit,
} from '../contribution/owing-members.ts';
import { type PricedQuestion, priceQuestions } from '../contribution/price-questions.ts';
import type { Sql } from '../database/sql.ts';
import { addMonths, type Month, monthStart } from '../kernel/month.ts';
import { tariffBook } from '../tariff/tariff.queries.ts';
import type { BudgetRow } from './budget.queries.ts';
import type { UnitSlice } from './reserve-all.store.ts';
import {
  type FitPrice,
  type FitQuestion,
  type FitSpan,
  fitting,
  type PayingBudget,
  persons,
  takenOfMembers,
  unitSums,
} from './reserve-fit.ts';

export interface ReserveSpan extends FitSpan {
  /** One unit of the budget; null for all. */
  readonly villageId: number | null;
  /** Only these people; null for all of the unit. */
  readonly memberIds: readonly string[] | null;
}

/** What a reservation came to. People are told once, whatever the number of their months. */
export interface Reserved {
  readonly people: number;
  readonly personMonths: number;
  /** Rupiah. */
  readonly amount: bigint;
  /** People with a month that another fund has taken already. */
  readonly elsewhere: number;
  /** People with a month in which they are too young or too old. */
  readonly outOfAge: number;
  /** People with a month that the quota of their unit had no place for, and those it had no money for. */
  readonly noQuota: number;
  readonly noMoney: number;
  /** Either of them. */
  readonly noRoom: number;
}

/** The same of one unit. */
export interface ReservedOfUnit extends Reserved {
  readonly allocationId: string;
  /** People who were asked for. */
  readonly asking: number;
}

const sumKeys = ['people', 'personMonths', 'elsewhere', 'outOfAge', 'noQuota', 'noMoney', 'noRoom'] as const;

export function sumOfUnits(units: readonly Reserved[]): Reserved {
  const sum = (key: (typeof sumKeys)[number]) => units.reduce((all, unit) => all + unit[key], 0);
  return {
    ...(Object.fromEntries(sumKeys.map((key) => [key, sum(key)])) as Record<(typeof sumKeys)[number], number>),
    amount: units.reduce((all, { amount }) => all + amount, 0n),
  };
}

/** Members of an agreement, and which units of the budget they may be of. */
export interface Wishing {
  readonly viewer: Viewer;
  readonly budget: PayingBudget;
  readonly span: ReserveSpan;
  readonly agreements: readonly AgreementFacts[];
  /** SQL about an allocation `a`; null for all units of the budget. */
  readonly units: FitQuestion['units'];
  /** SQL about a member `m`, where not everybody is meant. */
  readonly only: string | null;
}

/** Who asks for a month, and what the tariff says of each of their questions. */
export async function wishesOf(
  sql: Sql,
  viewer: Viewer,
  budget: PayingBudget,
  span: ReserveSpan,
  only: string | null = null,
): Promise<{ wishing: Wishing; priced: readonly PricedQuestion[] }> {
  const unit = { mouId: budget.mouId, villageId: span.villageId };
  const agreements = await agreementsOf(sql, unit);
  const asked = await askedQuestions(sql, viewer, { ...span, unit, only }, agreements);
  const { priced } = priceQuestions(await tariffBook(sql), asked, monthsOf(span));
  const units = (values: unknown[]) => `a.village_id = ${place(values, span.villageId)}::integer`;
  return { wishing: { viewer, budget, span, agreements, only, units: span.villageId === null ? null : units }, priced };
}

export function questionOf(
  { viewer, budget, span, agreements, units, only }: Wishing,
  prices: readonly FitPrice[],
): FitQuestion {
  const unit = { mouId: budget.mouId, villageId: span.villageId };
  return {
    ...{ budget, span, prices, units, taken: takenOfMembers },
    people: (values) => owingMembers(viewer, { unit, memberIds: span.memberIds, only }, agreements, values),
  };
}

/** The same of some units: their people are found by where they live. */
export function ofSlice(wishing: Wishing, { ids, villageIds }: UnitSlice): Wishing {
  const there = `m.village_id = any ('{${villageIds.join(',')}}'::integer[])`;
  return {
    ...wishing,
    units: (values) => `a.id = any (${place(values, ids)}::uuid[])`,
    only: wishing.only === null ? there : `${wishing.only} and ${there}`,
  };
}

/** Prices that can be written down with the months they are of. */
export async function writtenPrices(sql: Sql, priced: readonly PricedQuestion[]): Promise<FitPrice[]> {
  const free = await holidays(sql);
  return (await writePrices(sql, priced)).map((one: PriceOfQuestion) => {
    const { asked, month, amount } = one.priced;
    return { asked, month, amount, priceId: one.priceId, dueOn: dueDate(asked.segment, month, free) };
  });
}

/** Prices for looking only. */
export const shownPrices = (priced: readonly PricedQuestion[]): FitPrice[] =>
  priced.map(({ asked, month, amount }) => ({ asked, month, amount, priceId: null, dueOn: null }));

type Raw = Omit<ReservedOfUnit, 'amount'> & { amount: string };
const withAmount = (row: Raw): ReservedOfUnit => ({ ...row, amount: BigInt(row.amount) });

/** What a reservation would come to, unit by unit. Changes nothing. */
export async function lookAtFit(sql: Sql, question: FitQuestion): Promise<ReservedOfUnit[]> {
  const values: unknown[] = [];
  const { with_ } = fitting(question, values);
  return (await sql.query<Raw>({ text: `with ${with_}, ${persons} ${unitSums}`, values })).map(withAmount);
}

const MONTH_COLUMNS = `member_id, month, partner_id, office_id, province_id, regency_id, district_id, village_id, group_id, mou_id,
                                  person_id, price_id, amount, payer, due_on, created_at, allocation_id, claim_category`;
const NOTES = `,
      kept as (insert into claimed_before select v.member_id, v.month from verdict v where v.reason is null and v.is_written),
      noted as (insert into left_out select v.member_id, v.month, v.reason from verdict v where v.reason is not null),
      had as (insert into had_months select p.member_id from persons p where p.months > 0 on conflict do nothing)`;

/**
 * Writes the months that fit and sets them against their units, in one statement; those that are written already are set
 * against them too. What does not fit is not written.
 *
 * One at a time for a partner (see onePayerAtATime): what is counted here stays true until the act ends. The database
 * refuses what would go beyond quota or money all the same, and a month that another partner takes meanwhile ends the act
 * (see againWhenLost).
 * @param keepsNotes whether temporary tables want to know each month: left_out (member_id, month, reason); claimed_before
 * (member_id, month) for months that were written already; and had_months (member_id) for who is reserved
 */
export async function reserveFitting(
  sql: Sql,
  question: FitQuestion,
  at: Date,
  keepsNotes = false,
): Promise<ReservedOfUnit[]> {
  const values: unknown[] = [];
  const { with_, price } = fitting(question, values);
  const column = (type: string, value: (price: FitPrice) => unknown) =>
    `${place(values, question.prices.map(value))}::${type}[]`;
  const [priceIds, dueOn] = [column('uuid', ({ priceId }) => priceId), column('date', (one) => one.dueOn)];
  const moment = `${place(values, at)}::timestamptz`;
  // each member is looked up by its key: of those that came a moment ago the planner may think that there are none
  const months = (which: string) => `
    select m.id, (${price.month})[x.price], m.partner_id, m.office_id, m.province_id, m.regency_id, m.district_id, m.village_id, m.group_id, m.mou_id,
           m.person_id, (${priceIds})[x.price], (${price.amount})[x.price], 'FUND', (${dueOn})[x.price], ${moment}, m.allocation_id, m.claimed
      from (select y.*, g.allocation_id, g.category as claimed, g.prices
              from granted g cross join lateral (select z.* from member z where z.id = g.member_id offset 0) y where ${which} order by y.id) m
     cross join lateral unnest(m.prices) x (price)`;
  const rows = await sql.query<Raw>({
    text: `with ${with_},
      granted as (
        select v.member_id, v.allocation_id, v.category, v.is_written, array_agg(v.price order by v.month) as prices
          from verdict v where v.reason is null group by 1, 2, 3, 4),
      made as (insert into contribution (${MONTH_COLUMNS}) ${months('not g.is_written')}),
      claimed as (insert into contribution (${MONTH_COLUMNS}) ${months('g.is_written')}
        on conflict (member_id, month) do update set allocation_id = excluded.allocation_id, claim_category = excluded.claim_category),
      ${persons}${keepsNotes ? NOTES : ''}
      ${unitSums}`,
    values,
  });
  return rows.map(withAmount);
}

/**
 * Reserves months of registered, subsidised people of a unit or of all units, as reserveFitting() says.
 */
export async function reserveMonths(
  sql: Sql,
  viewer: Viewer,
  budget: PayingBudget,
  span: ReserveSpan,
  at: Date,
): Promise<Reserved> {
  const { wishing, priced } = await wishesOf(sql, viewer, budget, span);
  if (priced.length === 0) return sumOfUnits([]);
  return sumOfUnits(await reserveFitting(sql, questionOf(wishing, await writtenPrices(sql, priced)), at));
}

/**
 * Reserves what of a unit's months the open budgets of its agreement have room for: who is enrolled for months, or paid
 * for, stands against the budget from then on. A group is of no budget.
 */
export async function reserveOfUnit(
  sql: Sql,
  viewer: Viewer,
  { unit, memberIds, ...span }: SpanOfUnit,
  at: Date,
): Promise<void> {
  if (unit.mouId === undefined) return;
  for (const { covered, ...budget } of await openBudgets(sql, unit.mouId, span)) {
    await reserveMonths(sql, viewer, budget, { villageId: unit.villageId, memberIds, ...covered }, at);
  }
}

/** The open budgets of an agreement with what of a span each covers, the earliest first. */
export async function openBudgets(
  sql: Sql,
  mouId: string,
  span: FitSpan,
): Promise<(PayingBudget & { readonly covered: FitSpan })[]> {
  const last = addMonths(span.first, span.months - 1);
  const budgets = await sql.query<PayingBudget & { firstMonth: Month; months: number }>({
    name: 'open_budgets',
    text: `select b.id, $1::uuid as "mouId", to_char(b.first_month, 'YYYY-MM') as "firstMonth", b.months, b.age_from as "ageFrom", b.age_to as "ageTo"
             from open_budgets($1::uuid, $2::date, $3::date) b`,
    values: [mouId, monthStart(span.first), monthStart(last)],
  });
  return budgets.flatMap(({ firstMonth, months, ...budget }) => {
    const end = addMonths(firstMonth, months - 1);
    const covered = monthsOf(span).filter((month) => month >= firstMonth && month <= end);
    const [first] = covered;
    return first ? [{ ...budget, covered: { first, months: covered.length } }] : [];
  });
}

/** Gives unpaid months of these people back to their units. @returns person-months */
export async function releaseMonths(
  sql: Sql,
  viewer: Viewer,
  budget: BudgetRow,
  { memberIds, first }: { memberIds: readonly string[]; first: Month },
): Promise<number> {
  const values: unknown[] = [memberIds, monthStart(first), budget.id];
  const scope = scopePredicate(viewer, 'm', values);
  const [row] = await sql.query<{ n: number }>({
    text: `with released as (
        update contribution c set allocation_id = null, claim_category = null
          from member m, allocation a
         where c.member_id = any ($1::uuid[]) and m.id = c.member_id and ${scope} and a.id = c.allocation_id and a.budget_id = $3
           and c.month >= $2::date and c.payment_id is null
        returning 1)
      select count(*)::integer as n from released`,
    values,
  });
  return row?.n ?? 0;
}
