import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Resolver, Root } from 'type-graphql';
import { toConnection } from '../graphql/connection.ts';
import type { Context } from '../graphql/context.ts';
import { Does } from '../graphql/does.ts';
import { MonthScalar, RupiahScalar } from '../graphql/scalars.ts';
import { answering } from '../graphql/user-error.ts';
import { addMonths, parseMonth } from '../kernel/month.ts';
import { RegionType } from '../region/region.type.ts';
import { mayDo } from './budget.policy.ts';
import type { BudgetRow } from './budget.queries.ts';
import { SubsidyBudgetPayload, SubsidyBudgetType } from './budget.type.ts';
import { SubsidyQuotaType } from './budget-line.type.ts';
import { type ChangeRow, changesPage, type OutdatedUnitRow, outdatedUnits, waitingChangeOf } from './change.queries.ts';
import {
  ChangeConnection,
  ChangeRequestType,
  ChangeType,
  GroundsInput,
  OutdatedUnitType,
  PersonMonthType,
  QuotaEffectType,
  UnitInput,
} from './change.type.ts';
import { areAges, effectOfRequest, keptBeyond, quotaLook } from './rule-change.service.ts';
import { subsidyUnitAdd, subsidyUnitRemove, subsidyUnitsRenumber } from './unit-change.service.ts';

const BY = 'By the agency and the partner’s coordinators, on a budget that is OPEN.';
const GROUNDS = 'BUDGET_REASON_LENGTH, CHANGE_*, BUDGET_DECREE_BEFORE_REGULATION, BUDGET_NOT_OPEN';

@Resolver(() => SubsidyBudgetType)
export class BudgetChangesResolver {
  @FieldResolver(() => ChangeConnection, {
    description: 'What was decided about it since it is open, the latest first.',
  })
  async changes(
    @Root() { id }: BudgetRow,
    @Ctx() ctx: Context,
    @Arg('first', () => Int) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string | null,
  ) {
    return toConnection(await changesPage(ctx.read, { budgetId: id, first, after: after ?? null }));
  }

  @FieldResolver(() => [OutdatedUnitType], {
    description:
      'Units whose villages have another code by now; a short list, since codes change by some dozens a year.',
  })
  outdatedUnits(@Root() { id }: BudgetRow, @Ctx() ctx: Context) {
    return outdatedUnits(ctx.read, id);
  }

  @FieldResolver(() => RupiahScalar, { description: 'Rupiah of the approved total that no unit has.' })
  undivided(@Root() { approvedTotal, allocated }: BudgetRow) {
    return approvedTotal === null ? 0n : approvedTotal - allocated;
  }

  @FieldResolver(() => [PersonMonthType], {
    description: 'What a person costs in each month of it, at most 24; none where a month has no tariff.',
  })
  async personMonths(@Root() { id, firstMonth }: BudgetRow, @Ctx() ctx: Context) {
    const prices = (await ctx.loaders.budgetPrices.load(id))?.prices ?? [];
    return prices.map((amount, index) => ({ month: addMonths(firstMonth, index), amount }));
  }

  @FieldResolver(() => ChangeRequestType, {
    nullable: true,
    description: 'What somebody asked to change and another has to decide; null where nothing waits.',
  })
  async changeRequest(@Root() budget: BudgetRow, @Ctx() ctx: Context) {
    const change = await waitingChangeOf(ctx.read, budget.id);
    if (!change) return null;
    const viewer = await ctx.viewer();
    const isOwn = change.madeBy === viewer.userId;
    const mayDecide = mayDo('decide', viewer, budget);
    return { change, budget, isOwn, viewerCanApprove: mayDecide && !isOwn, viewerCanRefuse: mayDecide };
  }

  @FieldResolver(() => QuotaEffectType, {
    nullable: true,
    description: 'What other quotas of its units would come to, from a month on; null where they are none.',
  })
  quotaChange(
    @Root() budget: BudgetRow,
    @Ctx() ctx: Context,
    @Arg('quotas', () => SubsidyQuotaType) { mme, pr, other }: SubsidyQuotaType,
    @Arg('firstMonth', () => MonthScalar) firstMonth: string,
    @Arg('regionCode', () => String, { nullable: true }) regionCode?: string | null,
  ) {
    const quotas = { MME: mme, PR: pr, OTHER: other };
    const wish = { quotas, firstMonth: parseMonth(firstMonth), regionCode: regionCode ?? null };
    return quotaLook(ctx, ctx.read, budget, wish);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'People who would stay reserved out of other ages, from the present month on; null where they are none.',
  })
  peopleBeyond(
    @Root() budget: BudgetRow,
    @Ctx() ctx: Context,
    @Arg('ageFrom', () => Int) ageFrom: number,
    @Arg('ageTo', () => Int) ageTo: number,
  ) {
    const ages = { ageFrom, ageTo };
    return areAges(ages) ? keptBeyond(ctx.read, ctx.clock, budget, ages) : null;
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may change its units.' })
  async viewerCanChange(@Root() row: BudgetRow, @Ctx() ctx: Context) {
    return mayDo('change', await ctx.viewer(), row);
  }
}

