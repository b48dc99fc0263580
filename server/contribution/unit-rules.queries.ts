import { place, scopePredicate } from '../access/scope.ts';
import type { Viewer } from '../access/viewer.ts';
import type { Sql } from '../database/sql.ts';
import { addMonths, type Month, monthStart } from '../kernel/month.ts';
import type { SpanOfUnit } from './owing-members.ts';
import { inUnit } from './payer-unit.ts';

export function writtenPrices(
  sql: Sql,
  viewer: Viewer,
  { unit, memberIds, ...span }: SpanOfUnit,
): Promise<{ month: Month; priceId: string; people: number }[]> {
  const values: unknown[] = [monthStart(span.first), monthStart(addMonths(span.first, span.months - 1))];
  const where = [inUnit(unit, 'm', values), scopePredicate(viewer, 'm', values)];
  if (memberIds) where.push(`m.id = any (${place(values, memberIds)}::uuid[])`);
  return sql.query({
    text: `select to_char(c.month, 'YYYY-MM') as month, c.price_id as "priceId", count(*)::integer as people
             from contribution c join member m on m.id = c.member_id
            where ${where.join(' and ')} and c.month between $1::date and $2::date
            group by c.month, c.price_id order by c.month, people desc`,
    values,
  });
}
