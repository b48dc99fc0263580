import type { ActContext } from '../access/act-context.ts';
import { once } from '../access/idempotency.ts';
import { checkedSpan } from '../contribution/contribution.service.ts';
import { againWhenLost } from '../contribution/lost-months.ts';
import type { SpanOfUnit } from '../contribution/owing-members.ts';
import { partnerOfUnit } from '../contribution/unit.view.ts';
import type { Act } from '../database/act.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { uuidv7 } from '../kernel/id.ts';
import { mustBeAllowed } from '../kernel/must-be-allowed.ts';
import { mayAllocatePayment, mayDecidePayment } from './payment.policy.ts';
import type { PaymentRow } from './payment.queries.ts';
import { checkedMembers, checkedMoney, checkedReason, type PaymentWrite, type SpanWrite } from './payment.rules.ts';
import { freePayment, insertPayment, readBack, spanOf } from './payment.store.ts';
import { markDecided } from './payment-acts.store.ts';
import { allocateRest, confirmReported, mustBeOfUnit, payUnit } from './payment-acts.ts';
import { isLongWork } from './payment-work.queries.ts';
import { filePaymentWork, type PaymentContext } from './payment-work.ts';

/**
 * Writes down money that a unit paid, or money that came and nobody knows whose it is, and lets it pay the oldest unpaid
 * months of the span first. The same reference with the same amount is the payment that is there already. Money for very
 * many months is written down as reported, and a job confirms it.
 * @throws DomainError PAYMENT_* by field, SPAN_*, UNIT_*, NOT_FOUND, CONFLICT
 */
export function paymentRecord(ctx: PaymentContext, write: PaymentWrite, key: string): Promise<PaymentRow> {
  return againWhenLost(() =>
    ctx.act('payment:record', async (act) => {
      const money = checkedMoney(ctx.clock, write, { needsReference: true });
      const id = uuidv7();
      const before = await once(act, { operation: 'paymentRecord', key, request: write }, { id });
      if (before) return readBack(act, before.id);
      const span = write.span && (await checkedUnitSpan(act, write.span));
      const isLong = span !== null && (await isLongWork(act.sql, span));
      const state = isLong ? 'REPORTED' : 'CONFIRMED';
      const known = await insertPayment(act, id, { ...money, state, isRecorded: true, span });
      if (known !== id) return readBack(act, known);
      if (isLong) await filePaymentWork(ctx, act, id, { act: 'CONFIRM' });
      else if (span) await payUnit(act, { id, receivedOn: money.receivedOn }, span);
      return readBack(act, id);
    }),
  );
}

/**
 * What a unit says it has paid: nothing counts as paid by it before the branch has confirmed it.
 * @throws DomainError as paymentRecord()
 */
export function paymentReport(ctx: ActContext, write: PaymentWrite, key: string): Promise<PaymentRow> {
  return ctx.act('payment:report', async (act) => {
    const money = checkedMoney(ctx.clock, write, { needsReference: false });
    const id = uuidv7();
    const before = await once(act, { operation: 'paymentReport', key, request: write }, { id });
    if (before) return readBack(act, before.id);
    if (!write.span) throw new DomainError('UNIT_EMPTY', {}, 'unit');
    const span = await checkedUnitSpan(act, write.span);
    return readBack(act, await insertPayment(act, id, { ...money, state: 'REPORTED', isRecorded: false, span }));
  });
}

/**
 * The money of a report is there, and pays its months; very many of them by a job.
 * @throws DomainError NOT_FOUND, PAYMENT_NOT_REPORTED, PAYMENT_BUSY, VERSION_CONFLICT, FORBIDDEN
 */
export function paymentConfirm(ctx: PaymentContext, id: string, version: number): Promise<PaymentRow> {
  return againWhenLost(() =>
    ctx.act('payment:decide', async (act) => {
      const payment = await freePayment(act, id, version);
      if (payment.state !== 'REPORTED') throw new DomainError('PAYMENT_NOT_REPORTED');
      mustBeAllowed(mayDecidePayment(act.viewer, payment));
      const span = spanOf(payment);
      if (span && (await isLongWork(act.sql, span))) await filePaymentWork(ctx, act, id, { act: 'CONFIRM' });
      else await confirmReported(act, payment);
      return readBack(act, id);
    }),
  );
}

/** @throws DomainError NOT_FOUND, PAYMENT_NOT_REPORTED, PAYMENT_BUSY, PAYMENT_REASON_LENGTH, VERSION_CONFLICT, FORBIDDEN */
export function paymentReturn(ctx: ActContext, id: string, reason: string, version: number): Promise<PaymentRow> {
  return ctx.act('payment:decide', async (act) => {
    const why = checkedReason(reason);
    const payment = await freePayment(act, id, version);
    if (payment.state !== 'REPORTED') throw new DomainError('PAYMENT_NOT_REPORTED');
    mustBeAllowed(mayDecidePayment(act.viewer, payment));
    await act.because(why);
    await markDecided(act, id, 'RETURNED', why);
    return readBack(act, id);
  });
}

/**
 * Lets what is left of a payment pay further months, of its unit or, for money that nobody had claimed, of the unit that
 * it turns out to be from; very many of them by a job.
 * @throws DomainError NOT_FOUND, PAYMENT_NOT_CONFIRMED, PAYMENT_NOTHING_LEFT, PAYMENT_BUSY, PAYMENT_UNIT_KNOWN, PAYMENT_NOTHING_DUE, SPAN_*, VERSION_CONFLICT
 */
export function paymentAllocate(
  ctx: PaymentContext,
  id: string,
  write: SpanWrite,
  version: number,
): Promise<PaymentRow> {
  return againWhenLost(() =>
    ctx.act('payment:decide', async (act) => {
      const payment = await freePayment(act, id, version);
      if (payment.state !== 'CONFIRMED' || payment.kind !== 'RECEIVED' || payment.reversed)
        throw new DomainError('PAYMENT_NOT_CONFIRMED');
      if (payment.rest === 0n) throw new DomainError('PAYMENT_NOTHING_LEFT');
      mustBeAllowed(mayAllocatePayment(act.viewer, payment));
      const span = await checkedUnitSpan(act, write);
      mustBeOfUnit(payment, span.unit);
      if (await isLongWork(act.sql, span)) await filePaymentWork(ctx, act, id, { act: 'ALLOCATE', span });
      else if ((await allocateRest(act, payment, span)) === 0)
        throw new DomainError('PAYMENT_NOTHING_DUE', {}, 'firstMonth');
      return readBack(act, id);
    }),
  );
}

async function checkedUnitSpan(act: Act, write: SpanWrite): Promise<SpanOfUnit> {
  checkedSpan(write);
  await partnerOfUnit(act, write.unit);
  return { ...write, memberIds: await checkedMembers(act, write) };
}
