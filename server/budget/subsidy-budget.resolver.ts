import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { AuditEntryConnection } from '../audit/audit.type.ts';
import { historyConnection } from '../audit/history.ts';
import { toConnection } from '../graphql/connection.ts';
import type { Context } from '../graphql/context.ts';
import { Does } from '../graphql/does.ts';
import { DateScalar, MonthScalar, RupiahScalar } from '../graphql/scalars.ts';
import { answering } from '../graphql/user-error.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { parseMonth } from '../kernel/month.ts';
import { MouType } from '../mou/mou.type.ts';
import { PartnerType } from '../partner/partner.type.ts';
import { RegionType } from '../region/region.type.ts';
import { regionFilter } from '../region/region-filter.ts';
import {
  type AllocationRegionRow,
  type AllocationRow,
  allocationRegions,
  allocationsPage,
} from './allocation.queries.ts';
import {
  AllocationConnection,
  AllocationRegionType,
  AllocationsPayload,
  AllocationType,
  LedgerEntryConnection,
  LedgerEntryType,
} from './allocation.type.ts';
import type { AllocationOrder, BudgetState } from './budget.codes.ts';
import { AllocationOrderEnum } from './budget.enums.ts';
import { SubsidyBudgetFilterInput, SubsidyBudgetInput, SubsidySpanInput } from './budget.input.ts';
import { mayDo } from './budget.policy.ts';
import {
  type BudgetLineRow,
  type BudgetRow,
  budgetsByIds,
  budgetsPage,
  linesOfBudgets,
  noFigures,
} from './budget.queries.ts';
import * as budgets from './budget.service.ts';
import { spanOf, writeOf } from './budget.view.ts';
import { planBudget } from './budget-plan.ts';
import { type LedgerRow, ledgerPage } from './ledger.queries.ts';
import { subsidyReceive, subsidyTransfer } from './ledger.service.ts';
import { recountOf } from './recount.queries.ts';
import { subsidyRelease, subsidyReserve } from './reserve.service.ts';
import {
  SubsidyBudgetConnection,
  SubsidyBudgetPayload,
  SubsidyBudgetType,
  SubsidyFiguresType,
  SubsidyLineType,
  SubsidyPlanType,
  SubsidyQuotaType,
  SubsidyRecountType,
  SubsidyReleasePayload,
  SubsidyReservePayload,
} from './subsidy-budget.type.ts';

@Resolver(() => SubsidyBudgetType)
export class SubsidyBudgetResolver {
  @Does('subsidyBudget:read')
  @Query(() => SubsidyBudgetType, {
    nullable: true,
    description: 'One budget; null when it is not the viewer’s to see.',
  })
  async subsidyBudget(@Arg('id', () => ID) id: string, @Ctx() ctx: Context) {
    const [row] = await budgetsByIds(ctx.read, [id]);
    return row ?? null;
  }

  @Does('subsidyBudget:read')
  @Query(() => SubsidyBudgetConnection, {
    description: 'Budgets of the agreements that the viewer sees, the latest year first; at most 100 a page.',
  })
  async subsidyBudgets(
    @Ctx() ctx: Context,
    @Arg('first', () => Int) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
    @Arg('filter', () => SubsidyBudgetFilterInput, { nullable: true }) filter?: SubsidyBudgetFilterInput,
  ) {
    const state = (filter?.state ?? null) as BudgetState | null;
    const question = { first, after: after ?? null, filter: { ...filter, state } };
    return toConnection(await budgetsPage(ctx.read, await ctx.viewer(), question));
  }

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

  @FieldResolver(() => PartnerType, { nullable: true })
  partner(@Root() { partnerId }: BudgetRow, @Ctx() ctx: Context) {
    return ctx.loaders.partner.load(partnerId);
  }

  @FieldResolver(() => MouType, { nullable: true })
  mou(@Root() { mouId }: BudgetRow, @Ctx() ctx: Context) {
    return ctx.loaders.mou.load(mouId);
  }

  @FieldResolver(() => [SubsidyLineType])
  lines(@Root() { id }: BudgetRow, @Ctx() ctx: Context) {
    return linesOfBudgets(ctx.read, [id]);
  }

