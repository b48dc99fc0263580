import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { ViewerType } from '../access/access.type.ts';
import { can } from '../access/actions.ts';
import type { Viewer } from '../access/viewer.ts';
import type { Context } from '../graphql/context.ts';
import { businessDate } from '../kernel/clock.ts';
import { MemberType } from '../member/member.type.ts';
import { monthsOfMember } from './contribution.queries.ts';
import { ContributionType } from './contribution.type.ts';

@Resolver(() => MemberType)
export class MemberContributionResolver {
  @FieldResolver(() => [ContributionType], {
    description: 'The months of one year that are written, oldest first; twelve at most.',
  })
  contributions(@Root() { id }: { id: string }, @Arg('year', () => Int) year: number, @Ctx() ctx: Context) {
    return monthsOfMember(ctx.read, id, Math.min(Math.max(year, 1900), 2199), businessDate(ctx.clock));
  }
}

@Resolver(() => ViewerType)
export class ContributionViewerResolver {
  @FieldResolver(() => Boolean, { description: 'Whether the viewer may have the months of a unit written.' })
  viewerCanPrepareContributions(@Root() viewer: Viewer) {
    return can(viewer, 'contribution:prepare');
  }
}
