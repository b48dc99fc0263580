import { Arg, Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import type { Context } from '../graphql/context.ts';
import { MonthScalar, RupiahScalar } from '../graphql/scalars.ts';
import { RegionType } from '../region/region.type.ts';
import { regionFilter } from '../region/region-filter.ts';
import type { BudgetRow } from './budget.queries.ts';
import { SubsidyBudgetType } from './budget.type.ts';
import { coverBought } from './cover-bought.ts';
import { CoverBoughtType } from './tranche.type.ts';
import { coverByPlace, moneyByMonth } from './tranche-course.queries.ts';

@ObjectType('SubsidyMoneyMonth', { description: 'Money of a budget in a month. Rupiah.' })
export class MoneyMonthType {
  @Field(() => MonthScalar, { description: 'The month.' })
  month!: string;

  @Field(() => RupiahScalar, { description: 'What the tranches expected in it bring.' })
  planned!: bigint;

  @Field(() => RupiahScalar, { description: 'What came, less what was taken back.' })
  received!: bigint;

  @Field(() => RupiahScalar, { description: 'What was paid, less what was taken back.' })
  spent!: bigint;
}

@ObjectType('SubsidyCoverPlace', { description: 'How long the money that came lasts in a region.' })
export class CoverPlaceType {
  @Field(() => RegionType, { nullable: true, description: 'The region.' })
  region!: RegionType | null;

  @Field(() => RupiahScalar, { description: 'What came.' })
  received!: bigint;

  @Field(() => CoverBoughtType, { nullable: true, description: 'What it buys; null where nobody is to be paid for.' })
  bought!: CoverBoughtType | null;
}

const WHERE = { nullable: true, description: 'Code of a region; left out for all units.' } as const;

@Resolver(() => SubsidyBudgetType)
export class BudgetCourseResolver {
  @FieldResolver(() => [MoneyMonthType], {
    description: 'The months in which money moves or was to move, the first one first; a short list.',
  })
  async moneyByMonth(
    @Root() { id }: BudgetRow,
    @Ctx() ctx: Context,
    @Arg('regionCode', () => String, WHERE) regionCode?: string | null,
  ) {
    const lines = await ctx.loaders.budgetLines.load(id);
    return moneyByMonth(ctx.read, id, await regionFilter(ctx, regionCode), lines);
  }

  @FieldResolver(() => [CoverPlaceType], {
    description: 'How long the money lasts by region one level down, the shortest first; a short list.',
  })
  async coverPlaces(
    @Root() { id }: BudgetRow,
    @Ctx() ctx: Context,
    @Arg('regionCode', () => String, WHERE) regionCode?: string | null,
  ) {
    const prices = (await ctx.loaders.budgetPrices.load(id))?.prices ?? [];
    const rows = await coverByPlace(ctx.read, id, await regionFilter(ctx, regionCode));
    const places = rows.map(({ regionId, people, unitsByQuota, received }) => {
      const bought = coverBought(received, people, prices);
      return { regionId, received, bought: bought && { ...bought, people, byQuota: unitsByQuota > 0 } };
    });
    const months = (place: (typeof places)[number]) => place.bought?.hundredths ?? Number.MAX_SAFE_INTEGER;
    return places.sort((a, b) => months(a) - months(b) || a.regionId - b.regionId);
  }
}

@Resolver(() => CoverPlaceType)
export class CoverPlaceResolver {
  @FieldResolver(() => RegionType, { nullable: true })
  region(@Root() { regionId }: { regionId: number }, @Ctx() ctx: Context) {
    return ctx.region(regionId);
  }
}
