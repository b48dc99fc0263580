import { unitOf } from '../contribution/unit.view.ts';
import type { Context } from '../graphql/context.ts';
import { parseMonth } from '../kernel/month.ts';
import type { PaymentWrite, SpanWrite } from './payment.rules.ts';
import type { PaymentInput, PaymentSpanInput } from './payment.type.ts';

export async function spanOfInput(ctx: Context, input: PaymentSpanInput): Promise<SpanWrite> {
  return {
    unit: await unitOf(ctx, input.unit),
    first: parseMonth(input.firstMonth),
    months: input.months,
    memberIds: input.memberIds ?? null,
  };
}

export async function writeOf(ctx: Context, input: PaymentInput): Promise<PaymentWrite> {
  return {
    span: input.span ? await spanOfInput(ctx, input.span) : null,
    amount: input.amount,
    receivedOn: input.receivedOn,
    reference: input.reference ?? null,
    paymentCode: input.paymentCode ?? null,
    note: input.note ?? null,
    slipId: input.slipId ?? null,
  };
}
