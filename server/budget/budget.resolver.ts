import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { AuditEntryConnection } from '../audit/audit.type.ts';
import { historyConnection } from '../audit/history.ts';
import { toConnection } from '../graphql/connection.ts';
import type { Context } from '../graphql/context.ts';
import { Does } from '../graphql/does.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { MouType } from '../mou/mou.type.ts';
import { PartnerType } from '../partner/partner.type.ts';
import { regionFilter } from '../region/region-filter.ts';
import { allocationRegions, allocationsPage } from './allocation.queries.ts';
import { AllocationConnection, AllocationRegionType, LedgerEntryConnection } from './allocation.type.ts';
import type { AllocationOrder, BudgetState } from './budget.codes.ts';
import { AllocationOrderEnum } from './budget.enums.ts';
import { SubsidyBudgetFilterInput } from './budget.input.ts';
import { mayDo } from './budget.policy.ts';
import { type BudgetLineRow, type BudgetRow, budgetsByIds, budgetsPage, noFigures } from './budget.queries.ts';
import { SubsidyBudgetConnection, SubsidyBudgetType, SubsidyFiguresType, SubsidyRecountType } from './budget.type.ts';
import { SubsidyLineType, SubsidyQuotaType } from './budget-line.type.ts';
import { planBudget } from './budget-plan.ts';
import { SubsidyPlanType } from './budget-plan.type.ts';
import { ledgerPage } from './ledger.queries.ts';
import { recountOf } from './recount.queries.ts';

@Resolver(() => SubsidyBudgetType)
export class BudgetResolver {
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
    return ctx.loaders.budgetLines.load(id);
  }

  @FieldResolver(() => SubsidyPlanType, { nullable: true })
  async plan(@Root() row: BudgetRow, @Ctx() ctx: Context) {
    if (row.state !== 'DRAFT' && row.state !== 'ASKED') return null;
    try {
      const plan = await planBudget(ctx.read, row, await ctx.loaders.budgetLines.load(row.id));
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
export class BudgetLineResolver {
  @FieldResolver(() => SubsidyQuotaType)
  quotas(@Root() { quotas }: BudgetLineRow) {
    return { mme: quotas.MME, pr: quotas.PR, other: quotas.OTHER };
  }
}
