import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { toConnection } from '../graphql/connection.ts';
import type { Context } from '../graphql/context.ts';
import { Does } from '../graphql/does.ts';
import { MonthScalar } from '../graphql/scalars.ts';
import { answering } from '../graphql/user-error.ts';
import { jobsByIds } from '../jobs/job.queries.ts';
import { JobType } from '../jobs/job.type.ts';
import { jobView } from '../jobs/job.view.ts';
import { parseMonth } from '../kernel/month.ts';
import { RegionType } from '../region/region.type.ts';
import { regionFilter } from '../region/region-filter.ts';
import { type BudgetRow, budgetsByIds } from './budget.queries.ts';
import { SubsidyBudgetType } from './budget.type.ts';
import {
  latestReservation,
  type ReservationRow,
  type ReservationUnitRow,
  reservationById,
  reservationSums,
  reservationUnits,
} from './reserve-all.queries.ts';
import { reserveAllCheck, subsidyReserveAll } from './reserve-all.service.ts';
import {
  SubsidyReservationSumsType,
  SubsidyReservationType,
  SubsidyReservationUnitConnection,
  SubsidyReservationUnitType,
  SubsidyReserveAllPayload,
  SubsidyReserveCheckPayload,
} from './reserve-all.type.ts';
import { checkView } from './reserve-all.view.ts';

@Resolver(() => SubsidyReservationType)
export class ReserveAllResolver {
  @Does('subsidyBudget:read')
  @Query(() => SubsidyReservationType, {
    nullable: true,
    description: 'A reservation of many units; null when its budget is not the viewer’s to see.',
  })
  subsidyReservation(@Arg('id', () => ID) id: string, @Ctx() ctx: Context) {
    return reservationById(ctx.read, id);
  }

  @Does('subsidyBudget:reserve')
  @Query(() => SubsidyReserveCheckPayload, {
    description:
      'What subsidyReserveAll would come to. Changes nothing. User errors: BUDGET_NOT_OPEN, BUDGET_SPAN, ALLOCATION_UNKNOWN.',
  })
  subsidyReserveCheck(
    @Ctx() ctx: Context,
    @Arg('budgetId', () => ID) budgetId: string,
    @Arg('firstMonth', () => MonthScalar) firstMonth: string,
    @Arg('months', () => Int) months: number,
    @Arg('regionCode', () => String, { nullable: true }) regionCode?: string | null,
  ) {
    return answering(ctx, async () => {
      const wish = { first: parseMonth(firstMonth), months, region: await regionFilter(ctx, regionCode) };
      const units = await reserveAllCheck(ctx.read, await ctx.viewer(), budgetId, wish);
      return { check: await checkView(ctx.read, units) };
    });
  }

  @Does('subsidyBudget:reserve')
  @Mutation(() => SubsidyReserveAllPayload, {
    description:
      'Has the people of all units of an OPEN budget reserved by a job, or of the units below a region: the longest registered first, as far as quota and money go, all units or none. By the agency and the partner’s coordinators. User errors: BUDGET_NOT_OPEN, BUDGET_SPAN, ALLOCATION_UNKNOWN. CONFLICT when the key was used for something else.',
  })
  subsidyReserveAll(
    @Ctx() ctx: Context,
    @Arg('budgetId', () => ID) budgetId: string,
    @Arg('firstMonth', () => MonthScalar) firstMonth: string,
    @Arg('months', () => Int) months: number,
    @Arg('idempotencyKey', () => String) key: string,
    @Arg('regionCode', () => String, { nullable: true }) regionCode?: string | null,
  ) {
    return answering(ctx, async () => {
      const wish = { first: parseMonth(firstMonth), months, region: await regionFilter(ctx, regionCode) };
      return { reservation: await subsidyReserveAll(ctx, budgetId, wish, key) };
    });
  }

  @FieldResolver(() => SubsidyBudgetType, { nullable: true })
  async budget(@Root() { budgetId }: ReservationRow, @Ctx() ctx: Context) {
    const [row] = await budgetsByIds(ctx.read, [budgetId]);
    return row ?? null;
  }

  @FieldResolver(() => RegionType, { nullable: true })
  region(@Root() { regionId }: ReservationRow, @Ctx() ctx: Context) {
    return regionId === null ? null : ctx.region(regionId);
  }

  @FieldResolver(() => JobType, { nullable: true })
  async job(@Root() { jobId }: ReservationRow, @Ctx() ctx: Context) {
    const [row] = jobId ? await jobsByIds(ctx.read, await ctx.viewer(), [jobId]) : [];
    return row ? jobView(row, ctx.locale) : null;
  }

  @FieldResolver(() => SubsidyReservationSumsType)
  sums(@Root() { id }: ReservationRow, @Ctx() ctx: Context) {
    return reservationSums(ctx.read, id);
  }

  @FieldResolver(() => SubsidyReservationUnitConnection)
  async units(
    @Root() { id }: ReservationRow,
    @Ctx() ctx: Context,
    @Arg('first', () => Int) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string | null,
    @Arg('onlyShort', () => Boolean, { nullable: true, description: 'Only units where somebody was left out.' })
    onlyShort?: boolean | null,
  ) {
    const question = { reservationId: id, onlyShort: onlyShort ?? false, first, after: after ?? null };
    return toConnection(await reservationUnits(ctx.read, question));
  }
}

@Resolver(() => SubsidyReservationUnitType)
export class ReservationUnitResolver {
  @FieldResolver(() => RegionType, { nullable: true })
  village(@Root() { villageId }: ReservationUnitRow, @Ctx() ctx: Context) {
    return ctx.region(villageId);
  }
}

@Resolver(() => SubsidyBudgetType)
export class BudgetReservationResolver {
  @FieldResolver(() => SubsidyReservationType, {
    nullable: true,
    description: 'The last reservation of many units; null where there was none.',
  })
  latestReservation(@Root() { id }: BudgetRow, @Ctx() ctx: Context) {
    return latestReservation(ctx.read, id);
  }
}
