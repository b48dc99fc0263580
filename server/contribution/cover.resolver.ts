import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { CoverageType } from '../coverage/coverage.type.ts';
import type { Context } from '../graphql/context.ts';
import { GroupType } from '../group/group.type.ts';
import { businessDate, currentMonth } from '../kernel/clock.ts';
import { MemberType } from '../member/member.type.ts';
import { MouType } from '../mou/mou.type.ts';
import { monthsOfMember } from './contribution.queries.ts';
import { ContributionType, CoverFiguresType, MemberCoverType } from './contribution.type.ts';
import { coverState } from './contribution-state.ts';
import { coverLoaders } from './cover.queries.ts';
import { protectedInPart } from './coverage-cover.ts';

@Resolver(() => MemberType)
export class MemberCoverResolver {
  @FieldResolver(() => MemberCoverType, {
    nullable: true,
    description: 'Until when the member is protected; null where no month is written yet.',
  })
  async cover(@Root() { id }: { id: string }, @Ctx() ctx: Context): Promise<MemberCoverType | null> {
    const present = currentMonth(ctx.clock);
    const row = await coverLoaders(ctx, present).member.load(id);
    return row && { ...row, state: coverState(row, present) };
  }

  @FieldResolver(() => [ContributionType], {
    description: 'The months of one year that are written, oldest first; twelve at most.',
  })
  contributions(@Root() { id }: { id: string }, @Arg('year', () => Int) year: number, @Ctx() ctx: Context) {
    return monthsOfMember(ctx.read, id, Math.min(Math.max(year, 1900), 2199), businessDate(ctx.clock));
  }
}

async function figures(ctx: Context, kind: 'group' | 'mou', id: string): Promise<CoverFiguresType> {
  const month = currentMonth(ctx.clock);
  return { month, ...(await coverLoaders(ctx, month)[kind].load(id)) };
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
