import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { Context } from '../graphql/context.ts';
import { RegionType } from '../region/region.type.ts';
import { regionFilter } from '../region/region-filter.ts';
import type { AllocationRow } from './allocation.queries.ts';
import { AllocationType, LedgerEntryType } from './allocation.type.ts';
import { mayDo } from './budget.policy.ts';
import type { BudgetRow } from './budget.queries.ts';
import { SubsidyBudgetType } from './budget.type.ts';
import { coverBought } from './cover-bought.ts';
import type { LedgerRow } from './ledger.queries.ts';
import { peopleOfUnits, type TrancheSumRow, trancheSums } from './tranche.queries.ts';
import { CoverBoughtType, TrancheSumType, UnitTrancheType } from './tranche.type.ts';
import { trancheDue } from './tranche-due.ts';

const WHERE = { nullable: true, description: 'Code of a region; left out for all units.' } as const;

@Resolver(() => SubsidyBudgetType)
export class BudgetTranchesResolver {
  @FieldResolver(() => [TrancheSumType], { description: 'Each tranche over the units of a region; at most twelve.' })
  async tranches(
    @Root() { id }: BudgetRow,
    @Ctx() ctx: Context,
    @Arg('regionCode', () => String, WHERE) regionCode?: string | null,
  ) {
    const [lines, region] = [await ctx.loaders.budgetLines.load(id), await regionFilter(ctx, regionCode)];
    return trancheSums(ctx.read, { budgetId: id, region, lines, tranche: null });
  }

  @FieldResolver(() => [TrancheSumType], {
    description: 'One tranche by region one level down, those that got the least of it first; a short list.',
  })
  async tranchePlaces(
    @Root() { id }: BudgetRow,
    @Ctx() ctx: Context,
    @Arg('tranche', () => Int) tranche: number,
    @Arg('regionCode', () => String, WHERE) regionCode?: string | null,
  ) {
    const [lines, region] = [await ctx.loaders.budgetLines.load(id), await regionFilter(ctx, regionCode)];
    return trancheSums(ctx.read, { budgetId: id, region, lines, tranche });
  }

  @FieldResolver(() => CoverBoughtType, {
    nullable: true,
    description: 'How long the money that came to the units of a region lasts; null where nobody is to be paid for.',
  })
  async coverBought(
    @Root() { id }: BudgetRow,
    @Ctx() ctx: Context,
    @Arg('regionCode', () => String, WHERE) regionCode?: string | null,
  ) {
    const prices = await ctx.loaders.budgetPrices.load(id);
    const of = await peopleOfUnits(ctx.read, id, await regionFilter(ctx, regionCode));
    const bought = coverBought(of.received, of.people, prices?.prices ?? []);
    return bought && { ...bought, people: of.people, byQuota: of.unitsByQuota > 0 };
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may write down what came, and reports.' })
  async viewerCanReceive(@Root() row: BudgetRow, @Ctx() ctx: Context) {
    return mayDo('receive', await ctx.viewer(), row);
  }
}

@Resolver(() => AllocationType)
export class UnitTranchesResolver {
  @FieldResolver(() => [UnitTrancheType], { description: 'Its tranches in order, at most twelve.' })
  async tranches(@Root() { id, budgetId, lineId, earmark }: AllocationRow, @Ctx() ctx: Context) {
    const line = (await ctx.loaders.budgetLines.load(budgetId)).find((one) => one.id === lineId);
    const states = await ctx.loaders.tranchesOfUnit.load(id);
    const shares = (line?.tranches ?? []).map(({ share }) => share);
    const stateOf = (number: number) => states.find(({ tranche }) => tranche === number);
    return (line?.tranches ?? []).map(({ number, share, expectedOn }) => {
      const [state, before] = [stateOf(number), stateOf(number - 1)];
      return {
        ...{ number, share, expectedOn, due: trancheDue(earmark, shares, number) },
        ...{ received: state?.received ?? 0n, receivedOn: state?.receivedOn ?? null },
        ...{ reportedOn: state?.reportedOn ?? null, reportNote: state?.reportNote ?? null },
        notedByName: state?.notedByName ?? null,
        blocked: (before?.received ?? 0n) > 0n && !before?.reportId,
      };
    });
  }

  @FieldResolver(() => CoverBoughtType, {
    nullable: true,
    description: 'How long the money that came lasts; null where nobody is to be paid for.',
  })
  async coverBought(@Root() { budgetId, received, people, quota }: AllocationRow, @Ctx() ctx: Context) {
    const prices = await ctx.loaders.budgetPrices.load(budgetId);
    const byQuota = people === 0;
    const bought = coverBought(received, byQuota ? quota : people, prices?.prices ?? []);
    return bought && { ...bought, people: byQuota ? quota : people, byQuota };
  }
}

@Resolver(() => TrancheSumType)
export class TrancheSumResolver {
  @FieldResolver(() => RegionType, { nullable: true })
  region(@Root() { regionId }: TrancheSumRow, @Ctx() ctx: Context) {
    return regionId === null ? null : ctx.region(regionId);
  }
}

@Resolver(() => LedgerEntryType)
export class LedgerReceiptResolver {
  @FieldResolver(() => Boolean, { description: 'Whether it is a transfer that stands: no entry has taken it back.' })
  isStandingReceipt(@Root() { kind, isReversed }: LedgerRow) {
    return kind === 'RECEIVE' && !isReversed;
  }
}
