import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../graphql/context.ts';
import { Does } from '../graphql/does.ts';
import { DateScalar } from '../graphql/scalars.ts';
import { answering } from '../graphql/user-error.ts';
import { businessDate } from '../kernel/clock.ts';
import { mayKeepBudgetsOf } from './budget.policy.ts';
import type { BudgetRow } from './budget.queries.ts';
import { SubsidyBudgetPayload, SubsidyBudgetType } from './budget.type.ts';
import { papersOfBudget } from './budget-document.queries.ts';
import { subsidyBudgetPaperRemove } from './budget-document.service.ts';
import type { BudgetStage } from './deadline.codes.ts';
import * as deadlines from './deadline.service.ts';
import { BudgetPaperType, BudgetStageEnum, DeadlineInput, DeadlineType } from './deadline.type.ts';

const BY = 'By the agency and the partner’s coordinators, as long as the budget is not closed.';

@Resolver(() => SubsidyBudgetType)
export class BudgetDeadlinesResolver {
  @FieldResolver(() => [DeadlineType], { description: 'Its deadlines, those that are not met first; at most seven.' })
  async deadlines(@Root() { id, state }: BudgetRow, @Ctx() ctx: Context) {
    const today = businessDate(ctx.clock);
    const rows = await ctx.loaders.budgetDeadlines.load(id);
    return rows.map((row) => ({ ...row, overdue: state !== 'CLOSED' && row.doneOn === null && row.dueOn < today }));
  }

  @FieldResolver(() => [BudgetPaperType], { description: 'The papers that it rests on; at most twenty.' })
  papers(@Root() { id }: BudgetRow, @Ctx() ctx: Context) {
    return papersOfBudget(ctx.read, id);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may set its deadlines and add papers.' })
  async viewerCanKeepDates(@Root() { partnerId, state }: BudgetRow, @Ctx() ctx: Context) {
    return state !== 'CLOSED' && mayKeepBudgetsOf(await ctx.viewer(), partnerId, 'subsidyBudget:edit');
  }
}

@Resolver()
export class DeadlineActsResolver {
  @Does('subsidyBudget:edit')
  @Mutation(() => SubsidyBudgetPayload, {
    description: `Sets deadlines of stages; those left out stay. ${BY} User errors: DEADLINE_DAY, DEADLINE_TWICE, BUDGET_STATE.`,
  })
  subsidyDeadlinesSet(
    @Ctx() ctx: Context,
    @Arg('budgetId', () => ID) budgetId: string,
    @Arg('deadlines', () => [DeadlineInput]) written: DeadlineInput[],
  ) {
    const writes = written.map(({ stage, dueOn }) => ({ stage: stage as BudgetStage, dueOn: dueOn ?? null }));
    return answering(ctx, async () => ({ budget: await deadlines.subsidyDeadlinesSet(ctx, budgetId, writes) }));
  }

  @Does('subsidyBudget:edit')
  @Mutation(() => SubsidyBudgetPayload, {
    description: `Says that a stage is done, or without a day that it is not after all. ${BY} User errors: DEADLINE_UNKNOWN, DEADLINE_DONE_AHEAD, BUDGET_STATE.`,
  })
  subsidyDeadlineDone(
    @Ctx() ctx: Context,
    @Arg('budgetId', () => ID) budgetId: string,
    @Arg('stage', () => BudgetStageEnum) stage: BudgetStage,
    @Arg('doneOn', () => DateScalar, { nullable: true }) doneOn?: string | null,
  ) {
    return answering(ctx, async () => ({
      budget: await deadlines.subsidyDeadlineDone(ctx, budgetId, stage, doneOn ?? null),
    }));
  }

  @Does('subsidyBudget:edit')
  @Mutation(() => SubsidyBudgetPayload, {
    description:
      'Takes a paper out of a DRAFT budget, with its content. By the agency and the partner’s coordinators. User errors: BUDGET_PAPER_STAYS, BUDGET_STATE.',
  })
  subsidyBudgetPaperRemove(@Ctx() ctx: Context, @Arg('paperId', () => ID) paperId: string) {
    return answering(ctx, async () => ({ budget: await subsidyBudgetPaperRemove(ctx, paperId) }));
  }
}
