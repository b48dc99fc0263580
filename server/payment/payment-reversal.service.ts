import type { ActContext } from '../access/act-context.ts';
import { once } from '../access/idempotency.ts';
import { onePayerAtATime } from '../contribution/one-payer-at-a-time.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { uuidv7 } from '../kernel/id.ts';
import { mustBeAllowed } from '../kernel/must-be-allowed.ts';
import { formatRupiah } from '../kernel/rupiah.ts';
import { mayAllocatePayment, mayReversePayment } from './payment.policy.ts';
import type { PaymentRow } from './payment.queries.ts';
import { checkedReason } from './payment.rules.ts';
import { lockedPayment, readBack } from './payment.store.ts';
import { freeMonths } from './payment-allocation.ts';

/**
 * Takes a payment back by a new entry: its months are open again, and which they were stays written down.
 * @returns the payment that was reversed
 * @throws DomainError NOT_FOUND, PAYMENT_NOT_CONFIRMED, PAYMENT_REFUNDED, PAYMENT_REASON_LENGTH, CONFLICT, FORBIDDEN
 */
export function paymentReverse(ctx: ActContext, id: string, reason: string, key: string): Promise<PaymentRow> {
  return ctx.act('payment:decide', async (act) => {
    const why = checkedReason(reason);
    const before = await once(act, { operation: 'paymentReverse', key, request: { id, why } }, { id });
    if (before) return readBack(act, id);
    const payment = await lockedPayment(act, id, null);
    if (payment.kind !== 'RECEIVED' || payment.state !== 'CONFIRMED' || payment.reversed)
      throw new DomainError('PAYMENT_NOT_CONFIRMED');
    if (payment.refunded > 0n) throw new DomainError('PAYMENT_REFUNDED');
    mustBeAllowed(mayReversePayment(act.viewer, payment));
    await act.because(why);
    if (payment.partnerId) await onePayerAtATime(act.sql, payment.partnerId);
    await freeMonths(act.sql, id);
    await act.sql.query({
      text: 'update payment set reversed = true, version = version + 1, updated_at = $2 where id = $1',
      values: [id, act.at],
    });
    await act.sql.query({
      text: `insert into payment (id, partner_id, mou_id, unit_village_id, group_id, office_id, kind, state, amount, received_on, reference, note,
                                  reversal_of, recorded_by, recorded_by_name, decided_by_name, decided_at, created_at, updated_at)
             select $2, p.partner_id, p.mou_id, p.unit_village_id, p.group_id, p.office_id, 'REVERSAL', 'CONFIRMED', p.amount, p.received_on, p.reference, $3,
                    p.id, $4, $5, $5, $6, $6, $6 from payment p where p.id = $1`,
      values: [id, uuidv7(), why, act.viewer.userId, act.viewer.name, act.at],
    });
    return readBack(act, id);
  });
}

/**
 * Notes that some of what is left of a payment was given back.
 * @throws DomainError NOT_FOUND, PAYMENT_NOTHING_LEFT, PAYMENT_REFUND_RANGE, PAYMENT_REASON_LENGTH, VERSION_CONFLICT, FORBIDDEN
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
    const payment = await lockedPayment(act, id, version);
    if (payment.rest === 0n) throw new DomainError('PAYMENT_NOTHING_LEFT');
    mustBeAllowed(mayAllocatePayment(act.viewer, payment));
    if (amount <= 0n || amount > payment.rest)
      throw new DomainError('PAYMENT_REFUND_RANGE', { rest: formatRupiah(payment.rest, act.viewer.locale) }, 'amount');
    await act.because(why);
    await act.sql.query({
      text: 'update payment set refunded = refunded + $2, version = version + 1, updated_at = $3 where id = $1',
      values: [id, String(amount), act.at],
    });
    return readBack(act, id);
  });
}
