import { place, scopePredicate } from '../access/scope.ts';
import type { Viewer } from '../access/viewer.ts';
import type { Sql } from '../database/sql.ts';
import { addMonths, type Month } from '../kernel/month.ts';
import { inUnit, type PayerUnit } from './payer-unit.ts';
import type { AskedQuestion } from './price-questions.ts';

export interface SpanOfUnit {
  readonly unit: PayerUnit;
  readonly first: Month;
  readonly months: number;
  /** Only these of the unit; null for all. */
  readonly memberIds: readonly string[] | null;
  /** SQL about a member `m` for which these stand in a table of their own. */
  readonly only?: string | null;
}

/** Whose months are looked at: a viewer's, or everybody's for work without a user. */
export type Reach = Viewer | null;

export const monthsOf = ({ first, months }: Pick<SpanOfUnit, 'first' | 'months'>): Month[] =>
  Array.from({ length: months }, (_, index) => addMonths(first, index));

/** What an agreement says about the price; programmes joined by commas in the order of the alphabet. */
export interface AgreementFacts {
  readonly id: string;
  readonly fund_source: string | null;
  readonly for_pu: string;
  /** Without the pension, which non-wage earners have not. */
  readonly for_bpu: string | null;
}

/** The agreements that members of a unit stand under: one, or the few of a group. */
export function agreementsOf(sql: Sql, unit: PayerUnit): Promise<AgreementFacts[]> {
  const values: unknown[] = [];
  const ids =
    unit.mouId !== undefined
      ? `${place(values, unit.mouId)}::uuid`
      : `any (array(select distinct m.mou_id from member m where ${inUnit(unit, 'm', values)}))`;
  return sql.query<AgreementFacts>({
    text: `select a.id, a.fund_source,
                  (select string_agg(p, ',' order by p) from unnest(a.programmes) p) as for_pu,
                  (select string_agg(p, ',' order by p) from unnest(a.programmes) p where p <> 'JP') as for_bpu
             from mou a where a.id = ${ids}`,
    values,
  });
}

/**
 * Registered members `m` of a unit with what decides their price. Subsidised non-wage earners are always in the lowest
 * band; without an agreement it is the two programmes that everybody has, and a subsidy is the regency's.
 */
export function owingMembers(
  reach: Reach,
  { unit, memberIds, only }: Pick<SpanOfUnit, 'unit' | 'memberIds' | 'only'>,
  agreements: readonly AgreementFacts[],
  values: unknown[],
): string {
  const column = (of: keyof AgreementFacts, type: string) =>
    `${place(
      values,
      agreements.map((a) => a[of]),
    )}::${type}[]`;
  const where = [inUnit(unit, 'm', values), `m.status = 'REGISTERED'`];
  if (reach) where.push(scopePredicate(reach, 'm', values));
  if (only) where.push(only);
  if (memberIds) where.push(`m.id = any (${place(values, memberIds)}::uuid[])`);
  return `
    select m.id, m.name, m.name_key, m.partner_id, m.office_id, m.province_id, m.regency_id, m.district_id, m.village_id, m.group_id, m.mou_id,
           m.person_id, m.status_since, m.segment, m.category, m.birth_date,
           case m.segment when 'PU' then coalesce(a.for_pu, 'JKK,JKM') else coalesce(a.for_bpu, 'JKK,JKM') end as programmes,
           case when m.segment = 'PU' or m.payer <> 'SUBSIDY' then m.income end as income,
           case m.payer when 'SUBSIDY' then coalesce(a.fund_source, 'APBD_REGENCY') else m.payer end as fund,
           case m.sector when 'TRANSPORTASI' then 'TRANSPORT' else 'OTHER' end as sector_group,
           case m.payer when 'SELF' then 'WORKER' when 'EMPLOYER' then 'PARTNER' else 'FUND' end as payer
      from member m
      left join unnest(${column('id', 'uuid')}, ${column('fund_source', 'text')}, ${column('for_pu', 'text')}, ${column('for_bpu', 'text')})
                a (id, fund_source, for_pu, for_bpu) on a.id = m.mou_id
     where ${where.join(' and ')}`;
}

/** What the members of a unit ask of the tariff, each question once. */
export async function askedQuestions(
  sql: Sql,
  reach: Reach,
  span: SpanOfUnit,
  agreements: readonly AgreementFacts[],
): Promise<AskedQuestion[]> {
  const values: unknown[] = [];
  return sql.query<AskedQuestion>({
    text: `select x.segment, x.programmes, x.income, x.fund, x.sector_group, count(*)::integer as people
             from (${owingMembers(reach, span, agreements, values)}) x group by 1, 2, 3, 4, 5`,
    values,
  });
}
