import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import { checkedSpan } from '../contribution/contribution.service.ts';
import type { Context } from '../graphql/context.ts';
import { Does } from '../graphql/does.ts';
import { MonthScalar } from '../graphql/scalars.ts';
import { answering } from '../graphql/user-error.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { parseMonth } from '../kernel/month.ts';
import { GroupCollectionPayload } from './collection.type.ts';
import { collectionSheet } from './collection-sheet.ts';

@Resolver()
export class CollectionResolver {
  @Does('payment:read')
  @Query(() => GroupCollectionPayload, {
    description:
      'The collection sheet of a group: its registered members with their months, by the tariff of each month. Changes nothing. User errors: SPAN_*.',
  })
  groupCollection(
    @Ctx() ctx: Context,
    @Arg('groupId', () => ID) groupId: string,
    @Arg('firstMonth', () => MonthScalar) firstMonth: string,
    @Arg('months', () => Int) months: number,
  ) {
    return answering(ctx, async () => {
      const span = { first: parseMonth(firstMonth), months };
      checkedSpan(span);
      const group = await ctx.loaders.group.load(groupId);
      if (!group) throw new DomainError('NOT_FOUND');
      return { sheet: await collectionSheet(ctx.read, await ctx.viewer(), group.id, span.first, months) };
    });
  }
}
