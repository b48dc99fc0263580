import { can } from '../access/actions.ts';
import { decodeCursor, type Page, pageSize, toPage } from '../database/page.ts';
import type { Context } from '../graphql/context.ts';
import { businessDate, currentMonth } from '../kernel/clock.ts';
import { addMonths } from '../kernel/month.ts';
import { obligationOf } from '../member/occupation.ts';
import type { RegionRow } from '../region/region.queries.ts';
import { familiesOf, type StaffPlace, sharesBehind, staffPlaces } from './staff-cells.ts';
import {
  latePapers,
  type PositionRow,
  positionsOf,
  type StaffMou,
  staffMous,
  staffRows,
} from './staff-coverage.queries.ts';

/** Wage earners pay a month in the next: the last one that is over is counted. */
const countedMonth = (ctx: Pick<Context, 'clock'>) => addMonths(currentMonth(ctx.clock), -1);

/**
 * How far a workforce is protected, place by place, furthest behind first.
 * @param province null for the whole country, by province
 */
export async function staffCoverage(ctx: Context, partnerId: string | null, province: RegionRow | null) {
  const viewer = await ctx.viewer();
  const month = countedMonth(ctx);
  const mous = await staffMous(ctx.read, viewer, partnerId, businessDate(ctx.clock));
  const mouIds = mous.map(({ id }) => id);
  const part = province && { id: province.id, level: province.level };
  const [told, positions] = await Promise.all([
    placesOf(ctx, mous, province ? 2 : 1, part),
    mouIds.length > 0 && can(viewer, 'member:read') ? positionsOf(ctx.read, viewer, { mouIds, part, month }) : null,
  ]);
  return {
    ...{ month, asOf: ctx.clock.now(), province },
    mous: told.families.map(({ id, title, mous: of }) => ({
      ...{ id, title, programmes: [...new Set(of.flatMap(({ programmes }) => programmes))] },
      isInForce: of.some(({ isInForce }) => isInForce),
    })),
    ...{ total: told.total, programmes: told.programmes, places: told.places },
    positions: positions && positionsUnder(mous, positions),
  };
}

/** The same position under an agreement and under those that carry it out is one line. */
function positionsUnder(mous: readonly StaffMou[], rows: readonly PositionRow[]) {
  const byId = new Map(mous.map((mou) => [mou.id, mou]));
  const lines = Map.groupBy(rows, ({ mouId, occupation }) => `${byId.get(mouId)?.topId} ${occupation}`);
  return [...lines.values()]
    .flatMap((of) => {
      const [first] = of;
      if (!first) return [];
      const { occupation } = first;
      const programmes = new Set(of.flatMap(({ mouId }) => byId.get(mouId)?.programmes ?? []));
      return {
        ...{ mouId: byId.get(first.mouId)?.topId ?? first.mouId, occupation, programmes: [...programmes] },
        obligation: obligationOf(occupation),
        registered: of.reduce((all, { registered }) => all + registered, 0),
        protected: of.reduce((all, { protected: safe }) => all + safe, 0),
      };
    })
    .sort((a, b) => b.registered - a.registered);
}

/**
 * Regencies of the whole country, furthest behind first. There are five hundred, so they are put in order here; a cursor is
 * the place in that order, and stays one when the regency it was made of has gone.
 */
export async function staffRegencies(
  ctx: Context,
  partnerId: string | null,
  { first, after }: { first: number; after: string | null },
): Promise<Page<StaffPlace>> {
  const size = pageSize(first);
  const behind = after ? (decodeCursor(after, 3).map(Number) as unknown as PlaceKey) : null;
  const mous = await staffMous(ctx.read, await ctx.viewer(), partnerId, businessDate(ctx.clock));
  const { places } = await placesOf(ctx, mous, 2, null);
  const from = behind ? places.findIndex((one) => compare(keyOf(one), behind) > 0) : 0;
  const rest = from < 0 ? [] : places.slice(from, from + size + 1);
  return toPage(rest, size, keyOf, async () => places.length);
}

async function placesOf(
  ctx: Context,
  mous: readonly StaffMou[],
  level: 1 | 2,
  part: { readonly id: number; readonly level: RegionRow['level'] } | null,
) {
  const viewer = await ctx.viewer();
  const mouIds = mous.map(({ id }) => id);
  const families = familiesOf(mous);
  const [rows, papers] = await Promise.all([
    mouIds.length > 0 ? staffRows(ctx.read, viewer, { mouIds, part, level, month: countedMonth(ctx) }) : [],
    mouIds.length > 0 && can(viewer, 'mouDocument:readAll')
      ? latePapers(ctx.read, viewer, mouIds, businessDate(ctx.clock))
      : [],
  ]);
  const papersLate = new Map(papers.map((row) => [row.mouId, row.papers]));
  const told = staffPlaces({ families, rows, papersLate });
  return { families, ...told, places: told.places.sort((a, b) => compare(keyOf(a), keyOf(b))) };
}

type PlaceKey = readonly [least: number, all: number, regionId: number];

const LAST = 1e6;
/** Whom nobody counts stands last; infinity would not survive a cursor. */
function keyOf(place: StaffPlace): PlaceKey {
  const [least, all] = sharesBehind(place);
  return [Math.min(least, LAST), Math.min(all, LAST), place.regionId];
}

const compare = (a: PlaceKey, b: PlaceKey): number => a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
