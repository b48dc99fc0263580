import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../graphql/context.ts';
import { MonthScalar } from '../graphql/scalars.ts';
import type { MouRow } from '../mou/mou.queries.ts';
import { MouType } from '../mou/mou.type.ts';
import { enrolmentMonths, mayEnrol } from './enrol.ts';

@Resolver(() => MouType)
export class EnrolmentMonthsResolver {
  @FieldResolver(() => [MonthScalar], {
    description:
      'Months for which the viewer may enrol people under it: those that its open budgets pay, the earliest first. A short list, empty for who may not.',
  })
  async enrolmentMonths(@Root() { id, partnerId }: MouRow, @Ctx() ctx: Context) {
    return mayEnrol(await ctx.viewer(), partnerId) ? enrolmentMonths(ctx.read, id) : [];
  }
}
