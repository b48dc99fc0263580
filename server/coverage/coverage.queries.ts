import { place } from '../access/scope.ts';
import type { Viewer } from '../access/viewer.ts';
import type { Sql } from '../database/sql.ts';
import type { CalendarDate } from '../kernel/calendar-date.ts';
import type { Month } from '../kernel/month.ts';
import type { RegionLevelNumber } from '../region/region.queries.ts';
import type { CoverageFigures } from './coverage.rules.ts';

/** An agreement as far as its figures need it. Whether the viewer sees it is settled by row security. */
export interface CoveredMou {
  id: string;
  title: string;
  partnerId: string;
  state: string;
  signedOn: CalendarDate | null;
  startsOn: CalendarDate | null;
  endsOn: CalendarDate | null;
  targetHeadcount: number | null;
  /** The partner's own region, where the look begins. */
  partnerRegionId: number | null;
}

const MOU_COLUMNS = `m.id, m.title, m.partner_id as "partnerId", m.state, m.signed_on as "signedOn", m.starts_on as "startsOn", m.ends_on as "endsOn",
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

/**
 * Rows of an agreement within a part of the country, and within the viewer's own region.
 * @param deepest the last level that the table knows
 */
export function withinPart(viewer: Viewer, alias: string, part: Part | null, values: unknown[], deepest = 4): string {
  const inPart = part ? ` and ${alias}.${LEVEL_COLUMN[part.level]} = ${place(values, part.id)}::integer` : '';
  if (viewer.scopeKind !== 'REGION') return inPart;
  const own = place(values, viewer.regionId);
  const columns = Object.values(LEVEL_COLUMN)
    .slice(0, deepest)
    .map((column) => `${alias}.${column}`);
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
