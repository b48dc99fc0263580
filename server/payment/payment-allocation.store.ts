import { place } from '../access/scope.ts';
import type { SpanOfUnit } from '../contribution/owing-members.ts';
import { inUnit } from '../contribution/payer-unit.ts';
import type { Sql } from '../database/sql.ts';
import type { CalendarDate } from '../kernel/calendar-date.ts';
import { addMonths, type Month, monthStart } from '../kernel/month.ts';
import { takenElsewhere } from './taken-elsewhere.queries.ts';
import { monthBits, spanBits, tooLateBits, wasOverdue } from './too-late.ts';

/**
 * Lets the rest of a confirmed payment pay the unpaid months of a span, as allocate() says, but none that it comes too
 * late for or that another fund has taken.
 * @returns person-months that it pays now
 */
export async function payMonths(
  sql: Sql,
  { id, receivedOn }: { readonly id: string; readonly receivedOn: CalendarDate },
  span: SpanOfUnit,
): Promise<number> {
  const bits = spanBits(span);
  const [from, to] = [bits.months[0], bits.months.at(-1)];
  const values: unknown[] = [
    ...[id, monthStart(span.first), monthStart(addMonths(span.first, span.months - 1)), receivedOn],
    ...[monthStart(from as Month), monthStart(to as Month)],
  ];
  const where = [inUnit(span.unit, 'm', values)];
  if (span.memberIds) where.push(`c.member_id = any (${place(values, span.memberIds)}::uuid[])`);
  const [row] = await sql.query<{ n: number }>({
    text: `with months as materialized (select * from ${monthBits(bits, values)} w (month, bit)),
      late as materialized (
        select c.member_id, bit_or(w.bit) as bits
          from contribution c join months w on w.month = c.month join member m on m.id = c.member_id left join payment p on p.id = c.payment_id
         where ${where.join(' and ')} and c.month between $5::date and $6::date and ${wasOverdue('$4::date')} group by 1),
      elsewhere as materialized (${takenElsewhere(span, values)}),
      due as materialized (
        select c.member_id, c.month, c.amount, m.name_key
          from contribution c join member m on m.id = c.member_id join months w on w.month = c.month
          left join late l on l.member_id = c.member_id left join elsewhere e on e.member_id = c.member_id
         where ${where.join(' and ')} and c.month between $2::date and $3::date and c.payment_id is null
           and (coalesce(${tooLateBits(bits, 'l.bits', receivedOn, values)}, 0) | coalesce(e.bits, 0)) & w.bit = 0
         order by c.month, m.name_key, c.member_id for update of c),
      running as (
        select d.member_id, d.month, sum(d.amount) over (order by d.month, d.name_key, d.member_id rows unbounded preceding) as upto from due d),
      paid as (
        update contribution c set payment_id = $1::uuid from running r
         where c.member_id = r.member_id and c.month = r.month and c.payment_id is null
           and c.month between $2::date and $3::date
           and r.upto <= (select p.amount - p.allocated - p.refunded from payment p where p.id = $1::uuid)
        returning 1)
      select count(*)::integer as n from paid`,
    values,
  });
  return row?.n ?? 0;
}

/** Takes a payment's months off it and notes which they were. */
export async function freeMonths(sql: Sql, paymentId: string): Promise<void> {
  await sql.query({
    text: `insert into payment_reversed_month (payment_id, member_id, month, amount)
           select c.payment_id, c.member_id, c.month, c.amount from contribution c where c.payment_id = $1`,
    values: [paymentId],
  });
  await sql.query({ text: 'update contribution set payment_id = null where payment_id = $1', values: [paymentId] });
}
