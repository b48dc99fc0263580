import type { ActContext } from '../access/act-context.ts';
import { once } from '../access/idempotency.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { mustBeAllowed } from '../kernel/must-be-allowed.ts';
import { formatRupiah } from '../kernel/rupiah.ts';
import { mayAllocatePayment, mayReversePayment } from './payment.policy.ts';
import type { PaymentRow } from './payment.queries.ts';
import { checkedReason } from './payment.rules.ts';
import { freePayment, readBack } from './payment.store.ts';
import { addRefund } from './payment-acts.store.ts';
import { reversePayment } from './payment-acts.ts';
import { isLongReversal } from './payment-work.queries.ts';
import { filePaymentWork, type PaymentContext } from './payment-work.ts';

/**
 * Takes a payment back by a new entry; one that pays very many months by a job.
 * @returns the payment that was reversed
 * @throws DomainError NOT_FOUND, PAYMENT_NOT_CONFIRMED, PAYMENT_REFUNDED, PAYMENT_BUSY, PAYMENT_REASON_LENGTH, CONFLICT, FORBIDDEN
 */
export function paymentReverse(ctx: PaymentContext, id: string, reason: string, key: string): Promise<PaymentRow> {
  return ctx.act('payment:decide', async (act) => {
    const why = checkedReason(reason);
    const before = await once(act, { operation: 'paymentReverse', key, request: { id, why } }, { id });
    if (before) return readBack(act, id);
    const payment = await freePayment(act, id, null);
    if (payment.kind !== 'RECEIVED' || payment.state !== 'CONFIRMED' || payment.reversed)
      throw new DomainError('PAYMENT_NOT_CONFIRMED');
    if (payment.refunded > 0n) throw new DomainError('PAYMENT_REFUNDED');
    mustBeAllowed(mayReversePayment(act.viewer, payment));
    if (await isLongReversal(act.sql, id)) await filePaymentWork(ctx, act, id, { act: 'REVERSE', reason: why });
    else await reversePayment(act, payment, why);
    return readBack(act, id);
  });
}

/**
 * Notes that some of what is left of a payment was given back.
 * @throws DomainError NOT_FOUND, PAYMENT_NOTHING_LEFT, PAYMENT_BUSY, PAYMENT_REFUND_RANGE, PAYMENT_REASON_LENGTH, VERSION_CONFLICT, FORBIDDEN
 */
export function paymentRefund(
  ctx: ActContext,
  id: string,
  amount: bigint,
  reason: string,
  version: number,
): Promise<PaymentRow> {
  return ctx.act('payment:decide', async (act) => {
    const why = checkedReason(reason);
    const payment = await freePayment(act, id, version);
    if (payment.rest === 0n) throw new DomainError('PAYMENT_NOTHING_LEFT');
    mustBeAllowed(mayAllocatePayment(act.viewer, payment));
    if (amount <= 0n || amount > payment.rest)
      throw new DomainError('PAYMENT_REFUND_RANGE', { rest: formatRupiah(payment.rest, act.viewer.locale) }, 'amount');
    await act.because(why);
    await addRefund(act.sql, id, amount, act.at);
    return readBack(act, id);
  });
}
