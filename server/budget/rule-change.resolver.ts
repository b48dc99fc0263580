import { Arg, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../graphql/context.ts';
import { Does } from '../graphql/does.ts';
import { MonthScalar } from '../graphql/scalars.ts';
import { answering } from '../graphql/user-error.ts';
import { parseMonth } from '../kernel/month.ts';
import { SubsidyBudgetPayload } from './budget.type.ts';
import { SubsidyQuotaType } from './budget-line.type.ts';
import { GroundsInput } from './change.type.ts';
import { subsidyAgeAsk, subsidyChangeApprove, subsidyChangeRefuse, subsidyQuotaAsk } from './rule-change.service.ts';

const BY = 'By the agency and the partner’s coordinators, on a budget that is OPEN.';
const GROUNDS = 'BUDGET_REASON_LENGTH, CHANGE_*, BUDGET_DECREE_BEFORE_REGULATION, BUDGET_NOT_OPEN';

@Resolver()
export class RuleChangeResolver {
  @Does('subsidyBudget:edit')
  @Mutation(() => SubsidyBudgetPayload, {
    description: `Asks another person for other quotas of units, from a month on. ${BY} User errors: QUOTA_*, BUDGET_SPAN, ALLOCATION_UNKNOWN, ${GROUNDS}.`,
  })
  subsidyQuotaAsk(
    @Ctx() ctx: Context,
    @Arg('budgetId', () => ID) budgetId: string,
    @Arg('quotas', () => SubsidyQuotaType) { mme, pr, other }: SubsidyQuotaType,
    @Arg('firstMonth', () => MonthScalar) firstMonth: string,
    @Arg('grounds', () => GroundsInput) grounds: GroundsInput,
    @Arg('regionCode', () => String, { nullable: true, description: 'The units below it; left out for all.' })
    regionCode?: string | null,
  ) {
    const quotas = { MME: mme, PR: pr, OTHER: other };
    const wish = { quotas, firstMonth: parseMonth(firstMonth), regionCode: regionCode ?? null };
    return answering(ctx, async () => ({ budget: await subsidyQuotaAsk(ctx, budgetId, wish, grounds) }));
  }

  @Does('subsidyBudget:edit')
  @Mutation(() => SubsidyBudgetPayload, {
    description: `Asks another person for another age rule. ${BY} User errors: BUDGET_AGES, AGE_SAME, ${GROUNDS}.`,
  })
  subsidyAgeAsk(
    @Ctx() ctx: Context,
    @Arg('budgetId', () => ID) budgetId: string,
    @Arg('ageFrom', () => Int) ageFrom: number,
    @Arg('ageTo', () => Int) ageTo: number,
    @Arg('grounds', () => GroundsInput) grounds: GroundsInput,
  ) {
    return answering(ctx, async () => ({ budget: await subsidyAgeAsk(ctx, budgetId, { ageFrom, ageTo }, grounds) }));
  }

  @Does('subsidyBudget:approve')
  @Mutation(() => SubsidyBudgetPayload, {
    description: `Approves what another person asked to change; it holds at once, and who is reserved stays so. ${BY} Never by who asked. User errors: BUDGET_SAME_PERSON, CHANGE_DECIDED, QUOTA_*, BUDGET_NOT_OPEN.`,
  })
  subsidyChangeApprove(@Ctx() ctx: Context, @Arg('changeId', () => ID) changeId: string) {
    return answering(ctx, async () => ({ budget: await subsidyChangeApprove(ctx, changeId) }));
  }

  @Does('subsidyBudget:approve')
  @Mutation(() => SubsidyBudgetPayload, {
    description: `Refuses what another person asked to change, or takes back what one has asked for. ${BY} User errors: CHANGE_DECIDED, BUDGET_REASON_LENGTH, BUDGET_NOT_OPEN.`,
  })
  subsidyChangeRefuse(
    @Ctx() ctx: Context,
    @Arg('changeId', () => ID) changeId: string,
    @Arg('reason', () => String) reason: string,
  ) {
    return answering(ctx, async () => ({ budget: await subsidyChangeRefuse(ctx, changeId, reason) }));
  }
}
