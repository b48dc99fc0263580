import type { Sql } from '../database/sql.ts';
import type { Month } from '../kernel/month.ts';
import type { Segment } from '../member/member.check.ts';
import type { PublishedBound, PublishedMeasure } from './target.codes.ts';

export interface TargetRow {
  id: string;
  officeId: string;
  mouId: string | null;
  year: number;
  segment: Segment;
  people: number | null;
  rupiah: string | null;
  rule: string | null;
  source: string | null;
  setByName: string | null;
  approvedByName: string | null;
  approvedAt: Date | null;
  askedPeople: number | null;
  askedRupiah: string | null;
  askedRule: string | null;
  askedSource: string | null;
  askedBy: string | null;
  askedByName: string | null;
  askedAt: Date | null;
  returnedByName: string | null;
  returnReason: string | null;
  version: number;
}

const COLUMNS = `x.id, x.office_id as "officeId", x.mou_id as "mouId", x.year, x.segment, x.people, x.rupiah, x.rule_code as rule, x.source,
  x.set_by_name as "setByName", x.approved_by_name as "approvedByName", x.approved_at as "approvedAt", x.asked_people as "askedPeople",
  x.asked_rupiah as "askedRupiah", x.asked_rule as "askedRule", x.asked_source as "askedSource", x.asked_by as "askedBy",
  x.asked_by_name as "askedByName", x.asked_at as "askedAt", x.returned_by_name as "returnedByName", x.return_reason as "returnReason", x.version`;

export async function targetById(sql: Sql, id: string): Promise<TargetRow | null> {
  const [row] = await sql.query<TargetRow>({
    name: 'target_by_id',
    text: `select ${COLUMNS} from target x where x.id = $1`,
    values: [id],
  });
  return row ?? null;
}

/** What an office and its agreements aim at in a year; a handful. */
export function targetsOfOffice(sql: Sql, officeId: string, year: number): Promise<TargetRow[]> {
  return sql.query<TargetRow>({
    name: 'targets_of_office',
    text: `select ${COLUMNS} from target x where x.office_id = $1 and x.year = $2 order by x.mou_id nulls first, x.segment desc`,
    values: [officeId, year],
  });
}

/** Proposals of a year that nobody has decided about, the longest waiting first. */
export function targetsWaiting(sql: Sql, year: number): Promise<TargetRow[]> {
  return sql.query<TargetRow>({
    name: 'targets_waiting',
    text: `select ${COLUMNS} from target x where x.asked_by is not null and x.year = $1 order by x.asked_at, x.id`,
    values: [year],
  });
}

export interface CountingRuleRow {
  code: string;
  name: string;
  nameEn: string;
  months: number;
  shared: boolean;
  fromYear: number;
  untilYear: number | null;
  source: string;
  certainty: string;
}

export function countingRules(sql: Sql): Promise<CountingRuleRow[]> {
  return sql.query<CountingRuleRow>({
    name: 'counting_rules',
    text: `select r.code, r.name, r.name_en as "nameEn", r.months, r.shared, r.from_year as "fromYear", r.until_year as "untilYear", r.source, r.certainty
             from counting_rule r order by r.months, r.shared desc, r.code`,
  });
}

export interface PublishedRow {
  id: number;
  measure: PublishedMeasure;
  regionCode: string | null;
  segment: Segment | null;
  year: number;
  isTarget: boolean;
  bound: PublishedBound;
  amount: string;
  asOf: string;
  source: string;
  certainty: string;
}

/** Published figures of the whole country, or of some regencies. */
export function publishedFigures(sql: Sql, regionCodes: readonly string[] | null): Promise<PublishedRow[]> {
  return sql.query<PublishedRow>({
    name: 'published_figures',
    text: `select f.id, f.measure, f.region_code as "regionCode", f.segment, f.year, f.is_target as "isTarget", f.bound, f.amount, f.as_of as "asOf", f.source, f.certainty
             from published_figure f where case when $1::text[] is null then f.region_code is null else f.region_code = any ($1::text[]) end
            order by f.region_code, f.measure, f.year, f.is_target, f.segment nulls first`,
    values: [regionCodes],
  });
}

/** The office an agreement counts for: the first that signs it; null where none does, or the viewer does not see it. */
export async function officeOfMou(sql: Sql, mouId: string): Promise<string | null> {
  const [row] = await sql.query<{ officeId: string | null }>({
    name: 'office_of_mou',
    text: 'select mou_office($1) as "officeId"',
    values: [mouId],
  });
  return row?.officeId ?? null;
}

/** How many people who live in some regencies have their contribution of a month paid. */
export async function protectedIn(
  sql: Sql,
  regencyIds: readonly number[],
  month: Month,
): Promise<{ regionId: number; people: number }[]> {
  return sql.query({
    name: 'protected_in_regencies',
    text: `select t.regency_id as "regionId", sum(t.people)::integer as people from cover_tally t
            where t.regency_id = any ($1::integer[]) and $2::date between t.paid_from and t.paid_until group by 1`,
    values: [regencyIds, `${month}-01`],
  });
}

/** Years for which anything is aimed at, the latest first. */
export async function yearsWithTargets(sql: Sql): Promise<number[]> {
  const rows = await sql.query<{ year: number }>({
    name: 'years_with_targets',
    text: `select distinct x.year from target x order by 1 desc`,
  });
  return rows.map(({ year }) => year);
}