@Resolver(() => ChangeType)
export class BudgetChangeResolver {
  @FieldResolver(() => SubsidyQuotaType, { nullable: true })
  quotas(@Root() { quotas }: ChangeRow) {
    return quotas && { mme: quotas.MME, pr: quotas.PR, other: quotas.OTHER };
  }

  @FieldResolver(() => RegionType, { nullable: true })
  village(@Root() { regionId }: ChangeRow, @Ctx() ctx: Context) {
    return regionId === null ? null : ctx.region(regionId);
  }
}

interface ChangeRequest {
  readonly change: ChangeRow;
  readonly budget: BudgetRow;
}

@Resolver(() => ChangeRequestType)
export class ChangeRequestResolver {
  @FieldResolver(() => QuotaEffectType, { nullable: true })
  quotaEffect(@Root() { change, budget }: ChangeRequest, @Ctx() ctx: Context) {
    return effectOfRequest(ctx.read, budget, change);
  }

  @FieldResolver(() => Int, { nullable: true })
  peopleBeyond(@Root() { change: { ageFrom, ageTo }, budget }: ChangeRequest, @Ctx() ctx: Context) {
    return ageFrom === null || ageTo === null ? null : keptBeyond(ctx.read, ctx.clock, budget, { ageFrom, ageTo });
  }
}

@Resolver(() => OutdatedUnitType)
export class OutdatedUnitResolver {
  @FieldResolver(() => RegionType, { nullable: true })
  village(@Root() { currentId }: OutdatedUnitRow, @Ctx() ctx: Context) {
    return ctx.region(currentId);
  }
}

@Resolver()
export class ChangeActsResolver {
  @Does('subsidyBudget:edit')
  @Mutation(() => SubsidyBudgetPayload, {
    description: `Makes a village a unit, with money that no unit has or that another has left. ${BY} User errors: UNIT_*, ALLOCATION_*, TRANSFER_AMOUNT, QUOTA_RANGE, BUDGET_SPAN, ${GROUNDS}. CONFLICT when the key was used for something else.`,
  })
  subsidyUnitAdd(
    @Ctx() ctx: Context,
    @Arg('budgetId', () => ID) budgetId: string,
    @Arg('unit', () => UnitInput) unit: UnitInput,
    @Arg('grounds', () => GroundsInput) grounds: GroundsInput,
    @Arg('idempotencyKey', () => String) key: string,
  ) {
    const { mme, pr, other } = unit.quotas;
    const write = {
      ...{ budgetId, villageCode: unit.villageCode, amount: unit.amount, fromId: unit.fromId ?? null },
      ...{ quotas: { MME: mme, PR: pr, OTHER: other }, firstMonth: parseMonth(unit.firstMonth), grounds },
    };
    return answering(ctx, async () => ({ budget: await subsidyUnitAdd(ctx, write, key) }));
  }

  @Does('subsidyBudget:edit')
  @Mutation(() => SubsidyBudgetPayload, {
    description: `Takes a unit out where nobody is reserved and no money came; what it holds goes to another unit or to none. ${BY} User errors: UNIT_*, ALLOCATION_UNKNOWN, TRANSFER_SAME_UNIT, ${GROUNDS}.`,
  })
  subsidyUnitRemove(
    @Ctx() ctx: Context,
    @Arg('budgetId', () => ID) budgetId: string,
    @Arg('allocationId', () => ID) allocationId: string,
    @Arg('grounds', () => GroundsInput) grounds: GroundsInput,
    @Arg('toId', () => ID, { nullable: true }) toId?: string | null,
  ) {
    const write = { budgetId, allocationId, toId: toId ?? null, grounds };
    return answering(ctx, async () => ({ budget: await subsidyUnitRemove(ctx, write) }));
  }

  @Does('subsidyBudget:edit')
  @Mutation(() => SubsidyBudgetPayload, {
    description: `Puts all units whose villages have another code by now under it, with their members. ${BY} User errors: UNIT_CODES_CURRENT, UNIT_MERGED, ${GROUNDS}.`,
  })
  subsidyUnitsRenumber(
    @Ctx() ctx: Context,
    @Arg('budgetId', () => ID) budgetId: string,
    @Arg('grounds', () => GroundsInput) grounds: GroundsInput,
  ) {
    return answering(ctx, async () => ({ budget: await subsidyUnitsRenumber(ctx, budgetId, grounds) }));
  }
}
