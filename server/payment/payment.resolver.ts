import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { checkedSpan } from '../contribution/contribution.service.ts';
import { toConnection } from '../graphql/connection.ts';
import type { Context } from '../graphql/context.ts';
import { Does } from '../graphql/does.ts';
import { DateScalar, RupiahScalar } from '../graphql/scalars.ts';
import { answering } from '../graphql/user-error.ts';
import { businessDate } from '../kernel/clock.ts';
import { countQuestion } from '../other-fund/count-question.ts';
import { paymentsByIds, paymentsPage } from './payment.queries.ts';
import { checkedMembers } from './payment.rules.ts';
import * as payments from './payment.service.ts';
import {
  PaymentConnection,
  PaymentFilterInput,
  PaymentInput,
  PaymentPayload,
  PaymentQuotePayload,
  PaymentSpanInput,
  PaymentType,
} from './payment.type.ts';
import { spanOfInput, writeOf } from './payment.view.ts';
import { paymentQuote } from './payment-quote.ts';
import { paymentRefund, paymentReverse } from './payment-reversal.service.ts';
import { paymentMonthsCancel } from './payment-work.ts';

@Resolver()
export class PaymentResolver {
  @Does('payment:read')
  @Query(() => PaymentType, {
    nullable: true,
    description: 'One payment; null when there is none or it is not the viewer’s to see.',
  })
  async payment(@Arg('id', () => ID) id: string, @Ctx() ctx: Context) {
    const [row] = await paymentsByIds(ctx.read, await ctx.viewer(), [id]);
    return row ?? null;
  }

  @Does('payment:read')
  @Query(() => PaymentConnection, {
    description: 'Payments within the viewer’s scope, the latest first; at most 100 a page.',
  })
  async payments(
    @Ctx() ctx: Context,
    @Arg('first', () => Int) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
    @Arg('filter', () => PaymentFilterInput, { nullable: true }) filter?: PaymentFilterInput,
  ) {
    const question = { first, after: after ?? null, filter: filter ?? {} };
    return toConnection(await paymentsPage(ctx.read, await ctx.viewer(), question));
  }

  @Does('payment:read')
  @Query(() => PaymentQuotePayload, {
    description:
      'What a unit or some of its people still owe for a span, by the tariff of each month. Changes nothing, and counts as a question about people whom another fund may pay for. User errors: UNIT_*, SPAN_*, PAYMENT_MEMBERS, PAYMENT_MEMBERS_UNKNOWN, OTHER_FUND_LIMIT.',
  })
  paymentQuote(
    @Ctx() ctx: Context,
    @Arg('span', () => PaymentSpanInput) input: PaymentSpanInput,
    @Arg('receivedOn', () => DateScalar, {
      nullable: true,
      description: 'Day on which the money comes; today if not given.',
    })
    receivedOn?: string | null,
  ) {
    return answering(ctx, async () => {
      const span = await spanOfInput(ctx, input);
      checkedSpan(span);
      const memberIds = await checkedMembers({ sql: ctx.read }, span);
      const day = receivedOn ?? businessDate(ctx.clock);
      // a transaction of its own: what is read is read without writing
      await ctx.act('payment:read', ({ sql }) => countQuestion(sql, memberIds?.length ?? null));
      return { quote: await paymentQuote(ctx.read, await ctx.viewer(), { ...span, memberIds }, day) };
    });
  }

  @Does('payment:record')
  @Mutation(() => PaymentPayload, {
    description:
      'Writes down money that came, CONFIRMED at once, and lets it pay the oldest unpaid months of the span first, within a month by name, whole months only; what does not reach a whole month is left. Months before the one of the money are not paid any more once three in a row were overdue. The same reference with the same amount answers the first payment. More than 30,000 person-months are the work of a job: REPORTED until that is done. By the agency and the office that answers for the unit. User errors: PAYMENT_* by field, UNIT_*, SPAN_*, SLIP_UNKNOWN. CONFLICT when the key was used for something else.',
  })
  paymentRecord(
    @Ctx() ctx: Context,
    @Arg('input', () => PaymentInput) input: PaymentInput,
    @Arg('idempotencyKey', () => String) key: string,
  ) {
    return answering(ctx, async () => ({
      payment: await payments.paymentRecord(ctx, await writeOf(ctx, input), key),
    }));
  }

