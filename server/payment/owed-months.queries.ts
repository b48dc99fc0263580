import { place } from '../access/scope.ts';
import type { Viewer } from '../access/viewer.ts';
import { dueDate } from '../contribution/due-date.ts';
import { holidays } from '../contribution/holiday.queries.ts';
import { agreementsOf, owingMembers, type SpanOfUnit } from '../contribution/owing-members.ts';
import { inUnit, isWholeAgreement } from '../contribution/payer-unit.ts';
import type { AskedQuestion } from '../contribution/price-questions.ts';
import type { Sql } from '../database/sql.ts';
import type { CalendarDate } from '../kernel/calendar-date.ts';
import { type Month, monthStart } from '../kernel/month.ts';
import type { Segment } from '../member/member.check.ts';
import { takenElsewhere } from './taken-elsewhere.queries.ts';
import { monthBits, spanBits, tooLateBits, wasOverdue } from './too-late.ts';

interface OwedMonths {
  readonly month: Month;
  /** Who can still pay for it. */
  readonly people: number;
  /** For whom it is too late. */
  readonly lost: number;
  /** For whom another fund pays. */
  readonly elsewhere: number;
}
/** A month that has its price; rupiah of those who can still pay for it. */
export type WrittenMonths = OwedMonths & { readonly segment: null; readonly amount: string; readonly paid: number };
/** A month that has none yet, by what it asks of the tariff. */
export type UnwrittenMonths = OwedMonths & AskedQuestion;

/**
 * What a unit owes for the months of a span: those that are written by month, those that would be written by month and by
 * what they ask of the tariff. The months of a person are looked at together, a bit each: who has which, which are
 * overdue, which money does not pay any more. So ten people or sixty thousand, and however many of the months are
 * past, each row is read twice and none is sorted.
 */
export async function owedMonths(
  sql: Sql,
  viewer: Viewer,
  span: SpanOfUnit,
  receivedOn: CalendarDate,
): Promise<(WrittenMonths | UnwrittenMonths)[]> {
  const agreements = await agreementsOf(sql, span.unit);
  const free = await holidays(sql);
  const bits = spanBits(span);
  const values: unknown[] = [receivedOn];
  const [from, to] = [bits.months[0], bits.months.at(-1)].map(
    (month) => `${place(values, monthStart(month as Month))}::date`,
  );
  const spanned = `${place(values, bits.span)}::integer`;
  const overdue = (segment: Segment) =>
    `${place(
      values,
      bits.bitsOf((month) => dueDate(segment, month, free) < receivedOn),
    )}::integer`;
  const whole = isWholeAgreement(span.unit);
  const chosen = span.memberIds ? ` and c.member_id = any (${place(values, span.memberIds)}::uuid[])` : '';
  const months = `contribution c join months w on w.month = c.month ${whole ? '' : 'join member m on m.id = c.member_id'}`;
  const ofUnit = `${inUnit(span.unit, whole ? 'c' : 'm', values)} and c.month between ${from} and ${to}${chosen}`;
  return sql.query({
    text: `with months as materialized (select * from ${monthBits(bits, values)} w (month, bit)),
      people as materialized (
        select o.id, o.segment, o.programmes, o.income, o.fund, o.sector_group,
               dense_rank() over (order by o.segment, o.programmes, o.income, o.fund, o.sector_group)::integer as question,
               -- from the month in which somebody was registered
               ${spanned} & ~((1 << least(greatest(((extract(year from o.status_since) - extract(year from ${from})) * 12
                 + extract(month from o.status_since) - extract(month from ${from}))::integer, 0), 30)) - 1) as owing
          from (${owingMembers(viewer, span, agreements, values)}) o),
      questions as (select distinct on (p.question) p.* from people p),
      have as materialized (
        select c.member_id, bit_or(w.bit) as bits, coalesce(bit_or(w.bit) filter (where ${wasOverdue('$1::date')}), 0) as overdue
          from ${months} left join payment p on p.id = c.payment_id where ${ofUnit} group by 1),
      elsewhere as materialized (${takenElsewhere(span, values)}),
      looked as (
        select coalesce(p.id, h.member_id) as id, p.question, coalesce(p.owing & ~coalesce(h.bits, 0), 0) as missing,
               coalesce(h.overdue, 0) | coalesce(p.owing & ~coalesce(h.bits, 0) & case p.segment when 'PU' then ${overdue('PU')} else ${overdue('BPU')} end, 0) as overdue
          from people p full join have h on h.member_id = p.id),
      verdict as materialized (
        select k.id, k.question, k.missing, ${tooLateBits(bits, 'k.overdue', receivedOn, values)} & ~coalesce(e.bits, 0) as lost,
               coalesce(e.bits, 0) as elsewhere
          from looked k left join elsewhere e on e.member_id = k.id),
      unwritten as (
        select v.question, v.missing & ~v.lost & ~v.elsewhere as payable, v.missing & v.lost as lost, v.missing & v.elsewhere as elsewhere,
               count(*)::integer as people
          from verdict v where v.missing <> 0 group by 1, 2, 3, 4)
      select to_char(w.month, 'YYYY-MM') as month, null as segment, null as programmes, null as income, null as fund, null as sector_group,
             count(*) filter (where c.payment_id is null and (v.lost | v.elsewhere) & w.bit = 0)::integer as people,
             coalesce(sum(c.amount) filter (where c.payment_id is null and (v.lost | v.elsewhere) & w.bit = 0), 0)::bigint as amount,
             count(c.payment_id)::integer as paid,
             count(*) filter (where c.payment_id is null and v.lost & w.bit <> 0)::integer as lost,
             count(*) filter (where c.payment_id is null and v.elsewhere & w.bit <> 0)::integer as elsewhere
        from ${months} join verdict v on v.id = c.member_id where ${ofUnit} and w.bit & ${spanned} <> 0 group by w.month
      union all
      select to_char(w.month, 'YYYY-MM'), q.segment, q.programmes, q.income, q.fund, q.sector_group,
             coalesce(sum(u.people) filter (where u.payable & w.bit <> 0), 0)::integer, null, null,
             coalesce(sum(u.people) filter (where u.lost & w.bit <> 0), 0)::integer, coalesce(sum(u.people) filter (where u.elsewhere & w.bit <> 0), 0)::integer
        from unwritten u join questions q on q.question = u.question join months w on w.bit & (u.payable | u.lost | u.elsewhere) <> 0
       group by w.month, q.segment, q.programmes, q.income, q.fund, q.sector_group`,
    values,
  });
}
