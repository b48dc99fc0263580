import { place } from '../access/scope.ts';
import { NON_ACTIVE_AFTER } from '../contribution/contribution.codes.ts';
import type { SpanOfUnit } from '../contribution/owing-members.ts';
import { inUnit } from '../contribution/payer-unit.ts';
import { addMonths, monthStart } from '../kernel/month.ts';

/**
 * Months of a unit that money of a day does not pay any more, as SQL with rows (member_id, month). Three months in a row
 * past their due day end the membership (process book of the agency, p. 85); what is paid afterwards begins it anew in
 * the month in which it comes, and nobody is covered for the months before: money for them would buy nothing.
 * @param receivedOn SQL of the day on which the money came
 * @param unwritten SQL with rows (member_id, month, due_on) of months that would be written with the payment; null for none
 */
export function tooLateMonths(
  span: SpanOfUnit,
  receivedOn: string,
  values: unknown[],
  unwritten: string | null = null,
): string {
  // whether a month stands in such a row is told by those beside it, which need not be of the span
  const beside = NON_ACTIVE_AFTER - 1;
  const from = place(values, monthStart(addMonths(span.first, -beside)));
  const to = place(values, monthStart(addMonths(span.first, span.months - 1 + beside)));
  const [first, last] = [span.first, addMonths(span.first, span.months - 1)].map(
    (month) => `${place(values, monthStart(month))}::date`,
  );
  const where = [inUnit(span.unit, 'm', values)];
  if (span.memberIds) where.push(`c.member_id = any (${place(values, span.memberIds)}::uuid[])`);
  return `
    select r.member_id, r.month
      from (select l.member_id, l.month, count(*) over (partition by l.member_id, l.row) as length
              from (select o.member_id, o.month, extract(year from o.month) * 12 + extract(month from o.month)
                             - row_number() over (partition by o.member_id order by o.month) as row
                      from (select c.member_id, c.month
                              from contribution c join member m on m.id = c.member_id left join payment p on p.id = c.payment_id
                             where ${where.join(' and ')} and c.month between ${from}::date and ${to}::date
                               and c.due_on < ${receivedOn} and (c.payment_id is null or p.received_on >= ${receivedOn})
                            ${unwritten ? `union all select w.member_id, w.month from (${unwritten}) w where w.due_on < ${receivedOn}` : ''}) o) l) r
     where r.length >= ${NON_ACTIVE_AFTER} and r.month between ${first} and ${last} and r.month < date_trunc('month', ${receivedOn}::timestamp)::date`;
}