  @Does('payment:report')
  @Mutation(() => PaymentPayload, {
    description:
      'Says that a unit has paid: REPORTED, and nothing counts as paid by it before the branch confirms it. By coordinators, operators and heads of groups for their own unit. User errors: PAYMENT_* by field, UNIT_*, SPAN_*, SLIP_UNKNOWN. CONFLICT when the key was used for something else.',
  })
  paymentReport(
    @Ctx() ctx: Context,
    @Arg('input', () => PaymentInput) input: PaymentInput,
    @Arg('idempotencyKey', () => String) key: string,
  ) {
    return answering(ctx, async () => ({
      payment: await payments.paymentReport(ctx, await writeOf(ctx, input), key),
    }));
  }

  @Does('payment:decide')
  @Mutation(() => PaymentPayload, {
    description:
      'REPORTED to CONFIRMED: the money is there, and pays months as with paymentRecord; more than 30,000 person-months by a job. By the agency and the office that answers for the unit. User errors: PAYMENT_NOT_REPORTED, PAYMENT_BUSY, VERSION_CONFLICT.',
  })
  paymentConfirm(@Ctx() ctx: Context, @Arg('id', () => ID) id: string, @Arg('version', () => Int) version: number) {
    return answering(ctx, async () => ({ payment: await payments.paymentConfirm(ctx, id, version) }));
  }

  @Does('payment:decide')
  @Mutation(() => PaymentPayload, {
    description:
      'REPORTED to RETURNED, with a reason that the unit reads. By the agency and the office that answers for the unit. User errors: PAYMENT_NOT_REPORTED, PAYMENT_BUSY, PAYMENT_REASON_LENGTH, VERSION_CONFLICT.',
  })
  paymentReturn(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('reason', () => String) reason: string,
    @Arg('version', () => Int) version: number,
  ) {
    return answering(ctx, async () => ({ payment: await payments.paymentReturn(ctx, id, reason, version) }));
  }

  @Does('payment:decide')
  @Mutation(() => PaymentPayload, {
    description:
      'Lets what is left of a CONFIRMED payment pay further months; money that nobody had claimed gets its unit by this. More than 30,000 person-months are the work of a job. By the agency and the office that answers for the unit. User errors: PAYMENT_NOT_CONFIRMED, PAYMENT_NOTHING_LEFT, PAYMENT_BUSY, PAYMENT_UNIT_KNOWN, PAYMENT_NOTHING_DUE, PAYMENT_MEMBERS*, UNIT_*, SPAN_*, VERSION_CONFLICT.',
  })
  paymentAllocate(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('span', () => PaymentSpanInput) span: PaymentSpanInput,
    @Arg('version', () => Int) version: number,
  ) {
    return answering(ctx, async () => ({
      payment: await payments.paymentAllocate(ctx, id, await spanOfInput(ctx, span), version),
    }));
  }

  @Does('payment:decide')
  @Mutation(() => PaymentPayload, {
    description:
      'Notes that some of what is left of a CONFIRMED payment was given back. By the agency and the office that answers for the unit. User errors: PAYMENT_NOTHING_LEFT, PAYMENT_BUSY, PAYMENT_REFUND_RANGE, PAYMENT_REASON_LENGTH, VERSION_CONFLICT.',
  })
  paymentRefund(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('amount', () => RupiahScalar) amount: bigint,
    @Arg('reason', () => String) reason: string,
    @Arg('version', () => Int) version: number,
  ) {
    return answering(ctx, async () => ({ payment: await paymentRefund(ctx, id, amount, reason, version) }));
  }

  @Does('payment:decide')
  @Mutation(() => PaymentPayload, {
    description:
      'Takes a CONFIRMED payment back by a new entry: the months that it paid are open again; more than 30,000 person-months by a job. By the agency and the office that answers for the unit. User errors: PAYMENT_NOT_CONFIRMED, PAYMENT_REFUNDED, PAYMENT_BUSY, PAYMENT_REASON_LENGTH. CONFLICT when the key was used for something else.',
  })
  paymentReverse(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('reason', () => String) reason: string,
    @Arg('idempotencyKey', () => String) key: string,
  ) {
    return answering(ctx, async () => ({ payment: await paymentReverse(ctx, id, reason, key) }));
  }

  @Does('payment:decide')
  @Mutation(() => PaymentPayload, {
    description:
      'Stops the job on a payment: nothing of what it was writing stays, and the payment stands as before. By the agency and the office that answers for the unit. User errors: PAYMENT_NOT_BUSY.',
  })
  paymentMonthsCancel(@Ctx() ctx: Context, @Arg('id', () => ID) id: string) {
    return answering(ctx, async () => ({ payment: await paymentMonthsCancel(ctx, id) }));
  }
}
