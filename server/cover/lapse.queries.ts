import { place, scopePredicate } from '../access/scope.ts';
import type { Viewer } from '../access/viewer.ts';
import { type Keyset, listPage } from '../database/keyset.ts';
import type { Page } from '../database/page.ts';
import type { Sql } from '../database/sql.ts';
import { type Month, monthStart } from '../kernel/month.ts';
import { inRegion, type RegionFilter } from '../region/region-filter.ts';
import type { ExtensionFacts } from './extension.ts';
import type { LapseRange } from './lapse.ts';

export interface LapseFilter extends RegionFilter {
  readonly range: LapseRange;
  readonly partnerId?: string | null;
  readonly groupId?: string | null;
  readonly mouId?: string | null;
}

/** The widest range first: it is what an index is entered by. */
function inRange(alias: string, { narrower, ...widest }: LapseRange, values: unknown[]): string[] {
  const month = (comparison: '>=' | '<=', bound: Month) =>
    `${alias}.paid_until ${comparison} ${place(values, monthStart(bound))}::date`;
  const within = ({ from, to }: Omit<LapseRange, 'narrower'>) => [
    ...(from ? [month('>=', from)] : []),
    month('<=', to),
  ];
  const parts = [narrower ?? []].flat().map(({ segment, ...part }) => {
    const other = `${alias}.segment <> ${place(values, segment)}::text`;
    return `(${other} or ${within(part).join(' and ')})`;
  });
  return [...within(widest), ...parts];
}

/** The scope and the filter over a table with the places and segments of members and paid_until. */
export function lapsePredicates(viewer: Viewer, alias: string, filter: LapseFilter, values: unknown[]): string[] {
  const { range, partnerId, groupId, mouId } = filter;
  const where = [scopePredicate(viewer, alias, values), ...inRange(alias, range, values)];
  if (partnerId) where.push(`${alias}.partner_id = ${place(values, partnerId)}::uuid`);
  if (groupId) where.push(`${alias}.group_id = ${place(values, groupId)}::uuid`);
  if (mouId) where.push(`${alias}.mou_id = ${place(values, mouId)}::uuid`);
  return [...where, ...inRegion(alias, filter, values)];
}

export interface LapseRow {
  readonly memberId: string;
  readonly paidUntil: Month;
}

const byMonth = (direction: 'asc' | 'desc'): Keyset<LapseRow> => ({
  by: [
    ['v.paid_until', 'date'],
    ['v.member_id', 'uuid'],
  ],
  direction,
  key: ({ paidUntil, memberId }) => [monthStart(paidUntil), memberId],
});

interface LapseQuestion {
  readonly filter: LapseFilter;
  readonly direction: 'asc' | 'desc';
  readonly first: number;
  readonly after: string | null;
}

/** Members whose last paid month lies in a range, by that month. */
export function lapsesPage(
  sql: Sql,
  viewer: Viewer,
  { filter, direction, first, after }: LapseQuestion,
): Promise<Page<LapseRow>> {
  const values: unknown[] = [];
  const where = [...lapsePredicates(viewer, 'v', filter, values), 'v.live'];
  return listPage<LapseRow>(sql, {
    columns: `v.member_id as "memberId", to_char(v.paid_until, 'YYYY-MM') as "paidUntil"`,
    ...{ from: 'member_cover v', where, values, keyset: byMonth(direction), first, after },
  });
}

/** How many people each range holds, from the running tally. */
export async function lapseCounts(
  sql: Sql,
  viewer: Viewer,
  filter: Omit<LapseFilter, 'range'>,
  ranges: readonly LapseRange[],
): Promise<number[]> {
  const values: unknown[] = [];
  const latest = ranges
    .map(({ to }) => to)
    .sort()
    .at(-1) as Month;
  const where = lapsePredicates(viewer, 't', { ...filter, range: { from: null, to: latest } }, values);
  const sums = ranges.map((range, index) => {
    const held = inRange('t', range, values).join(' and ');
    return `coalesce(sum(t.people) filter (where ${held}), 0)::integer as n${index}`;
  });
  const [row] = await sql.query<Record<string, number>>({
    text: `select ${sums.join(', ')} from cover_tally t where ${where.join(' and ')}`,
    values,
  });
  return ranges.map((_, index) => row?.[`n${index}`] ?? 0);
}

/**
 * What decides the price of members `m` under agreements `a`, as their months are priced too: subsidised non-wage earners
 * in the lowest band, the two programmes that everybody has where there is no agreement.
 */
export const EXTENSION_FACTS = `m.segment,
  case m.segment when 'PU' then coalesce(a.programmes, '{JKK,JKM}') else coalesce(array_remove(a.programmes, 'JP'), '{JKK,JKM}') end as programmes,
  case when m.segment = 'PU' or m.payer <> 'SUBSIDY' then m.income end as income,
  case m.payer when 'SUBSIDY' then coalesce(a.fund_source, 'APBD_REGENCY') else m.payer end as fund,
  m.sector is not distinct from 'TRANSPORTASI' as "isTransport"`;

export function extensionFacts(
  sql: Sql,
  viewer: Viewer,
  ids: readonly string[],
): Promise<(Omit<ExtensionFacts, 'paidUntil'> & { id: string })[]> {
  const values: unknown[] = [ids];
  return sql.query({
    text: `select m.id, ${EXTENSION_FACTS} from member m left join mou a on a.id = m.mou_id
      where m.id = any ($1::uuid[]) and ${scopePredicate(viewer, 'm', values)}`,
    values,
  });
}
