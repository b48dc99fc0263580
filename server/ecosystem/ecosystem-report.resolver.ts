import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../graphql/context.ts';
import { Does } from '../graphql/does.ts';
import { isSector, sectors } from '../member/occupation.ts';
import { SectorType } from '../member/occupation.type.ts';
import type { EcosystemLine } from './ecosystem-report.queries.ts';
import { EcosystemLineType, EcosystemReportType } from './ecosystem-report.type.ts';
import { type EcosystemReportView, ecosystemReportView } from './ecosystem-report.view.ts';

@Resolver(() => EcosystemLineType)
export class EcosystemResolver {
  @Does('group:read')
  @Query(() => EcosystemReportType, {
    description:
      'Groups and people by ecosystem and sector within the viewer’s scope; of one partner, and of groups in and people from one region.',
  })
  ecosystemReport(
    @Ctx() ctx: Context,
    @Arg('partnerId', () => ID, { nullable: true }) partnerId?: string | null,
    @Arg('regionCode', () => String, { nullable: true }) regionCode?: string | null,
  ): Promise<EcosystemReportView> {
    return ecosystemReportView(ctx, { partnerId: partnerId ?? null, regionCode: regionCode ?? null });
  }

  @FieldResolver(() => SectorType, { nullable: true })
  sector(@Root() { sectorCode }: EcosystemLine, @Ctx() ctx: Context): SectorType | null {
    return sectorCode && isSector(sectorCode) ? { code: sectorCode, label: sectors[sectorCode][ctx.locale] } : null;
  }
}
