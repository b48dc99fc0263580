import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { ViewerType } from '../access/access.type.ts';
import { can } from '../access/actions.ts';
import type { Viewer } from '../access/viewer.ts';
import { AuditEntryConnection } from '../audit/audit.type.ts';
import { historyConnection } from '../audit/history.ts';
import type { Context } from '../graphql/context.ts';
import { GroupType } from '../group/group.type.ts';
import { JobType } from '../jobs/job.type.ts';
import { jobView } from '../jobs/job.view.ts';
import { MouType } from '../mou/mou.type.ts';
import { OfficeType } from '../office/office.type.ts';
import { PartnerType } from '../partner/partner.type.ts';
import { RegionType } from '../region/region.type.ts';
import { mayAllocatePayment, mayDecidePayment, mayReversePayment } from './payment.policy.ts';
import { type PaymentRow, paidMonths } from './payment.queries.ts';
import { isAtWork } from './payment.store.ts';
import { PaidMonthType, PaymentType } from './payment.type.ts';
import { paymentWork } from './payment-work.loader.ts';

@Resolver(() => PaymentType)
export class PaymentRelationResolver {
  @FieldResolver(() => PartnerType, { nullable: true, description: 'Partner of the unit.' })
  partner(@Root() { partnerId }: PaymentRow, @Ctx() ctx: Context) {
    return partnerId && ctx.loaders.partner.load(partnerId);
  }

  @FieldResolver(() => GroupType, { nullable: true, description: 'The group that pays.' })
  group(@Root() { groupId }: PaymentRow, @Ctx() ctx: Context) {
    return groupId && ctx.loaders.group.load(groupId);
  }

  @FieldResolver(() => MouType, { nullable: true, description: 'The agreement whose people are paid for.' })
  mou(@Root() { mouId }: PaymentRow, @Ctx() ctx: Context) {
    return mouId && ctx.loaders.mou.load(mouId);
  }

  @FieldResolver(() => RegionType, { nullable: true, description: 'The one village of the agreement that pays.' })
  village(@Root() { unitVillageId }: PaymentRow, @Ctx() ctx: Context) {
    return unitVillageId && ctx.region(unitVillageId);
  }

  @FieldResolver(() => OfficeType, { nullable: true, description: 'The office that answers for the unit.' })
  office(@Root() { officeId }: PaymentRow, @Ctx() ctx: Context) {
    return officeId && ctx.loaders.office.load(officeId);
  }

  @FieldResolver(() => Boolean, { description: 'Whether a transfer slip is there, at /payments/{id}/slip.' })
  hasSlip(@Root() { slipId }: PaymentRow) {
    return slipId !== null;
  }

  @FieldResolver(() => Int, { nullable: true, description: 'How many people were chosen; null for all of the unit.' })
  chosen(@Root() { memberIds }: PaymentRow) {
    return memberIds?.length ?? null;
  }

  @FieldResolver(() => [PaidMonthType], {
    description: 'What it pays, month by month, at most twelve; of a reversed payment what it had paid.',
  })
  paid(@Root() row: PaymentRow, @Ctx() ctx: Context) {
    return row.kind === 'RECEIVED' && row.state === 'CONFIRMED' ? paidMonths(ctx.read, row) : [];
  }

  @FieldResolver(() => AuditEntryConnection, { description: 'Changes of the payment, latest first.' })
  history(
    @Root() { id }: PaymentRow,
    @Ctx() ctx: Context,
    @Arg('first', () => Int) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
  ) {
    return historyConnection(ctx, [id], first, after);
  }

  @FieldResolver(() => JobType, {
    nullable: true,
    description: 'The latest work on its many months; null where all was done at once.',
  })
  async job(@Root() { id }: PaymentRow, @Ctx() ctx: Context) {
    const row = await paymentWork(ctx).load(id);
    return row && jobView(row, ctx.locale);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may confirm or return it now.' })
  async viewerCanDecide(@Root() row: PaymentRow, @Ctx() ctx: Context) {
    return mayDecidePayment(await ctx.viewer(), await factsOf(row, ctx));
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether the viewer may let what is left pay months, or note that it was given back.',
  })
  async viewerCanAllocate(@Root() row: PaymentRow, @Ctx() ctx: Context) {
    return mayAllocatePayment(await ctx.viewer(), await factsOf(row, ctx));
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may reverse it now.' })
  async viewerCanReverse(@Root() row: PaymentRow, @Ctx() ctx: Context) {
    return mayReversePayment(await ctx.viewer(), await factsOf(row, ctx));
  }
}

const factsOf = async (row: PaymentRow, ctx: Context) => ({
  ...row,
  isBusy: isAtWork(await paymentWork(ctx).load(row.id)),
});

@Resolver(() => ViewerType)
export class PaymentViewerResolver {
  @FieldResolver(() => Boolean, { description: 'Whether the viewer may write down money that came.' })
  viewerCanRecordPayments(@Root() viewer: Viewer) {
    return can(viewer, 'payment:record');
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may report that a unit has paid.' })
  viewerCanReportPayments(@Root() viewer: Viewer) {
    return can(viewer, 'payment:report');
  }
}
