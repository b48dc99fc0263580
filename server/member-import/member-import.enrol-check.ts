import { place } from '../access/scope.ts';
import { openBudgets, type ReservedOfUnit, shownPrices } from '../budget/reserve.ts';
import { type FitQuestion, type FitSpan, fitting, persons, unitSums } from '../budget/reserve-fit.ts';
import { type AgreementFacts, agreementsOf, monthsOf } from '../contribution/owing-members.ts';
import { type AskedQuestion, priceQuestions } from '../contribution/price-questions.ts';
import type { Sql } from '../database/sql.ts';
import type { CalendarDate } from '../kernel/calendar-date.ts';
import { tariffBook } from '../tariff/tariff.queries.ts';
import { enrolledOutcomes } from './member-import.enrol.ts';

const NAMED = 100;

/** A row whose person would be without some month. */
export interface LeftOutRow {
  readonly rowNumber: number;
  readonly name: string;
  readonly villageId: number;
  readonly reasons: readonly string[];
}

export interface EnrolCheck {
  readonly units: readonly ReservedOfUnit[];
  /** The first of those who would be without some month; whom another fund pays is counted, and named by saving alone. */
  readonly leftOut: readonly LeftOutRow[];
  /** People in a village that is no unit of an open budget. */
  readonly noUnit: number;
  /** People who are not registered, not subsidised, without a category or under another agreement. */
  readonly notEligible: number;
}

export interface CheckedList extends FitSpan {
  readonly id: string;
  readonly partnerId: string;
  readonly mouId: string;
  readonly newOnly: boolean;
  /** Day on which new people would be registered. */
  readonly today: CalendarDate;
}

/** What saving a checked list with months would reserve, before anybody is a member. Changes nothing. */
export async function enrolCheck(sql: Sql, list: CheckedList): Promise<EnrolCheck> {
  const [agreement] = await agreementsOf(sql, { mouId: list.mouId, villageId: null });
  const budgets = agreement ? await openBudgets(sql, list.mouId, list) : [];
  const units: ReservedOfUnit[] = [];
  const short: ShortPerson[] = [];
  for (const { covered, ...budget } of budgets) {
    if (!agreement) continue;
    const asked = await askedOfRows(sql, list, agreement);
    const { priced } = priceQuestions(await tariffBook(sql), asked, monthsOf(covered));
    if (priced.length === 0) continue;
    const found = await look(sql, {
      ...{ budget, span: covered, prices: shownPrices(priced), units: null },
      people: (values) => peopleOf(list, agreement, values),
      taken: (first, last, values) => `
        select p.id as member_id, t.month from asking p
          join subsidised_numbers(${place(values, list.partnerId)}::uuid, array(select x.nik_hash from asking x), ${first}, ${last}) t on t.nik_hash = p.nik_hash`,
    });
    units.push(...found.units);
    short.push(...found.short);
  }
  return {
    units,
    leftOut: await namesOf(sql, list, short.slice(0, NAMED)),
    ...(await withoutMonths(sql, list, budgets)),
  };
}

interface ShortPerson {
  readonly member_id: string;
  readonly reasons: readonly string[];
}

async function look(sql: Sql, question: FitQuestion): Promise<{ units: ReservedOfUnit[]; short: ShortPerson[] }> {
  const values: unknown[] = [];
  const { with_ } = fitting(question, values);
  type Unit = Omit<ReservedOfUnit, 'amount'> & { amount: number | string };
  const [row] = await sql.query<{ units: Unit[]; short: ShortPerson[] }>({
    text: `with ${with_}, ${persons},
      sums as (${unitSums}),
      short as (select p.member_id, array_remove(array[case when p.no_quota then 'QUOTA' end, case when p.no_money then 'MONEY' end,
                         case when p.out_of_age then 'AGE' end], null) as reasons
                  from persons p where p.no_quota or p.no_money or p.out_of_age order by p.member_id limit ${NAMED})
      select coalesce((select jsonb_agg(to_jsonb(s)) from sums s), '[]') as units, coalesce((select jsonb_agg(n) from short n), '[]') as short`,
    values,
  });
  const units = row?.units ?? [];
  return { units: units.map((unit) => ({ ...unit, amount: BigInt(unit.amount) })), short: row?.short ?? [] };
}

