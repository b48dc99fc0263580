import { place, scopePredicate } from '../access/scope.ts';
import type { Viewer } from '../access/viewer.ts';
import type { Sql } from '../database/sql.ts';
import { groupScope } from '../group/group.queries.ts';
import { type Month, monthStart } from '../kernel/month.ts';
import { inRegion, type RegionFilter } from '../region/region-filter.ts';
import type { Ecosystem } from './ecosystem.codes.ts';
import { ecosystemOfPeople } from './ecosystem-of-people.ts';

/** Groups and people of one ecosystem and sector; null where nobody has said which. */
export interface EcosystemLine {
  ecosystem: Ecosystem | null;
  sectorCode: string | null;
  groups: number;
  estimatedWorkers: number;
  candidate: number;
  registered: number;
  protected: number;
}

export interface EcosystemQuestion {
  readonly partnerId: string | null;
  readonly region: RegionFilter;
  /** Whose contributions say who is protected. */
  readonly month: Month;
}

/**
 * Open groups and all people by ecosystem and sector, at most as many lines as there are pairs. Nobody is counted: the
 * running tallies are added up by partner, group and agreement, and those say the ecosystem.
 */
export function ecosystemLines(sql: Sql, viewer: Viewer, question: EcosystemQuestion): Promise<EcosystemLine[]> {
  const { partnerId, region, month } = question;
  const values: unknown[] = [monthStart(month)];
  const within = (alias: string, scope: string) =>
    [
      scope,
      ...(partnerId ? [`${alias}.partner_id = ${place(values, partnerId)}::uuid`] : []),
      ...inRegion(alias, region, values),
    ].join(' and ');
  // of those in a group the agreement does not matter, and fewer lines are left to be joined
  const unit = 't.partner_id, t.group_id, case when t.group_id is null then t.mou_id end as mou_id';
  return sql.query<EcosystemLine>({
    text: `with people (partner_id, group_id, mou_id, candidate, registered, protected) as (
        select ${unit}, sum(t.people) filter (where t.status = 'CANDIDATE'), sum(t.people) filter (where t.status = 'REGISTERED'), 0
          from member_tally t where ${within('t', scopePredicate(viewer, 't', values))} group by 1, 2, 3
        union all
        select ${unit}, 0, 0, sum(t.people)
          from cover_tally t where t.paid_from <= $1::date and t.paid_until >= $1::date and ${within('t', scopePredicate(viewer, 't', values))} group by 1, 2, 3)
      select l.ecosystem, l.sector as "sectorCode", sum(l.groups)::integer as groups, sum(l.workers)::integer as "estimatedWorkers",
             sum(l.candidate)::integer as candidate, sum(l.registered)::integer as registered, sum(l.protected)::integer as protected
        from (
          select g.ecosystem, g.sector, 1, coalesce(g.estimated_workers, 0), 0, 0, 0
            from partner_group g where g.closed_at is null and ${within('g', groupScope(viewer, 'g', values))}
          union all
          select ${ecosystemOfPeople('c')}, g.sector, 0, 0, coalesce(c.candidate, 0), coalesce(c.registered, 0), c.protected
            from people c left join partner_group g on g.id = c.group_id left join mou a on a.id = c.mou_id left join partner p on p.id = c.partner_id
        ) l (ecosystem, sector, groups, workers, candidate, registered, protected)
       group by 1, 2 having sum(l.groups) + sum(l.candidate) + sum(l.registered) <> 0
       order by 1 nulls last, 2 nulls last`,
    values,
  });
}
