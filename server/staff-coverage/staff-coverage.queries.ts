import { place } from '../access/scope.ts';
import type { Viewer } from '../access/viewer.ts';
import { type Part, withinPart } from '../coverage/coverage.queries.ts';
import type { Sql } from '../database/sql.ts';
import { type Month, monthStart } from '../kernel/month.ts';
import type { Programme } from '../mou/mou.codes.ts';
import { missingScope } from '../mou-document/evidence.queries.ts';

/** Agreements side by side; those below them are not counted. */
const AT_MOST = 8;

export interface StaffMou {
  id: string;
  /** The agreement that it is told under: the one that it carries out, else itself. */
  topId: string;
  topTitle: string;
  programmes: Programme[];
  /** Signed, and the days of its term. */
  isInForce: boolean;
}

/**
 * Agreements about wage earners with a workforce by place: of a partner and those it has signed, else of all in sight. One
 * that carries out another is told under that one. An agreement that ended and was not followed by another is one that
 * blocks.
 */
export function staffMous(sql: Sql, viewer: Viewer, partnerId: string | null, today: string): Promise<StaffMou[]> {
  const values: unknown[] = [today];
  const partners = partnerId ? [partnerId] : viewer.partnerIds;
  const whose = partners.length > 0 ? place(values, partners) : null;
  const own = whose ? ` and (m.partner_id = any (${whose}::uuid[]) or m.party_partners && ${whose}::uuid[])` : '';
  return sql.query<StaffMou>({
    text: `select x.id, x.top_id as "topId", x.top_title as "topTitle", x.programmes, x.is_in_force as "isInForce" from (
             select m.id, m.title_key, m.programmes, coalesce(a.id, m.id) as top_id, coalesce(a.title, m.title) as top_title,
                    m.state = 'ACTIVE' and (m.ends_on is null or m.ends_on >= $1::date) as is_in_force,
                    dense_rank() over (order by coalesce(a.title_key, m.title_key), coalesce(a.id, m.id)) as n
               from mou m left join mou a on a.id = m.parent_id and a.segment = 'PU'
              where m.segment = 'PU' and m.kind <> 'ADDENDUM' and exists (select from mou_target x where x.mou_id = m.id)
                and not exists (select from mou n where n.renews_id = m.id and n.state in ('SIGNED', 'ACTIVE'))${own}) x
            where x.n <= ${AT_MOST} order by x.n, x.title_key, x.id`,
    values,
  });
}

/** People of an agreement in a region. */
export interface StaffRow {
  mouId: string;
  /** null for what the agreement aims at in the part as a whole. */
  regionId: number | null;
  provinceId: number;
  target: number | null;
  candidate: number;
  registered: number;
  protected: number;
  lapsed: number;
}

export interface StaffQuestion {
  readonly mouIds: readonly string[];
  readonly part: Part | null;
  /** Provinces or regencies. */
  readonly level: 1 | 2;
  /** Whose contributions say who is protected. */
  readonly month: Month;
}

/**
 * Workforce, candidates, registered and protected people by agreement and region in one statement, whatever their number.
 * Nobody is counted: folded totals, and what the tallies have got since, are added up.
 */
export function staffRows(
  sql: Sql,
  viewer: Viewer,
  { mouIds, part, level, month }: StaffQuestion,
): Promise<StaffRow[]> {
  const values: unknown[] = [mouIds, monthStart(month)];
  const child = level === 1 ? 'province_id' : 'regency_id';
  const totals = withinPart(viewer, 'c', part, values, 3);
  const people = withinPart(viewer, 't', part, values);
  // the head of a group has no totals, only the group's lines
  const hasTotals = viewer.scopeKind !== 'GROUP';
  const ofTotals = `select c.mou_id, c.province_id, c.${child}, c.target, c.candidate, c.registered, 0, 0
      from coverage_total c where c.mou_id = any ($1::uuid[])${totals}
    union all `;
  return sql.query<StaffRow>({
    text: `select s.mou_id as "mouId", s.child as "regionId", s.province_id as "provinceId", sum(s.target)::integer as target,
             coalesce(sum(s.candidate), 0)::integer as candidate, coalesce(sum(s.registered), 0)::integer as registered,
             coalesce(sum(s.protected), 0)::integer as protected, coalesce(sum(s.lapsed), 0)::integer as lapsed
        from (${hasTotals ? ofTotals : ''}
          select t.mou_id, t.province_id, t.${child}, null, sum(t.people) filter (where t.status = 'CANDIDATE'),
                 sum(t.people) filter (where t.status = 'REGISTERED'), 0, 0
            from member_tally t where t.mou_id = any ($1::uuid[])${hasTotals ? ' and not t.folded' : ''}${people} group by 1, 2, 3
          union all
          select t.mou_id, t.province_id, t.${child}, null, 0, 0,
                 sum(t.people) filter (where t.paid_from <= $2::date and t.paid_until >= $2::date),
                 sum(t.people) filter (where t.paid_until < $2::date)
            from cover_tally t where t.mou_id = any ($1::uuid[])${people} group by 1, 2, 3
        ) s (mou_id, province_id, child, target, candidate, registered, protected, lapsed)
       group by 1, 2, 3`,
    values,
  });
}

export interface PositionRow {
  mouId: string;
  occupation: string;
  registered: number;
  protected: number;
}

/** The same people by position. They are counted one by one: agreements of a ministry have some ten thousand each. */
export function positionsOf(
  sql: Sql,
  viewer: Viewer,
  { mouIds, part, month }: Omit<StaffQuestion, 'level'>,
): Promise<PositionRow[]> {
  const values: unknown[] = [mouIds, monthStart(month)];
  const within = withinPart(viewer, 'm', part, values);
  return sql.query<PositionRow>({
    text: `select m.mou_id as "mouId", m.occupation, count(*)::integer as registered,
                  count(*) filter (where v.paid_from <= $2::date and v.paid_until >= $2::date)::integer as protected
             from member m left join member_cover v on v.member_id = m.id
            where m.mou_id = any ($1::uuid[]) and m.status = 'REGISTERED'${within} group by 1, 2`,
    values,
  });
}

/** How many papers of these agreements are late; only of agreements whose papers the viewer looks after. */
export function latePapers(
  sql: Sql,
  viewer: Viewer,
  mouIds: readonly string[],
  today: string,
): Promise<{ mouId: string; papers: number }[]> {
  const values: unknown[] = [mouIds, today];
  const { from, where } = missingScope(viewer, false, values);
  return sql.query({
    text: `select e.mou_id as "mouId", count(*)::integer as papers from ${from}
            where ${where.join(' and ')} and e.mou_id = any ($1::uuid[]) and e.due_on < $2::date group by 1`,
    values,
  });
}
