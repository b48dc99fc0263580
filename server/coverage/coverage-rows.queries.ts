import { place } from '../access/scope.ts';
import type { Viewer } from '../access/viewer.ts';
import type { Sql } from '../database/sql.ts';
import { monthStart } from '../kernel/month.ts';
import type { RegionLevelNumber } from '../region/region.queries.ts';
import { type CoverageQuestion, type CoverageRow, LEVEL_COLUMN, withinPart } from './coverage.queries.ts';
import { endingUntil } from './coverage.rules.ts';

/**
 * What is known of an agreement in the regions right below a part of the country: targets, lists, people, reports, in
 * one statement whatever their number. Nobody is counted: down to the districts folded totals are added up, within one
 * district the running tally of its villages. The head of a group has no totals, only the group's lines.
 */
export function coverageRows(sql: Sql, viewer: Viewer, question: CoverageQuestion): Promise<CoverageRow[]> {
  const level = question.part?.level ?? 0;
  const values: unknown[] = [question.mouId, question.today, endingUntil(question.today)];
  const byTotals = level <= 2 && viewer.scopeKind !== 'GROUP';
  const lines = byTotals ? linesOfTotals(viewer, question, values) : linesOfVillages(viewer, question, values);
  const reports = reportLines(viewer, question, values);
  return sql.query<CoverageRow>({
    name: `coverage_${byTotals ? 'totals' : 'villages'}_${level}${viewer.scopeKind === 'REGION' ? '_own' : ''}${reports && '_reports'}`,
    text: `select s.child as "regionId", sum(s.target)::integer as target, sum(s.units)::integer as units, sum(s.listed)::integer as "unitsWithList",
             sum(s.ending)::integer as "unitsCoverEnding", sum(s.over)::integer as "unitsCoverEnded",
             sum(s.candidate)::integer as candidate, sum(s.registered)::integer as registered, sum(s.ended)::integer as ended,
             sum(s.owed)::integer as "reportsOwed", sum(s.missing)::integer as "reportsMissing"
        from (${lines}${reports}) s (child, target, units, listed, ending, over, candidate, registered, ended, owed, missing)
       group by s.child`,
    values,
  });
}

const childOf = ({ part }: CoverageQuestion) => LEVEL_COLUMN[Math.min((part?.level ?? 0) + 1, 4) as RegionLevelNumber];

// $1 the agreement, $2 today, $3 the last day that counts as soon
const SUMS = `coalesce(sum(t.people) filter (where t.status = 'CANDIDATE'), 0) as candidate,
  coalesce(sum(t.people) filter (where t.status = 'REGISTERED'), 0) as registered,
  coalesce(sum(t.people) filter (where t.status = 'ENDED'), 0) as ended`;

/** Folded totals, and what the tally has got since: that may have given a village its first list or taken its last person. */
function linesOfTotals(viewer: Viewer, question: CoverageQuestion, values: unknown[]): string {
  const child = childOf(question);
  const totals = withinPart(viewer, 'c', question.part, values, 3);
  const people = withinPart(viewer, 't', question.part, values);
  return `select c.${child}, c.target, c.units, c.listed, case when c.covered_until between $2::date and $3::date then c.units else 0 end,
             case when c.covered_until < $2::date then c.units else 0 end, c.candidate, c.registered, c.ended, null::integer, null::integer
        from coverage_total c where c.mou_id = $1${totals}
      union all
      select f.child, null, 0,
             case when x.id is null then 0 else (coalesce(o.people, 0) + f.candidate + f.registered > 0)::integer - (coalesce(o.people, 0) > 0)::integer end,
             0, 0, f.candidate, f.registered, f.ended, null, null
        from (select t.${child} as child, t.partner_id, t.village_id, ${SUMS}
                from member_tally t where t.mou_id = $1 and not t.folded${people} group by 1, 2, 3) f
        left join mou_target x on x.mou_id = $1 and x.region_id = f.village_id
        left join lateral (select sum(t.people) as people from member_tally t
                            where t.partner_id = f.partner_id and t.village_id = f.village_id and t.mou_id = $1
                              and t.folded and t.status <> 'ENDED') o on x.id is not null`;
}

/** Targets and people of a village meet by being grouped: joined, every village would be compared with each. */
function linesOfVillages(viewer: Viewer, question: CoverageQuestion, values: unknown[]): string {
  const child = childOf(question);
  const targets = withinPart(viewer, 'x', question.part, values);
  const people = withinPart(viewer, 't', question.part, values);
  return `select v.child, v.target, v.units, case when v.candidate + v.registered > 0 then v.units else 0 end,
             v.ending, v.over, v.candidate, v.registered, v.ended, null::integer, null::integer
        from (
          select a.child, a.village_id, sum(a.target) as target, sum(a.units) as units, sum(a.ending) as ending, sum(a.over) as over,
                 sum(a.candidate) as candidate, sum(a.registered) as registered, sum(a.ended) as ended
            from (
              select x.${child}, x.village_id, x.headcount, (x.village_id is not null)::integer,
                     (x.village_id is not null and coalesce(x.covered_until between $2::date and $3::date, false))::integer,
                     (x.village_id is not null and coalesce(x.covered_until < $2::date, false))::integer, 0, 0, 0
                from mou_target x where x.mou_id = $1${targets}
              union all
              select t.${child}, t.village_id, null, 0, 0, 0, ${SUMS}
                from member_tally t where t.mou_id = $1${people} group by 1, 2
            ) a (child, village_id, target, units, ending, over, candidate, registered, ended)
           group by a.child, a.village_id) v`;
}

/** A regency reports for itself: above it reports are counted, below it nobody owes one. */
function reportLines(viewer: Viewer, question: CoverageQuestion, values: unknown[]): string {
  const { month, part } = question;
  if (month === null || (part && part.level > 2)) return '';
  const within = withinPart(viewer, 'x', part, values, 3);
  return `
      union all
      select ${part?.level === 2 ? 'null::integer' : `x.${childOf(question)}`}, null, 0, 0, 0, 0, 0, 0, 0, 1, case when exists (
          select from mou_report r where r.mou_id = $1 and r.regency_id = x.regency_id and r.month = ${place(values, monthStart(month))}::date) then 0 else 1 end
        from (select distinct x.province_id, x.regency_id from coverage_total x
               where x.mou_id = $1 and x.regency_id is not null and x.target is not null${within}) x`;
}
