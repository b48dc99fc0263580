import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { CoverFiguresType, MemberCoverType } from '../contribution/contribution.type.ts';
import { CoverageType } from '../coverage/coverage.type.ts';
import type { Context } from '../graphql/context.ts';
import { GroupType } from '../group/group.type.ts';
import { currentMonth } from '../kernel/clock.ts';
import { MemberType } from '../member/member.type.ts';
import { MouType } from '../mou/mou.type.ts';
import { coverLoaders } from './cover.loaders.ts';
import { coverState } from './cover-state.ts';
import { calendarOfToday } from './lapse-calendar.ts';
import { protectedInPart } from './protected-in-part.ts';

@Resolver(() => MemberType)
export class MemberCoverResolver {
  @FieldResolver(() => MemberCoverType, {
    nullable: true,
    description: 'Until when the member is protected; null where no month is written yet.',
  })
  async cover(@Root() { id }: { id: string }, @Ctx() ctx: Context): Promise<MemberCoverType | null> {
    const row = await coverLoaders(ctx).member.load(id);
    return row && { ...row, state: coverState(row, await calendarOfToday(ctx)) };
  }
}

async function figures(ctx: Context, kind: 'group' | 'mou', id: string): Promise<CoverFiguresType> {
  return { month: currentMonth(ctx.clock), ...(await coverLoaders(ctx)[kind].load(id)) };
}

@Resolver(() => GroupType)
export class GroupCoverResolver {
  @FieldResolver(() => CoverFiguresType, { description: 'How the group’s registered members are protected.' })
  cover(@Root() { id }: { id: string }, @Ctx() ctx: Context): Promise<CoverFiguresType> {
    return figures(ctx, 'group', id);
  }
}

@Resolver(() => MouType)
export class MouCoverResolver {
  @FieldResolver(() => CoverFiguresType, {
    description: 'How the registered members under the agreement are protected, as far as the viewer sees them.',
  })
  cover(@Root() { id }: { id: string }, @Ctx() ctx: Context): Promise<CoverFiguresType> {
    return figures(ctx, 'mou', id);
  }
}

@Resolver(() => CoverageType)
export class CoverageCoverResolver {
  @FieldResolver(() => Int, {
    description: 'Registered people of the part whose present month is paid: those who are protected now.',
  })
  protected(@Root() { mouId, region }: { mouId: string; region: { id: number } | null }, @Ctx() ctx: Context) {
    return protectedInPart(ctx).load({ mouId, regionId: region?.id ?? 0 });
  }
}
