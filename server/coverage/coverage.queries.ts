import { place } from '../access/scope.ts';
import type { Viewer } from '../access/viewer.ts';
import type { Sql } from '../database/sql.ts';
import type { CalendarDate } from '../kernel/calendar-date.ts';
import { type Month, monthStart } from '../kernel/month.ts';
import type { RegionLevelNumber } from '../region/region.queries.ts';
import { type CoverageFigures, endingUntil } from './coverage.rules.ts';

/** An agreement as far as its figures need it. Whether the viewer sees it is settled by row security. */
export interface CoveredMou {
  id: string;
  title: string;
  partnerId: string;
  state: string;
  startsOn: CalendarDate | null;
  endsOn: CalendarDate | null;
  targetHeadcount: number | null;
  /** The partner's own region, where the look begins. */
  partnerRegionId: number | null;
}

const MOU_COLUMNS = `m.id, m.title, m.partner_id as "partnerId", m.state, m.starts_on as "startsOn", m.ends_on as "endsOn",
  m.target_headcount as "targetHeadcount", p.region_id as "partnerRegionId"`;

export async function coveredMou(sql: Sql, id: string): Promise<CoveredMou | null> {
  const [row] = await sql.query<CoveredMou>({
    name: 'covered_mou',
    text: `select ${MOU_COLUMNS} from mou m left join partner p on p.id = m.partner_id where m.id = $1`,
    values: [id],
  });
  return row ?? null;
}

/** The part of the country that is looked at; null for all of it. */
export interface Part {
  readonly id: number;
  readonly level: RegionLevelNumber;
}

export const LEVEL_COLUMN = { 1: 'province_id', 2: 'regency_id', 3: 'district_id', 4: 'village_id' } as const;

/** Rows of an agreement within a part of the country, and within the viewer's own region. */
export function withinPart(viewer: Viewer, alias: string, part: Part | null, values: unknown[]): string {
  const inPart = part ? ` and ${alias}.${LEVEL_COLUMN[part.level]} = ${place(values, part.id)}::integer` : '';
  if (viewer.scopeKind !== 'REGION') return inPart;
  const own = place(values, viewer.regionId);
  const columns = Object.values(LEVEL_COLUMN).map((column) => `${alias}.${column}`);
  return `${inPart} and ${own}::integer in (${columns.join(', ')})`;
}

export interface CoverageRow extends CoverageFigures {
  /** The region below the part; null for what the agreement aims at in the part as a whole. */
  regionId: number | null;
}

export interface CoverageQuestion {
  readonly mouId: string;
  readonly part: Part | null;
  readonly today: CalendarDate;
  /** Whose reports are asked for; null when none is owed. */
  readonly month: Month | null;
}

/**
 * What is known of an agreement in the regions right below a part of the country: targets, lists, people, reports, in
 * one statement whatever their number. People come from the running tally and are not counted.
 */
export async function coverageRows(sql: Sql, viewer: Viewer, question: CoverageQuestion): Promise<CoverageRow[]> {
  const { mouId, part, today, month } = question;
  const level = part?.level ?? 0;
  const child = LEVEL_COLUMN[Math.min(level + 1, 4) as RegionLevelNumber];
  const values: unknown[] = [mouId, today, endingUntil(today)];
  const targets = withinPart(viewer, 'x', part, values);
  const people = withinPart(viewer, 't', part, values);
  // a regency reports for itself: above it reports are counted, below it nobody owes one
  const reports =
    month === null || level > 2
      ? ''
      : `union all
         select ${level === 2 ? 'null::integer' : `x.${child}`}, null, 0, 0, 0, 0, 0, 0, 0, 1, case when exists (
             select from mou_report r where r.mou_id = $1 and r.regency_id = x.regency_id and r.month = ${place(values, monthStart(month))}::date) then 0 else 1 end
           from (select distinct x.province_id, x.regency_id from mou_target x where x.mou_id = $1 and x.regency_id is not null${targets}) x`;
  return sql.query<CoverageRow>({
    name: `coverage_${level}${viewer.scopeKind === 'REGION' ? '_own' : ''}${reports && '_reports'}`,
    // targets and people of a village meet by being grouped: joined, every village would be compared with each
    text: `select s.child as "regionId", sum(s.target)::integer as target, sum(s.units)::integer as units, sum(s.listed)::integer as "unitsWithList",
             sum(s.ending)::integer as "unitsCoverEnding", sum(s.over)::integer as "unitsCoverEnded",
             sum(s.candidate)::integer as candidate, sum(s.registered)::integer as registered, sum(s.ended)::integer as ended,
             sum(s.owed)::integer as "reportsOwed", sum(s.missing)::integer as "reportsMissing"
        from (
          select v.child, v.target, v.units, case when v.candidate + v.registered > 0 then v.units else 0 end as listed,
                 v.ending, v.over, v.candidate, v.registered, v.ended, null::integer as owed, null::integer as missing
            from (
              select a.child, a.village_id, sum(a.target) as target, sum(a.units) as units, sum(a.ending) as ending, sum(a.over) as over,
                     sum(a.candidate) as candidate, sum(a.registered) as registered, sum(a.ended) as ended
                from (
                  select x.${child}, x.village_id, x.headcount, (x.village_id is not null)::integer,
                         (x.village_id is not null and x.covered_until between $2::date and $3::date)::integer,
                         (x.village_id is not null and x.covered_until < $2::date)::integer, 0, 0, 0
                    from mou_target x where x.mou_id = $1${targets}
                  union all
                  select t.${child}, t.village_id, null, 0, 0, 0, case t.status when 'CANDIDATE' then t.people else 0 end,
                         case t.status when 'REGISTERED' then t.people else 0 end, case t.status when 'ENDED' then t.people else 0 end
                    from member_tally t where t.mou_id = $1${people}
                ) a (child, village_id, target, units, ending, over, candidate, registered, ended)
               group by a.child, a.village_id) v
          ${reports}) s (child, target, units, listed, ending, over, candidate, registered, ended, owed, missing)
       group by s.child`,
    values,
  });
}

export interface ClosedTotal {
  quota: number;
  realised: number;
}

/** What was published for an agreement that is closed; null where nothing was. */
export async function closedTotal(
  sql: Sql,
  viewer: Viewer,
  mouId: string,
  part: Part | null,
): Promise<ClosedTotal | null> {
  const values: unknown[] = [mouId];
  const within = withinPart(viewer, 'c', part, values);
  const [row] = await sql.query<{ quota: number | null; realised: number | null }>({
    text: `select sum(c.quota)::integer as quota, sum(c.realised)::integer as realised from closed_total c where c.mou_id = $1${within}`,
    values,
  });
  return row && row.quota !== null && row.realised !== null ? { quota: row.quota, realised: row.realised } : null;
}
