import { place } from '../access/scope.ts';
import type { Viewer } from '../access/viewer.ts';
import type { Sql } from '../database/sql.ts';
import type { Segment } from '../member/member.check.ts';
import { USUAL_RULE } from './target.codes.ts';

/** Which year, and until the end of which of its months. */
export interface TargetSpan {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
}

export interface ReachedRow {
  officeId: string;
  segment: Segment;
  people: number | null;
  rupiah: string | null;
  rule: string;
  peopleReached: number;
  peopleThisMonth: number;
  rupiahReached: string;
  rupiahThisMonth: string;
  peopleBelow: number | null;
  rupiahBelow: string | null;
}

/** Each office with itself and every office above it. */
const TREE = `tree (office_id, above) as (
  select o.id, o.id from office o
  union select t.office_id, o.parent_id from tree t join office o on o.id = t.above where o.parent_id is not null)`;

/** Whose people count for no branch count for the head office. */
const HEAD = `(select o.id from office o where o.kind = 'HEAD' order by o.created_at, o.id limit 1)`;

/** How many of the months until the end of one are paid. @param mask a bit for each of these months */
const paidUntil = (mask: string) => `bit_count((t.paid & ${mask})::bit(12))`;
const bits = ({ month }: TargetSpan) => 2 ** month - 1;
const bit = ({ month }: TargetSpan) => 2 ** (month - 1);

/** People in parts of a whole one, as a rule counts so many paid months of theirs. */
const parts = (months: string) =>
  `case when r.shared then least(${months}, r.months) when ${months} >= r.months then r.months else 0 end`;

/** The viewer's own scope, said again for the planner: an office has itself and those below it. */
function scope(viewer: Viewer, alias: string, values: unknown[]): string {
  if (viewer.scopeKind === 'COUNTRY') return '';
  const own = place(values, viewer.officeId);
  return ` and ${alias}.office_id = any (array(select x.office_id from tree x where x.above = ${own}::uuid))`;
}

/**
 * What offices aim at and what came of it until the end of a month, one row for each office and segment, in one statement
 * however many there are. People and money of an office are its own and those of the offices below it.
 * @param under only offices at or right below this one; null for all in sight
 */
export function reachedByOffices(
  sql: Sql,
  viewer: Viewer,
  span: TargetSpan,
  under: string | null,
): Promise<ReachedRow[]> {
  const values: unknown[] = [span.year, bits(span), bit(span), span.month, under, USUAL_RULE];
  const within = scope(viewer, 't', values);
  const visible = viewer.scopeKind === 'COUNTRY' ? '' : scope(viewer, 'o', values);
  return sql.query<ReachedRow>({
    name: `reached_by_offices_${viewer.scopeKind}`,
    text: `with recursive ${TREE},
      seen as (select o.office_id from (select id as office_id, parent_id from office) o
                where ($5::uuid is null or o.office_id = $5::uuid or o.parent_id = $5::uuid)${visible}),
      aims as (select s.office_id, g.segment, x.people, x.rupiah, r.code as rule, r.months, r.shared, b.people as people_below, b.rupiah as rupiah_below
                 from seen s cross join (values ('PU'), ('BPU')) g (segment)
                 left join target x on x.office_id = s.office_id and x.mou_id is null and x.year = $1 and x.segment = g.segment and x.approved_by is not null
                 join counting_rule r on r.code = coalesce(x.rule_code, $6)
                 left join (select o.parent_id, y.segment, sum(y.people)::integer as people, sum(y.rupiah)::bigint as rupiah
                              from target y join office o on o.id = y.office_id
                             where y.mou_id is null and y.year = $1 and y.approved_by is not null group by 1, 2) b
                   on b.parent_id = s.office_id and b.segment = g.segment),
      kept as (select coalesce(t.office_id, ${HEAD}) as office_id, t.segment, t.paid, t.month, sum(t.people)::bigint as people, sum(t.amount)::bigint as amount
                 from paid_tally t where t.year = $1${within} group by 1, 2, 3, 4),
      sums as (select a.office_id, a.segment,
                      coalesce(sum(t.people * ${parts(paidUntil('$2'))}) filter (where t.paid is not null), 0)::bigint / a.months as reached,
                      coalesce(sum(t.people) filter (where t.paid & $3 <> 0), 0)::integer as now,
                      coalesce(sum(t.amount) filter (where extract(month from t.month) <= $4), 0)::bigint as money,
                      coalesce(sum(t.amount) filter (where extract(month from t.month) = $4), 0)::bigint as money_now
                 from aims a
                 join counting_rule r on r.code = a.rule
                 join tree w on w.above = a.office_id
                 join kept t on t.office_id = w.office_id and t.segment = a.segment
                group by a.office_id, a.segment, a.months)
      select a.office_id as "officeId", a.segment, a.people, a.rupiah, a.rule, coalesce(s.reached, 0)::integer as "peopleReached",
             coalesce(s.now, 0) as "peopleThisMonth", coalesce(s.money, 0)::text as "rupiahReached", coalesce(s.money_now, 0)::text as "rupiahThisMonth",
             a.people_below as "peopleBelow", a.rupiah_below as "rupiahBelow"
        from aims a left join sums s on s.office_id = a.office_id and s.segment = a.segment
       order by a.office_id, a.segment desc`,
    values,
  });
}