async function namesOf(sql: Sql, { id }: CheckedList, short: readonly ShortPerson[]): Promise<LeftOutRow[]> {
  const reasons = new Map(short.map((person) => [person.member_id, person.reasons]));
  const rows = await sql.query<Omit<LeftOutRow, 'reasons'> & { memberId: string }>({
    text: `select r.member_id as "memberId", r.row_number as "rowNumber", r.name, r.target_village_id as "villageId" from member_import_row r
            where r.import_id = $1 and r.member_id = any ($2::uuid[]) and r.outcome <> 'REFUSED' order by r.row_number`,
    values: [id, [...reasons.keys()]],
  });
  return rows.map(({ memberId, ...row }) => ({ ...row, reasons: reasons.get(memberId) ?? [] }));
}

const EFFECTIVE_PAYER = 'coalesce(r.payer, m.payer)';
const SEGMENT = 'coalesce(m.segment, r.segment)';

/** The rows of a list as the members that saving would make or change them into. */
function rowsOf({ id, newOnly }: CheckedList, values: unknown[]): string {
  return `from member_import_row r left join member m on m.id = r.member_id and r.outcome <> 'NEW'
    where r.import_id = ${place(values, id)}::uuid and r.outcome = any (${place(values, enrolledOutcomes(newOnly))}::text[])`;
}

const eligible = ({ mouId }: CheckedList, values: unknown[]): string =>
  `(coalesce(r.kpj, m.kpj) is not null and ${EFFECTIVE_PAYER} not in ('SELF', 'EMPLOYER') and coalesce(r.category, m.category) is not null
    and coalesce(m.mou_id, ${place(values, mouId)}::uuid) = ${place(values, mouId)}::uuid)`;

function peopleOf(list: CheckedList, agreement: AgreementFacts, values: unknown[]): string {
  const put = (value: string | null) => `${place(values, value)}::text`;
  return `
    select r.member_id as id, r.member_id as person_id, r.nik_hash, ${SEGMENT} as segment,
           case ${SEGMENT} when 'PU' then ${put(agreement.for_pu)} else ${put(agreement.for_bpu)} end as programmes,
           case when ${SEGMENT} = 'PU' or ${EFFECTIVE_PAYER} <> 'SUBSIDY' then coalesce(r.income, m.income) end as income,
           case ${EFFECTIVE_PAYER} when 'SUBSIDY' then coalesce(${put(agreement.fund_source)}, 'APBD_REGENCY') else ${EFFECTIVE_PAYER} end as fund,
           case coalesce(r.sector, m.sector) when 'TRANSPORTASI' then 'TRANSPORT' else 'OTHER' end as sector_group, 'FUND' as payer,
           coalesce(r.category, m.category) as category, coalesce(r.birth_date, m.birth_date) as birth_date, r.target_village_id as village_id,
           case when m.kpj is not null then m.status_since else ${place(values, list.today)}::date end as status_since,
           coalesce(r.name_key, m.name_key) as name_key
      ${rowsOf(list, values)} and ${eligible(list, values)}`;
}

function askedOfRows(sql: Sql, list: CheckedList, agreement: AgreementFacts): Promise<AskedQuestion[]> {
  const values: unknown[] = [];
  return sql.query<AskedQuestion>({
    text: `select x.segment, x.programmes, x.income, x.fund, x.sector_group, count(*)::integer as people
             from (${peopleOf(list, agreement, values)}) x group by 1, 2, 3, 4, 5`,
    values,
  });
}

async function withoutMonths(
  sql: Sql,
  list: CheckedList,
  budgets: readonly { readonly id: string }[],
): Promise<Pick<EnrolCheck, 'noUnit' | 'notEligible'>> {
  const values: unknown[] = [];
  const isEligible = eligible(list, values);
  const ids = place(
    values,
    budgets.map(({ id }) => id),
  );
  const [row] = await sql.query<Pick<EnrolCheck, 'noUnit' | 'notEligible'>>({
    text: `select count(*) filter (where not coalesce(${isEligible}, false))::integer as "notEligible",
                  count(*) filter (where ${isEligible} and r.target_village_id not in (
                    select a.village_id from allocation a where a.budget_id = any (${ids}::uuid[]) and a.removed_on is null))::integer as "noUnit"
             ${rowsOf(list, values)}`,
    values,
  });
  return row ?? { noUnit: 0, notEligible: 0 };
}
