import type { ActContext } from '../access/act-context.ts';
import { once } from '../access/idempotency.ts';
import { reserveOfUnit } from '../budget/reserve.ts';
import { checkedSpan } from '../contribution/contribution.service.ts';
import { againWhenLost } from '../contribution/lost-months.ts';
import { onePayerAtATime } from '../contribution/one-payer-at-a-time.ts';
import type { SpanOfUnit } from '../contribution/owing-members.ts';
import type { PayerUnit } from '../contribution/payer-unit.ts';
import { writePersonMonths } from '../contribution/person-months.ts';
import { partnerOfUnit } from '../contribution/unit.view.ts';
import type { Act } from '../database/act.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { uuidv7 } from '../kernel/id.ts';
import { mustBeAllowed } from '../kernel/must-be-allowed.ts';
import { mayAllocatePayment, mayDecidePayment } from './payment.policy.ts';
import type { PaymentRow } from './payment.queries.ts';
import { checkedMembers, checkedMoney, checkedReason, type PaymentWrite, type SpanWrite } from './payment.rules.ts';
import { insertPayment, lockedPayment, readBack, spanOf } from './payment.store.ts';
import { payMonths } from './payment-allocation.ts';

/**
 * Writes down money that a unit paid, or money that came and nobody knows whose it is, and lets it pay the oldest unpaid
 * months of the span first. The same reference with the same amount is the payment that is there already.
 * @throws DomainError PAYMENT_* by field, SPAN_*, UNIT_*, NOT_FOUND, CONFLICT
 */
export function paymentRecord(ctx: ActContext, write: PaymentWrite, key: string): Promise<PaymentRow> {
  return againWhenLost(() =>
    ctx.act('payment:record', async (act) => {
      const money = checkedMoney(ctx.clock, write, { needsReference: true });
      const id = uuidv7();
      const before = await once(act, { operation: 'paymentRecord', key, request: write }, { id });
      if (before) return readBack(act, before.id);
      const span = write.span && (await checkedUnitSpan(act, write.span));
      const known = await insertPayment(act, id, { ...money, state: 'CONFIRMED', span });
      if (known !== id) return readBack(act, known);
      if (span) await payUnit(act, id, span);
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
    return readBack(act, await insertPayment(act, id, { ...money, state: 'REPORTED', span }));
  });
}

/** @throws DomainError NOT_FOUND, PAYMENT_NOT_REPORTED, VERSION_CONFLICT, FORBIDDEN */
export function paymentConfirm(ctx: ActContext, id: string, version: number): Promise<PaymentRow> {
  return againWhenLost(() =>
    ctx.act('payment:decide', async (act) => {
      const payment = await lockedPayment(act, id, version);
      if (payment.state !== 'REPORTED') throw new DomainError('PAYMENT_NOT_REPORTED');
      mustBeAllowed(mayDecidePayment(act.viewer, payment));
      await decide(act, id, 'CONFIRMED', null);
      const span = spanOf(payment);
      if (span) await payUnit(act, id, span);
      return readBack(act, id);
    }),
  );
}

/** @throws DomainError NOT_FOUND, PAYMENT_NOT_REPORTED, PAYMENT_REASON_LENGTH, VERSION_CONFLICT, FORBIDDEN */
export function paymentReturn(ctx: ActContext, id: string, reason: string, version: number): Promise<PaymentRow> {
  return ctx.act('payment:decide', async (act) => {
    const why = checkedReason(reason);
    const payment = await lockedPayment(act, id, version);
    if (payment.state !== 'REPORTED') throw new DomainError('PAYMENT_NOT_REPORTED');
    mustBeAllowed(mayDecidePayment(act.viewer, payment));
    await act.because(why);
    await decide(act, id, 'RETURNED', why);
    return readBack(act, id);
  });
}

/**
 * Lets what is left of a payment pay further months, of its unit or, for money that nobody had claimed, of the unit that
 * it turns out to be from.
 * @throws DomainError NOT_FOUND, PAYMENT_NOT_CONFIRMED, PAYMENT_NOTHING_LEFT, PAYMENT_UNIT_KNOWN, PAYMENT_NOTHING_DUE, SPAN_*, VERSION_CONFLICT
 */
export function paymentAllocate(ctx: ActContext, id: string, write: SpanWrite, version: number): Promise<PaymentRow> {
  return againWhenLost(() =>
    ctx.act('payment:decide', async (act) => {
      const payment = await lockedPayment(act, id, version);
      if (payment.state !== 'CONFIRMED' || payment.kind !== 'RECEIVED' || payment.reversed)
        throw new DomainError('PAYMENT_NOT_CONFIRMED');
      if (payment.rest === 0n) throw new DomainError('PAYMENT_NOTHING_LEFT');
      mustBeAllowed(mayAllocatePayment(act.viewer, payment));
      const span = await checkedUnitSpan(act, write);
      const known = spanOf(payment);
      if (known && !sameUnit(known.unit, span.unit)) throw new DomainError('PAYMENT_UNIT_KNOWN', {}, 'unit');
      if (!known)
        await act.sql.query({
          text: `update payment set partner_id = $2, mou_id = $3, unit_village_id = $4, group_id = $5, first_month = $6::date, months = $7, member_ids = $8::uuid[]
                where id = $1`,
          values: [
            ...[id, await partnerOfUnit(act, span.unit), span.unit.mouId ?? null, span.unit.villageId ?? null],
            ...[span.unit.groupId ?? null, `${span.first}-01`, span.months, span.memberIds],
          ],
        });
      const paid = await payUnit(act, id, span);
      if (paid === 0) throw new DomainError('PAYMENT_NOTHING_DUE', {}, 'firstMonth');
      await touch(act, id);
      return readBack(act, id);
    }),
  );
}

const sameUnit = (a: PayerUnit, b: PayerUnit) =>
  a.groupId === b.groupId && a.mouId === b.mouId && (a.villageId ?? null) === (b.villageId ?? null);

/**
 * The months that are not there yet are written with the payment: what is paid is always a month with a price, and it
 * stands against the budget of the agreement as far as that has room.
 */
async function payUnit(act: Act, id: string, span: SpanOfUnit): Promise<number> {
  await onePayerAtATime(act.sql, await partnerOfUnit(act, span.unit));
  await writePersonMonths(act.sql, act.viewer, span, act.at);
  await reserveOfUnit(act.sql, act.viewer, span, act.at);
  const { receivedOn } = await readBack(act, id);
  return payMonths(act.sql, { id, receivedOn }, span);
}

async function checkedUnitSpan(act: Act, write: SpanWrite): Promise<SpanOfUnit> {
  checkedSpan(write);
  await partnerOfUnit(act, write.unit);
  return { ...write, memberIds: await checkedMembers(act, write) };
}

async function decide(act: Act, id: string, state: 'CONFIRMED' | 'RETURNED', reason: string | null): Promise<void> {
  await act.sql.query({
    text: `update payment set state = $2, return_reason = $3, decided_by_name = $4, decided_at = $5, version = version + 1, updated_at = $5 where id = $1`,
    values: [id, state, reason, act.viewer.name, act.at],
  });
}

async function touch(act: Act, id: string): Promise<void> {
  await act.sql.query({
    text: 'update payment set version = version + 1, updated_at = $2 where id = $1',
    values: [id, act.at],
  });
}
