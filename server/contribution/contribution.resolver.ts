import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { toConnection } from '../graphql/connection.ts';
import type { Context } from '../graphql/context.ts';
import { Does } from '../graphql/does.ts';
import { MonthScalar } from '../graphql/scalars.ts';
import { answering } from '../graphql/user-error.ts';
import { jobView } from '../jobs/job.view.ts';
import { businessDate } from '../kernel/clock.ts';
import { parseMonth } from '../kernel/month.ts';
import { regionOfViewer } from '../region/region-filter.ts';
import { QuoteLineType } from '../tariff/tariff.type.ts';
import type { ContributionState } from './contribution.codes.ts';
import { ContributionStateEnum } from './contribution.enums.ts';
import type { ContributionRow } from './contribution.queries.ts';
import { checkedSpan, contributionsPrepare } from './contribution.service.ts';
import {
  ContributionConnection,
  ContributionFiguresType,
  ContributionRulesPayload,
  ContributionsPreparePayload,
  ContributionType,
} from './contribution.type.ts';
import { contributionFigures } from './contribution-figures.queries.ts';
import { contributionsPage } from './contribution-list.queries.ts';
import type { SpanOfUnit } from './owing-members.ts';
import { prepareCheck } from './prepare-check.ts';
import { ContributionsPrepareCheckPayload } from './prepare-check.type.ts';
import { priceLines } from './price.queries.ts';
import { PayerUnitInput } from './unit.input.ts';
import { partnerOfUnit, unitOf } from './unit.view.ts';
import { rulesOfUnit } from './unit-rules.ts';

@Resolver(() => ContributionType)
export class ContributionResolver {
  @Does('contribution:read')
  @Query(() => ContributionConnection, {
    description: 'Months of a unit or of one payment by name, within the viewer’s scope; at most 100 a page.',
  })
  async contributions(
    @Ctx() ctx: Context,
    @Arg('first', () => Int) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
    @Arg('unit', () => PayerUnitInput, { nullable: true }) unit?: PayerUnitInput,
    @Arg('paymentId', () => ID, { nullable: true }) paymentId?: string,
    @Arg('month', () => MonthScalar, { nullable: true }) month?: string,
    @Arg('state', () => ContributionStateEnum, { nullable: true }) state?: ContributionState,
    @Arg('name', () => String, { nullable: true, description: 'How words of the name begin, in any order.' })
    name?: string,
  ) {
    const viewer = await ctx.viewer();
    const page = await contributionsPage(ctx.read, viewer, {
      ...{ unit: unit ? await unitOf(ctx, unit) : null, paymentId: paymentId ?? null, state: state ?? null },
      ...{ name: name ?? null, within: await regionOfViewer(ctx, viewer) },
      ...{ month: month ? parseMonth(month) : null, first, after: after ?? null, today: businessDate(ctx.clock) },
    });
    return toConnection(page);
  }

  @Does('contribution:read')
  @Query(() => ContributionFiguresType, {
    description: 'The sums of one month of a unit, as far as the viewer sees it.',
  })
  async contributionFigures(
    @Ctx() ctx: Context,
    @Arg('unit', () => PayerUnitInput) unit: PayerUnitInput,
    @Arg('month', () => MonthScalar) month: string,
  ) {
    return contributionFigures(ctx.read, await ctx.viewer(), {
      ...{ unit: await unitOf(ctx, unit), month: parseMonth(month), today: businessDate(ctx.clock) },
    });
  }

  @Does('contribution:read')
  @Query(() => ContributionRulesPayload, {
    description:
      'By which rules the months of a unit are priced, written down or not, within the viewer’s scope. User errors: UNIT_EMPTY, UNIT_VILLAGE_UNKNOWN, SPAN_MONTHS, SPAN_OUTSIDE.',
  })
  contributionRules(
    @Ctx() ctx: Context,
    @Arg('unit', () => PayerUnitInput) unit: PayerUnitInput,
    @Arg('firstMonth', () => MonthScalar) firstMonth: string,
    @Arg('months', () => Int) months: number,
  ) {
    return answering(ctx, async () => {
      const span = await spanInSight(ctx, unit, firstMonth, months);
      return { months: await rulesOfUnit(ctx.read, await ctx.viewer(), span) };
    });
  }

  @Does('contribution:prepare')
  @Query(() => ContributionsPrepareCheckPayload, {
    description:
      'What contributionsPrepare would write for the same unit and span, as far as the viewer sees it. Changes nothing. User errors: UNIT_EMPTY, UNIT_VILLAGE_UNKNOWN, SPAN_MONTHS, SPAN_OUTSIDE.',
  })
  contributionsPrepareCheck(
    @Ctx() ctx: Context,
    @Arg('unit', () => PayerUnitInput) unit: PayerUnitInput,
    @Arg('firstMonth', () => MonthScalar) firstMonth: string,
    @Arg('months', () => Int) months: number,
  ) {
    return answering(ctx, async () => {
      const span = await spanInSight(ctx, unit, firstMonth, months);
      return { check: await prepareCheck(ctx.read, await ctx.viewer(), span) };
    });
  }

  @Does('contribution:prepare')
  @Mutation(() => ContributionsPreparePayload, {
    description:
      'Has the missing months of a unit’s registered members written, priced by the tariff of each month; months that are there stay. By the agency, the office and the partner’s coordinators. User errors: UNIT_EMPTY, UNIT_VILLAGE_UNKNOWN, SPAN_MONTHS, SPAN_OUTSIDE. CONFLICT when the key was used for something else.',
  })
  contributionsPrepare(
    @Ctx() ctx: Context,
    @Arg('unit', () => PayerUnitInput) unit: PayerUnitInput,
    @Arg('firstMonth', () => MonthScalar) firstMonth: string,
    @Arg('months', () => Int) months: number,
    @Arg('idempotencyKey', () => String) key: string,
  ) {
    return answering(ctx, async () => {
      const request = { unit: await unitOf(ctx, unit), first: parseMonth(firstMonth), months };
      return { job: jobView(await contributionsPrepare(ctx, request, key), ctx.locale) };
    });
  }

  @FieldResolver(() => [QuoteLineType], {
    description: 'By programme and side, with the rule of each amount; a short list.',
  })
  lines(@Root() row: ContributionRow, @Ctx() ctx: Context) {
    return priceLines(ctx).load(row.priceId);
  }
}

/** Some months of all members of a unit that the viewer sees. @throws DomainError UNIT_*, SPAN_*, NOT_FOUND */
async function spanInSight(
  ctx: Context,
  unit: PayerUnitInput,
  firstMonth: string,
  months: number,
): Promise<SpanOfUnit> {
  const span = { unit: await unitOf(ctx, unit), first: parseMonth(firstMonth), months, memberIds: null };
  checkedSpan(span);
  await partnerOfUnit({ sql: ctx.read }, span.unit);
  return span;
}
