import { place } from '../access/scope.ts';
import { NON_ACTIVE_AFTER } from '../contribution/contribution.codes.ts';
import { monthsOf, type SpanOfUnit } from '../contribution/owing-members.ts';
import type { CalendarDate } from '../kernel/calendar-date.ts';
import { addMonths, type Month, monthOf, monthStart } from '../kernel/month.ts';

// whether a month stands in a row of overdue ones is told by those beside it, which need not be of the span
const BESIDE = NON_ACTIVE_AFTER - 1;

/** A bit for each month of a span and of those beside it: what is asked of a person's months is asked of all at once. */
export interface SpanBits {
  /** The month of the lowest bit. */
  readonly from: Month;
  readonly months: readonly Month[];
  /** The months of the span. */
  readonly span: number;
  bitsOf(holds: (month: Month) => boolean): number;
}

export function spanBits({ first, months }: Pick<SpanOfUnit, 'first' | 'months'>): SpanBits {
  const from = addMonths(first, -BESIDE);
  const all = monthsOf({ first: from, months: months + 2 * BESIDE });
  const bitsOf = (holds: (month: Month) => boolean) =>
    all.reduce((bits, month, index) => (holds(month) ? bits | (1 << index) : bits), 0);
  const last = addMonths(first, months - 1);
  return { from, months: all, span: bitsOf((month) => month >= first && month <= last), bitsOf };
}

/** The months with their bits, as SQL with rows (month, bit). */
export function monthBits({ months }: SpanBits, values: unknown[]): string {
  const [days, bits] = [months.map(monthStart), months.map((_, index) => 1 << index)];
  return `unnest(${place(values, days)}::date[], ${place(values, bits)}::integer[])`;
}

/** Whether a month `c`, under the payment `p` if it is paid, was overdue on a day. */
export const wasOverdue = (receivedOn: string): string =>
  `c.due_on < ${receivedOn} and (c.payment_id is null or p.received_on >= ${receivedOn})`;

/**
 * Months that money of a day does not pay any more, as SQL of bits. Three months in a row past their due day end the
 * membership (process book of the agency, p. 85); what is paid afterwards begins it anew in the month in which it comes,
 * and nobody is covered for the months before: money for them would buy nothing.
 * @param overdue SQL of the bits of months that were overdue on the day
 */
export function tooLateBits(bits: SpanBits, overdue: string, receivedOn: CalendarDate, values: unknown[]): string {
  const [first, last] = [addMonths(bits.from, BESIDE), monthOf(receivedOn)];
  const asked = place(values, bits.bitsOf((month) => month >= first && month < last) & bits.span);
  const steps = Array.from({ length: NON_ACTIVE_AFTER }, (_, step) => step);
  // the lowest months of rows that are long enough, and from each of them on the row
  const rows = steps.map((step) => `(${overdue} >> ${step})`).join(' & ');
  return `((${steps.map((step) => `((${rows}) << ${step})`).join(' | ')}) & ${asked}::integer)`;
}