  @FieldResolver(() => SubsidyPlanType, { nullable: true })
  async plan(@Root() row: BudgetRow, @Ctx() ctx: Context) {
    if (row.state !== 'DRAFT' && row.state !== 'ASKED') return null;
    try {
      const plan = await planBudget(ctx.read, row, await linesOfBudgets(ctx.read, [row.id]));
      const lines = plan.lines.map(({ line, plan: { units, choices, ...of } }) => ({
        ...{ ...of, line, units: units.length },
        ...{ fewerPeople: choices.FEWER_PEOPLE, lastPersonShorter: choices.LAST_PERSON_SHORTER, topUp: choices.TOP_UP },
      }));
      return { ...plan, lines };
    } catch (error) {
      // a month without a tariff, a part of nothing: the acts say so by name
      if (error instanceof DomainError) return null;
      throw error;
    }
  }

  @FieldResolver(() => SubsidyFiguresType)
  async figures(@Root() { id }: BudgetRow, @Ctx() ctx: Context) {
    return (await ctx.loaders.budgetFigures.load(id)) ?? noFigures;
  }

  @FieldResolver(() => [AllocationRegionType])
  async regions(
    @Root() { id }: BudgetRow,
    @Ctx() ctx: Context,
    @Arg('regionCode', () => String, { nullable: true }) regionCode?: string | null,
  ) {
    return allocationRegions(ctx.read, { budgetId: id, region: await regionFilter(ctx, regionCode) });
  }

  @FieldResolver(() => AllocationConnection)
  async allocations(
    @Root() { id }: BudgetRow,
    @Ctx() ctx: Context,
    @Arg('first', () => Int) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string | null,
    @Arg('regionCode', () => String, { nullable: true }) regionCode?: string | null,
    @Arg('orderBy', () => AllocationOrderEnum, { nullable: true }) orderBy?: AllocationOrder | null,
  ) {
    const region = await regionFilter(ctx, regionCode);
    const question = { budgetId: id, region, orderBy: orderBy ?? 'PLACE', first, after: after ?? null };
    return toConnection(await allocationsPage(ctx.read, question));
  }

  @FieldResolver(() => LedgerEntryConnection)
  async ledger(
    @Root() { id }: BudgetRow,
    @Ctx() ctx: Context,
    @Arg('first', () => Int) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string | null,
    @Arg('allocationId', () => ID, { nullable: true }) allocationId?: string | null,
  ) {
    const question = { budgetId: id, allocationId: allocationId ?? null, first, after: after ?? null };
    return toConnection(await ledgerPage(ctx.read, question));
  }

  @FieldResolver(() => SubsidyRecountType, { nullable: true })
  recount(@Root() { id }: BudgetRow, @Ctx() ctx: Context) {
    return recountOf(ctx.read, id);
  }

  @FieldResolver(() => AuditEntryConnection)
  history(
    @Root() { id }: BudgetRow,
    @Ctx() ctx: Context,
    @Arg('first', () => Int) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
  ) {
    return historyConnection(ctx, [id], first, after);
  }

  @FieldResolver(() => Boolean)
  async viewerCanEdit(@Root() row: BudgetRow, @Ctx() ctx: Context) {
    return mayDo('edit', await ctx.viewer(), row);
  }

  @FieldResolver(() => Boolean)
  async viewerCanApprove(@Root() row: BudgetRow, @Ctx() ctx: Context) {
    return mayDo('approve', await ctx.viewer(), row);
  }

  @FieldResolver(() => Boolean)
  async viewerCanReturn(@Root() row: BudgetRow, @Ctx() ctx: Context) {
    return mayDo('return', await ctx.viewer(), row);
  }

  @FieldResolver(() => Boolean)
  async viewerCanUse(@Root() row: BudgetRow, @Ctx() ctx: Context) {
    return mayDo('reserve', await ctx.viewer(), row);
  }
}

@Resolver(() => SubsidyLineType)
export class SubsidyLineResolver {
  @FieldResolver(() => SubsidyQuotaType)
  quotas(@Root() { quotas }: BudgetLineRow) {
    return { mme: quotas.MME, pr: quotas.PR, other: quotas.OTHER };
  }
}

@Resolver(() => AllocationType)
export class AllocationResolver {
  @FieldResolver(() => RegionType, { nullable: true })
  village(@Root() { villageId }: AllocationRow, @Ctx() ctx: Context) {
    return ctx.region(villageId);
  }
}

@Resolver(() => AllocationRegionType)
export class AllocationRegionResolver {
  @FieldResolver(() => RegionType, { nullable: true })
  region(@Root() { regionId }: AllocationRegionRow, @Ctx() ctx: Context) {
    return ctx.region(regionId);
  }
}

@Resolver(() => LedgerEntryType)
export class LedgerEntryResolver {
  @FieldResolver(() => RegionType, { nullable: true })
  village(@Root() { villageId }: LedgerRow, @Ctx() ctx: Context) {
    return ctx.region(villageId);
  }
}
