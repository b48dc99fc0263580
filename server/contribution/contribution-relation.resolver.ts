import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
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
