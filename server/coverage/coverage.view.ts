import type { Context } from '../graphql/context.ts';
import { businessDate } from '../kernel/clock.ts';
import type { RegionRow } from '../region/region.queries.ts';
import type { CoverageOrder } from './coverage.codes.ts';
import { type AskedPart, asPart, partOf } from './coverage.part.ts';
import type { CoveredMou } from './coverage.queries.ts';
import { type CoverageFigures, inOrder, lastClosedMonth, owesReport, totalOf } from './coverage.rules.ts';
import { coverageRows } from './coverage-rows.queries.ts';

/** A coverage as the API gives it, regions still to be loaded. */
export interface CoverageView {
  readonly mouId: string;
  readonly partnerId: string;
  readonly title: string;
  readonly signedOn: string | null;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly region: RegionRow | null;
  readonly asOf: Date;
  readonly reportMonth: string | null;
  readonly total: CoverageFigures;
  readonly rows: readonly (CoverageFigures & { readonly regionId: number })[];
}

export async function coverageView(
  ctx: Context,
  mou: CoveredMou,
  asked: AskedPart,
  orderBy: CoverageOrder,
): Promise<CoverageView | null> {
  const viewer = await ctx.viewer();
  const region = await partOf(ctx, viewer, mou, asked);
  if (region === undefined) return null;
  const today = businessDate(ctx.clock);
  const closed = lastClosedMonth(today);
  const month = owesReport(closed, mou.startsOn, mou.endsOn) ? closed : null;
  const found = await coverageRows(ctx.read, viewer, { mouId: mou.id, part: asPart(region), today, month });
  const rows = region?.level === 4 ? [] : await Promise.all(found.flatMap((row) => withName(ctx, row)));
  const { partnerId, title, signedOn, startsOn, endsOn } = mou;
  return {
    ...{
      mouId: mou.id,
      partnerId,
      title,
      signedOn,
      startsOn,
      endsOn,
      region,
      asOf: ctx.clock.now(),
      reportMonth: month,
    },
    total: totalOf(found),
    rows: rows.sort(inOrder(orderBy)),
  };
}

function withName(ctx: Context, row: CoverageFigures & { regionId: number | null }) {
  const { regionId } = row;
  if (regionId === null) return [];
  return [
    Promise.resolve(ctx.region(regionId)).then((region) => ({ ...row, regionId, nameKey: region?.nameKey ?? '' })),
  ];
}
