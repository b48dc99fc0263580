import { place } from '../access/scope.ts';
import type { Viewer } from '../access/viewer.ts';
import { decodeCursor, type Page, pageSize, toPage } from '../database/page.ts';
import type { Sql } from '../database/sql.ts';
import type { CalendarDate } from '../kernel/calendar-date.ts';
import type { UnitFilter } from './coverage.codes.ts';
import { type Part, withinPart } from './coverage.queries.ts';
import { endingUntil } from './coverage.rules.ts';

export interface CoverageUnitRow {
  regionId: number;
  code: string;
  name: string;
  district: string;
  regency: string;
  target: number;
  coveredUntil: CalendarDate | null;
  candidate: number;
  registered: number;
}

export interface UnitQuestion {
  readonly mouId: string;
  readonly part: Part | null;
  readonly today: CalendarDate;
  readonly filter: UnitFilter;
}

/** The villages in question with their people; those of one regency stand together because codes begin with its code. */
function unitsOf(viewer: Viewer, { mouId, part, today, filter }: UnitQuestion, values: unknown[]): string {
  const mou = place(values, mouId);
  const people = withinPart(viewer, 't', part, values);
  const targets = withinPart(viewer, 'x', part, values);
  return `mou_target x
    join region r on r.id = x.village_id join region d on d.id = r.district_id join region k on k.id = r.regency_id
    left join (select t.village_id, coalesce(sum(t.people) filter (where t.status = 'CANDIDATE'), 0)::integer as candidate,
                      coalesce(sum(t.people) filter (where t.status = 'REGISTERED'), 0)::integer as registered
                 from member_tally t where t.mou_id = ${mou}::uuid${people} group by 1) l on l.village_id = x.village_id
    where x.mou_id = ${mou}::uuid${targets}${wanted(filter, today, values)}`;
}

function wanted(filter: UnitFilter, today: CalendarDate, values: unknown[]): string {
  const day = (date: CalendarDate) => `${place(values, date)}::date`;
  switch (filter) {
    case 'ALL':
      return '';
    case 'NO_LIST':
      return ' and coalesce(l.candidate, 0) + coalesce(l.registered, 0) <= 0';
    case 'COVER_ENDING':
      return ` and x.covered_until between ${day(today)} and ${day(endingUntil(today))}`;
    case 'COVER_ENDED':
      return ` and x.covered_until < ${day(today)}`;
  }
}

const COLUMNS = `x.village_id as "regionId", r.code, r.name, d.name as district, k.name as regency, x.headcount as target,
  x.covered_until as "coveredUntil", coalesce(l.candidate, 0) as candidate, coalesce(l.registered, 0) as registered`;

/** Villages of an agreement in the order of their codes, a page at a time. */
export async function unitsPage(
  sql: Sql,
  viewer: Viewer,
  question: UnitQuestion & { readonly first: number; readonly after: string | null },
): Promise<Page<CoverageUnitRow>> {
  const values: unknown[] = [];
  const units = unitsOf(viewer, question, values);
  const counted = { text: `select count(*)::integer as total from ${units}`, values: [...values] };
  let behind = '';
  if (question.after !== null) {
    const [code, id] = decodeCursor(question.after, 2);
    behind = ` and (r.code, r.id) > (${place(values, code)}::text, ${place(values, id)}::integer)`;
  }
  const rows = await sql.query<CoverageUnitRow>({
    text: `select ${COLUMNS} from ${units}${behind} order by r.code, r.id limit ${place(values, pageSize(question.first) + 1)}`,
    values,
  });
  return toPage(
    rows,
    question.first,
    (row) => [row.code, row.regionId],
    async () => (await sql.query<{ total: number }>(counted))[0]?.total ?? 0,
  );
}

/** All of them, for a file. */
export function allUnits(sql: Sql, viewer: Viewer, question: UnitQuestion): Promise<CoverageUnitRow[]> {
  const values: unknown[] = [];
  const units = unitsOf(viewer, question, values);
  return sql.query<CoverageUnitRow>({ text: `select ${COLUMNS} from ${units} order by r.code, r.id`, values });
}
