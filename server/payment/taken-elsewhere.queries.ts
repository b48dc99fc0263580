import { place } from '../access/scope.ts';
import type { SpanOfUnit } from '../contribution/owing-members.ts';
import { inUnit } from '../contribution/payer-unit.ts';
import { addMonths, monthStart } from '../kernel/month.ts';

/**
 * Months of the subsidised people of a unit that another fund has taken, whoever the other partner is, as SQL with rows
 * (member_id, bits). Needs the months with their bits as `months`.
 */
export function takenElsewhere(span: SpanOfUnit, values: unknown[]): string {
  const first = `${place(values, monthStart(span.first))}::date`;
  const last = `${place(values, monthStart(addMonths(span.first, span.months - 1)))}::date`;
  const where = [inUnit(span.unit, 'm', values), `m.payer not in ('SELF', 'EMPLOYER')`];
  if (span.memberIds) where.push(`m.id = any (${place(values, span.memberIds)}::uuid[])`);
  return `
    select t.member_id, bit_or(w.bit) as bits
      from subsidised_elsewhere(array(select m.id from member m where ${where.join(' and ')}), ${first}, ${last}) t
      join months w on w.month = t.month
     where not exists (select from contribution o where o.member_id = t.member_id and o.month = t.month and o.payer <> 'FUND')
     group by 1`;
}
