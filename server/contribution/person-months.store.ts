import type { Sql } from '../database/sql.ts';
import type { CalendarDate } from '../kernel/calendar-date.ts';
import { addMonths, monthStart } from '../kernel/month.ts';
import type { PriceOfQuestion } from './contribution-prices.ts';
import { dueDate } from './due-date.ts';
import { type AgreementFacts, owingMembers, type Reach, type SpanOfUnit } from './owing-members.ts';

/** Every so manieth of the members by id: what one statement writes stands together in the keys. */
export async function sliceEnds(
  sql: Sql,
  reach: Reach,
  span: SpanOfUnit,
  agreements: readonly AgreementFacts[],
): Promise<string[]> {
  const values: unknown[] = [SLICE];
  const rows = await sql.query<{ id: string }>({
    text: `select x.id from (select o.id, row_number() over (order by o.id) as n from (${owingMembers(reach, span, agreements, values)}) o) x
            where x.n % $1::integer = 0 order by x.n`,
    values,
  });
  return rows.map(({ id }) => id);
}

interface SliceFacts {
  readonly at: Date;
  readonly free: ReadonlySet<CalendarDate>;
  readonly agreements: readonly AgreementFacts[];
  readonly slice: { readonly after: string | null; readonly end: string | null };
}

export async function writeSlice(
  sql: Sql,
  reach: Reach,
  span: SpanOfUnit,
  { agreements, slice, at, free }: SliceFacts,
  answers: readonly PriceOfQuestion[],
): Promise<number> {
  const asked = answers.map(({ priced }) => priced.asked);
  const values: unknown[] = [
    ...(['segment', 'programmes', 'income', 'fund', 'sector_group'] as const).map((key) => asked.map((a) => a[key])),
    ...[answers.map((answer) => answer.priceId), answers.map(({ priced }) => String(priced.amount))],
    answers.map(({ priced }) => monthStart(priced.month)),
    answers.map(({ priced }) => dueDate(priced.asked.segment, priced.month, free)),
    ...[at, slice.after, slice.end],
    // looked for in the years of the span and no others
    ...[monthStart(span.first), monthStart(addMonths(span.first, span.months - 1))],
  ];
  const rows = await sql.query<{ n: number }>({
    text: `with made as (
        insert into contribution (member_id, month, partner_id, office_id, province_id, regency_id, district_id, village_id, group_id, mou_id,
                                  person_id, price_id, amount, payer, due_on, created_at)
        select o.id, q.month, o.partner_id, o.office_id, o.province_id, o.regency_id, o.district_id, o.village_id, o.group_id, o.mou_id,
               o.person_id, q.price_id, q.amount, o.payer, q.due_on, $10::timestamptz
          from (${owingMembers(reach, span, agreements, values)}) o
          join unnest($1::text[], $2::text[], $3::bigint[], $4::text[], $5::text[], $6::uuid[], $7::bigint[], $8::date[], $9::date[])
               q (segment, programmes, income, fund, sector_group, price_id, amount, month, due_on)
            on (q.segment, q.programmes, coalesce(q.income, -1), q.fund, q.sector_group)
             = (o.segment, o.programmes, coalesce(o.income, -1), o.fund, o.sector_group)
         where o.status_since < q.month + interval '1 month'
           and ($11::uuid is null or o.id > $11::uuid) and ($12::uuid is null or o.id <= $12::uuid)
           and not exists (select from contribution c where c.member_id = o.id and c.month = q.month
                            and c.month between $13::date and $14::date)
         order by o.id, q.month
        on conflict do nothing returning 1)
      select count(*)::integer as n from made`,
    values,
  });
  return rows[0]?.n ?? 0;
}

/** People a statement. */
export const SLICE = 10_000;
