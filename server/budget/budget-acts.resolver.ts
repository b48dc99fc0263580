import { Arg, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../graphql/context.ts';
import { Does } from '../graphql/does.ts';
import { DateScalar, MonthScalar, RupiahScalar } from '../graphql/scalars.ts';
import { answering } from '../graphql/user-error.ts';
import { parseMonth } from '../kernel/month.ts';
import { AllocationsPayload } from './allocation.type.ts';
import { SubsidyBudgetInput, SubsidySpanInput } from './budget.input.ts';
import * as budgets from './budget.service.ts';
import { SubsidyBudgetPayload } from './budget.type.ts';
import { spanOf, writeOf } from './budget.view.ts';
import { subsidyReceive, subsidyTransfer } from './ledger.service.ts';
import { subsidyRelease, subsidyReserve } from './reserve.service.ts';
import { SubsidyReleasePayload, SubsidyReservePayload } from './reserve.type.ts';

@Resolver()
export class BudgetActsResolver {
  @Does('subsidyBudget:edit')
  @Mutation(() => SubsidyBudgetPayload, {
    description:
      'Drafts a budget for the members of an agreement. By the agency and the partner’s coordinators. User errors: BUDGET_* by field, GRANT_RANGE, SHARE_RANGE, QUOTA_RANGE, TRANCHE_*, SPAN_OUTSIDE. CONFLICT when the key was used for other content.',
  })
  subsidyBudgetCreate(
    @Ctx() ctx: Context,
    @Arg('input', () => SubsidyBudgetInput) input: SubsidyBudgetInput,
    @Arg('idempotencyKey', () => String) key: string,
  ) {
    return answering(ctx, async () => ({ budget: await budgets.budgetCreate(ctx, writeOf(input), key) }));
  }

  @Does('subsidyBudget:edit')
  @Mutation(() => SubsidyBudgetPayload, {
    description:
      'Edits a budget while it is DRAFT. By the agency and the partner’s coordinators. User errors: as subsidyBudgetCreate, BUDGET_STATE, VERSION_CONFLICT.',
  })
  subsidyBudgetEdit(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('input', () => SubsidyBudgetInput) input: SubsidyBudgetInput,
    @Arg('version', () => Int) version: number,
  ) {
    return answering(ctx, async () => ({ budget: await budgets.budgetEdit(ctx, id, writeOf(input), version) }));
  }

  @Does('subsidyBudget:edit')
  @Mutation(() => SubsidyBudgetPayload, {
    description:
      'DRAFT to ASKED: waits for another person’s approval. By the agency and the partner’s coordinators. User errors: BUDGET_DECREE_MISSING, BUDGET_NO_UNITS, BUDGET_CHOICE_MISSING, BUDGET_STATE, VERSION_CONFLICT.',
  })
  subsidyBudgetAsk(@Ctx() ctx: Context, @Arg('id', () => ID) id: string, @Arg('version', () => Int) version: number) {
    return answering(ctx, async () => ({ budget: await budgets.budgetAsk(ctx, id, version) }));
  }

  @Does('subsidyBudget:edit')
  @Mutation(() => SubsidyBudgetPayload, {
    description:
      'ASKED back to DRAFT, with what has to be mended. By the agency and the partner’s coordinators. User errors: BUDGET_REASON_LENGTH, BUDGET_STATE, VERSION_CONFLICT.',
  })
  subsidyBudgetReturn(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('reason', () => String) reason: string,
    @Arg('version', () => Int) version: number,
  ) {
    return answering(ctx, async () => ({ budget: await budgets.budgetReturn(ctx, id, reason, version) }));
  }

  @Does('subsidyBudget:approve')
  @Mutation(() => SubsidyBudgetPayload, {
    description:
      'ASKED to OPEN: every unit gets its part, to the rupiah. By the agency and the partner’s coordinators, never by who asked. User errors: BUDGET_SAME_PERSON, BUDGET_TOTAL_CHANGED, BUDGET_STATE, VERSION_CONFLICT.',
  })
  subsidyBudgetApprove(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('total', () => RupiahScalar, { description: 'The total that the approver saw, rupiah.' }) total: bigint,
    @Arg('version', () => Int) version: number,
  ) {
    return answering(ctx, async () => ({ budget: await budgets.budgetApprove(ctx, id, total, version) }));
  }

  @Does('subsidyBudget:approve')
  @Mutation(() => SubsidyBudgetPayload, {
    description:
      'OPEN to CLOSED: nobody is reserved any more. By the agency and the partner’s coordinators. User errors: BUDGET_REASON_LENGTH, BUDGET_STATE, VERSION_CONFLICT.',
  })
  subsidyBudgetClose(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('reason', () => String) reason: string,
    @Arg('version', () => Int) version: number,
  ) {
    return answering(ctx, async () => ({ budget: await budgets.budgetClose(ctx, id, reason, version) }));
  }

  @Does('subsidyBudget:reserve')
  @Mutation(() => SubsidyReservePayload, {
    description:
      'Reserves months of registered, subsidised people against the allocations of their villages: the longest registered first, as far as quota and money go, and no month that another fund has taken. By the agency and the partner’s coordinators. User errors: BUDGET_NOT_OPEN, BUDGET_SPAN, RESERVE_MEMBERS, ALLOCATION_UNKNOWN. CONFLICT when the key was used for something else.',
  })
  subsidyReserve(
    @Ctx() ctx: Context,
    @Arg('budgetId', () => ID) budgetId: string,
    @Arg('span', () => SubsidySpanInput) span: SubsidySpanInput,
    @Arg('idempotencyKey', () => String) key: string,
  ) {
    return answering(ctx, async () => subsidyReserve(ctx, budgetId, await spanOf(ctx, span), key));
  }

  @Does('subsidyBudget:reserve')
  @Mutation(() => SubsidyReleasePayload, {
    description:
      'Gives unpaid months of these people, from a month on, back to their units. By the agency and the partner’s coordinators. User errors: BUDGET_REASON_LENGTH, RESERVE_MEMBERS.',
  })
  subsidyRelease(
    @Ctx() ctx: Context,
    @Arg('budgetId', () => ID) budgetId: string,
    @Arg('memberIds', () => [ID]) memberIds: string[],
    @Arg('firstMonth', () => MonthScalar) firstMonth: string,
    @Arg('reason', () => String) reason: string,
  ) {
    return answering(ctx, async () => ({
      personMonths: await subsidyRelease(ctx, budgetId, { memberIds, first: parseMonth(firstMonth), reason }),
    }));
  }

  @Does('subsidyBudget:edit')
  @Mutation(() => AllocationsPayload, {
    description:
      'Moves money that nobody is reserved against between two units of an OPEN budget. By the agency and the partner’s coordinators. User errors: ALLOCATION_*, TRANSFER_*, BUDGET_NOT_OPEN, BUDGET_REASON_LENGTH. CONFLICT when the key was used for something else.',
  })
  subsidyTransfer(
    @Ctx() ctx: Context,
    @Arg('fromId', () => ID) fromId: string,
    @Arg('toId', () => ID) toId: string,
    @Arg('amount', () => RupiahScalar) amount: bigint,
    @Arg('reason', () => String) reason: string,
    @Arg('idempotencyKey', () => String) key: string,
  ) {
    return answering(ctx, async () => ({
      allocations: await subsidyTransfer(ctx, { fromId, toId, amount, reason }, key),
    }));
  }

  @Does('subsidyBudget:edit')
  @Mutation(() => AllocationsPayload, {
    description:
      'Notes that a tranche has come to some units, the same sum to each. By the agency and the partner’s coordinators. User errors: ALLOCATION_UNKNOWN, TRANCHE_*, TRANSFER_AMOUNT.',
  })
  subsidyReceive(
    @Ctx() ctx: Context,
    @Arg('allocationIds', () => [ID]) allocationIds: string[],
    @Arg('tranche', () => Int) tranche: number,
    @Arg('amount', () => RupiahScalar, { description: 'Rupiah for each unit.' }) amount: bigint,
    @Arg('receivedOn', () => DateScalar) receivedOn: string,
    @Arg('reference', () => String, { description: 'Number of the transfer order.' }) reference: string,
  ) {
    return answering(ctx, async () => ({
      allocations: await subsidyReceive(ctx, { allocationIds, tranche, amount, receivedOn, reference }),
    }));
  }
}
