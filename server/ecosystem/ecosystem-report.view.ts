import type { Context } from '../graphql/context.ts';
import { currentMonth } from '../kernel/clock.ts';
import { isId } from '../kernel/id.ts';
import { regionFilter } from '../region/region-filter.ts';
import { type EcosystemLine, ecosystemLines } from './ecosystem-report.queries.ts';

export interface EcosystemReportView {
  readonly asOf: Date;
  readonly month: string;
  readonly lines: EcosystemLine[];
}

/** The report on a partner and a region, or on all that the viewer sees; of nobody's id it is empty. */
export async function ecosystemReportView(
  ctx: Context,
  { partnerId, regionCode }: { partnerId: string | null; regionCode: string | null },
): Promise<EcosystemReportView> {
  const month = currentMonth(ctx.clock);
  const asOf = ctx.clock.now();
  if (partnerId !== null && !isId(partnerId)) return { asOf, month, lines: [] };
  const question = { partnerId, region: await regionFilter(ctx, regionCode), month };
  return { asOf, month, lines: await ecosystemLines(ctx.read, await ctx.viewer(), question) };
}
