import { scopePredicate } from '../access/scope.ts';
import type { Viewer } from '../access/viewer.ts';
import { type Keyset, listPage } from '../database/keyset.ts';
import type { Page } from '../database/page.ts';
import type { Sql } from '../database/sql.ts';
import { type Month, monthStart } from '../kernel/month.ts';
import type { ExtensionFacts } from './extension.ts';
import { EXTENSION_FACTS, type LapseFilter, lapsePredicates } from './lapse.queries.ts';

/** People who are paid for together: a group, or those of one village under one agreement or none. */
export interface LapseUnitRow {
  readonly key: string;
  readonly partnerId: string;
  readonly groupId: string | null;
  readonly mouId: string | null;
  readonly villageId: number | null;
  readonly people: number;
  /** The earliest last paid month among them, and the latest. */
  readonly paidUntil: Month;
  readonly paidUntilLast: Month;
}

export const lapseUnitOrders = ['UNTIL', 'PEOPLE'] as const;
export type LapseUnitOrder = (typeof lapseUnitOrders)[number];

const keysets: Readonly<Record<LapseUnitOrder, Keyset<LapseUnitRow>>> = {
  UNTIL: {
    by: [
      ['u.until', 'date'],
      ['u.key', 'text'],
    ],
    direction: 'asc',
    key: ({ paidUntil, key }) => [monthStart(paidUntil), key],
  },
  PEOPLE: {
    by: [
      ['u.people', 'bigint'],
      ['u.key', 'text'],
    ],
    direction: 'desc',
    key: ({ people, key }) => [people, key],
  },
};

export interface LapseUnitQuestion {
  readonly filter: LapseFilter;
  readonly orderBy: LapseUnitOrder;
  readonly first: number;
  readonly after: string | null;
}

/** Units with people in a range, from the running tally. */
export function lapseUnitsPage(sql: Sql, viewer: Viewer, question: LapseUnitQuestion): Promise<Page<LapseUnitRow>> {
  const { filter, orderBy, first, after } = question;
  const values: unknown[] = [];
  const where = lapsePredicates(viewer, 't', filter, values).join(' and ');
  const from = `(
    select x.partner_id, x.group_id, x.mou_id, x.village_id, sum(x.people) as people, min(x.paid_until) as until, max(x.paid_until) as until_last,
           (coalesce(x.group_id::text, x.partner_id || ' ' || coalesce(x.mou_id::text, '-') || ' ' || x.village_id)) collate "C" as key
      from (select t.partner_id, t.group_id, case when t.group_id is null then t.mou_id end as mou_id,
                   case when t.group_id is null then t.village_id end as village_id, t.paid_until, sum(t.people) as people
              from cover_tally t where ${where} group by 1, 2, 3, 4, 5 having sum(t.people) > 0) x
     group by 1, 2, 3, 4) u`;
  return listPage<LapseUnitRow>(sql, {
    columns: `u.key, u.partner_id as "partnerId", u.group_id as "groupId", u.mou_id as "mouId", u.village_id as "villageId",
      u.people::integer as people, to_char(u.until, 'YYYY-MM') as "paidUntil", to_char(u.until_last, 'YYYY-MM') as "paidUntilLast"`,
    ...{ from, where: ['true'], values, keyset: keysets[orderBy], first, after },
  });
}

export interface UnitQuestionRow extends ExtensionFacts {
  readonly key: string;
  readonly people: number;
}

/** What the people of some units ask of the tariff, each different question once. */
export function unitQuestions(
  sql: Sql,
  viewer: Viewer,
  filter: LapseFilter,
  units: readonly LapseUnitRow[],
): Promise<UnitQuestionRow[]> {
  const villages = units.filter(({ groupId }) => groupId === null);
  const values: unknown[] = [
    units.flatMap(({ groupId }) => groupId ?? []),
    ...[villages.map(({ key }) => key), villages.map(({ partnerId }) => partnerId)],
    ...[villages.map(({ mouId }) => mouId), villages.map(({ villageId }) => villageId)],
  ];
  const range = lapsePredicates(viewer, 'v', { range: filter.range }, values).join(' and ');
  const scope = scopePredicate(viewer, 'm', values);
  return sql.query<UnitQuestionRow>({
    text: `select x.key, ${EXTENSION_FACTS}, to_char(x.paid_until, 'YYYY-MM') as "paidUntil", count(*)::integer as people
      from (select v.group_id::text as key, v.member_id, v.paid_until from member_cover v
             where v.group_id = any ($1::uuid[]) and v.live and ${range}
            union all
            select w.key, v.member_id, v.paid_until
              from unnest($2::text[], $3::uuid[], $4::uuid[], $5::integer[]) w (key, partner_id, mou_id, village_id)
              join member_cover v on v.partner_id = w.partner_id and v.village_id = w.village_id
             where v.group_id is null and v.mou_id is not distinct from w.mou_id and v.live and ${range}) x
      join member m on m.id = x.member_id and ${scope}
      left join mou a on a.id = m.mou_id
     group by 1, 2, 3, 4, 5, 6, 7`,
    values,
  });
}
