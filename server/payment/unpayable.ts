import { place } from '../access/scope.ts';
import type { SpanOfUnit } from '../contribution/owing-members.ts';
import { inUnit } from '../contribution/payer-unit.ts';
import { addMonths, monthStart } from '../kernel/month.ts';
import { tooLateMonths } from './too-late.ts';

/**
 * Months of a unit that money of a day does not pay, as SQL with rows (member_id, month, elsewhere): those it comes too
 * late for, and, with elsewhere, those of a subsidised person that another fund has taken, whoever the other partner is.
 * @param receivedOn SQL of the day on which the money came
 * @param unwritten SQL with rows (member_id, month, due_on) of months that would be written with the payment; null for none
 */
export function unpayableMonths(
  span: SpanOfUnit,
  receivedOn: string,
  values: unknown[],
  unwritten: string | null = null,
): string {
  const first = `${place(values, monthStart(span.first))}::date`;
  const last = `${place(values, monthStart(addMonths(span.first, span.months - 1)))}::date`;
  const where = [inUnit(span.unit, 'm', values), `m.payer not in ('SELF', 'EMPLOYER')`];
  if (span.memberIds) where.push(`m.id = any (${place(values, span.memberIds)}::uuid[])`);
  return `
    select x.member_id, x.month, bool_or(x.elsewhere) as elsewhere
      from (select l.member_id, l.month, false as elsewhere from (${tooLateMonths(span, receivedOn, values, unwritten)}) l
            union all
            select t.member_id, t.month, true
              from subsidised_elsewhere(array(select m.id from member m where ${where.join(' and ')}), ${first}, ${last}) t
             where not exists (select from contribution w where w.member_id = t.member_id and w.month = t.month and w.payer <> 'FUND')) x
     group by 1, 2`;
}