export interface ReachedAgreementRow extends Omit<ReachedRow, 'officeId'> {
  /** null: members of the office who stand under no agreement. */
  mouId: string | null;
}

/** The same for the agreements that count for one office itself, not for those below it. */
export function reachedByMous(sql: Sql, span: TargetSpan, officeId: string): Promise<ReachedAgreementRow[]> {
  return sql.query<ReachedAgreementRow>({
    name: 'reached_by_mous',
    text: `with kept as (
        select t.mou_id, t.segment, t.paid, t.month, sum(t.people)::bigint as people, sum(t.amount)::bigint as amount
          from paid_tally t where t.year = $1 and (t.office_id = $5::uuid or (t.office_id is null and $5::uuid = ${HEAD})) group by 1, 2, 3, 4),
      aims as (
        select y.mou_id, y.segment, x.people, x.rupiah, r.code as rule, r.months, r.shared
          from (select k.mou_id, k.segment from kept k
                union select x.mou_id, x.segment from target x
                 where x.office_id = $5::uuid and x.mou_id is not null and x.year = $1 and x.approved_by is not null) y
          left join target x on x.mou_id = y.mou_id and x.year = $1 and x.segment = y.segment and x.approved_by is not null
          join counting_rule r on r.code = coalesce(x.rule_code, $6))
      select a.mou_id as "mouId", a.segment, a.people, a.rupiah, a.rule,
             (coalesce(sum(t.people * ${parts(paidUntil('$2'))}) filter (where t.paid is not null), 0)::bigint / r.months)::integer as "peopleReached",
             coalesce(sum(t.people) filter (where t.paid & $3 <> 0), 0)::integer as "peopleThisMonth",
             coalesce(sum(t.amount) filter (where extract(month from t.month) <= $4), 0)::text as "rupiahReached",
             coalesce(sum(t.amount) filter (where extract(month from t.month) = $4), 0)::text as "rupiahThisMonth",
             null::integer as "peopleBelow", null::bigint as "rupiahBelow"
        from aims a
        join counting_rule r on r.code = a.rule
        left join kept t on t.mou_id is not distinct from a.mou_id and t.segment = a.segment
       group by a.mou_id, a.segment, a.people, a.rupiah, a.rule, r.months
       order by a.mou_id, a.segment desc`,
    values: [span.year, bits(span), bit(span), span.month, officeId, USUAL_RULE],
  });
}

export interface ReachedMonthRow {
  /** 1 to 12. */
  month: number;
  /** Who has paid this very month. */
  people: number;
  /** Counted from the beginning of the year, by the rules of the office's targets. */
  peopleReached: number;
  rupiah: string;
}

/** The months of a year until one, of an office and those below it, both segments together. */
export function reachedByMonths(
  sql: Sql,
  viewer: Viewer,
  span: TargetSpan,
  officeId: string,
): Promise<ReachedMonthRow[]> {
  const values: unknown[] = [span.year, span.month, officeId, USUAL_RULE];
  const within = scope(viewer, 't', values);
  return sql.query<ReachedMonthRow>({
    name: `reached_by_months_${viewer.scopeKind}`,
    text: `with recursive ${TREE},
      kept as (select t.segment, t.paid, t.month, sum(t.people)::bigint as people, sum(t.amount)::bigint as amount
                 from paid_tally t
                where t.year = $1 and coalesce(t.office_id, ${HEAD}) = any (array(select x.office_id from tree x where x.above = $3::uuid))${within}
                group by 1, 2, 3),
      counted as (select m.number, g.segment, r.months,
                         coalesce(sum(t.people) filter (where t.paid & (1 << (m.number - 1)) <> 0), 0) as people,
                         coalesce(sum(t.people * ${parts(paidUntil('((1 << m.number) - 1)'))}) filter (where t.paid is not null), 0)::bigint / r.months as reached,
                         coalesce(sum(t.amount) filter (where extract(month from t.month) = m.number), 0) as amount
                    from generate_series(1, $2::integer) m (number)
                   cross join (values ('PU'), ('BPU')) g (segment)
                    left join target x on x.office_id = $3::uuid and x.mou_id is null and x.year = $1 and x.segment = g.segment and x.approved_by is not null
                    join counting_rule r on r.code = coalesce(x.rule_code, $4)
                    left join kept t on t.segment = g.segment
                   group by m.number, g.segment, r.months)
      select c.number as month, sum(c.people)::integer as people, sum(c.reached)::integer as "peopleReached", sum(c.amount)::text as rupiah
        from counted c group by 1 order by 1`,
    values,
  });
}
