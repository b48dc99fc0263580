import { place } from '../access/scope.ts';
import type { Viewer } from '../access/viewer.ts';
import type { Sql } from '../database/sql.ts';
import { addMonths, type Month, monthStart } from '../kernel/month.ts';
import { agreementsOf, monthsOf, owingMembers, type SpanOfUnit } from './owing-members.ts';
import type { AskedQuestion } from './price-questions.ts';

/** People who ask the same of the tariff and have the same months; a set of months has a bit for each, the first lowest. */
export type AlikePeople = AskedQuestion & { readonly written: number; readonly missing: number };

export async function alikePeople(sql: Sql, viewer: Viewer, span: SpanOfUnit): Promise<AlikePeople[]> {
  const agreements = await agreementsOf(sql, span.unit);
  const months = monthsOf(span);
  const values: unknown[] = [
    ...[months.map(monthStart), monthStart(span.first), monthStart(addMonths(span.first, span.months - 1))],
    ...[span.months, monthNumber(span.first)],
  ];
  const owing = owingMembers(viewer, span, agreements, values);
  const all = place(values, (1 << span.months) - 1);
  // how many months of the span lie before the one of registration
  const before = `least($4::integer, greatest(0,
    (extract(year from o.status_since) * 12 + extract(month from o.status_since))::integer - $5::integer))`;
  return sql.query<AlikePeople>({
    text: `with owing as materialized (${owing}),
      there as (select c.member_id, bit_or(1 << (array_position($1::date[], c.month) - 1)) as months
                  from owing o join contribution c on c.member_id = o.id and c.month between $2::date and $3::date group by 1)
      select o.segment, o.programmes, o.income, o.fund, o.sector_group, coalesce(t.months, 0) as written,
             (${all}::integer >> ${before} << ${before}) & ~coalesce(t.months, 0) as missing, count(*)::integer as people
        from owing o left join there t on t.member_id = o.id group by 1, 2, 3, 4, 5, 6, 7`,
    values,
  });
}

const monthNumber = (month: Month): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5));
