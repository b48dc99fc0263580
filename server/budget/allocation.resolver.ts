import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../graphql/context.ts';
import { RegionType } from '../region/region.type.ts';
import type { AllocationRegionRow, AllocationRow } from './allocation.queries.ts';
import { AllocationRegionType, AllocationType, LedgerEntryType } from './allocation.type.ts';
import type { LedgerRow } from './ledger.queries.ts';

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
