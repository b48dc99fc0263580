import { place } from '../access/scope.ts';
import type { Sql } from '../database/sql.ts';
import { type Month, monthStart } from '../kernel/month.ts';
import { countedPhases, type GroupPhase } from './group.codes.ts';

/** A group with its phase and the people that give it. */
export interface PhaseRow {
  id: string;
  phase: GroupPhase;
  registered: number;
  candidate: number;
  /** The present month of theirs is paid. */
  protected: number;
}

/**
 * Groups with their phases as `placed`, for a WITH: from the running tallies and the payments of the groups themselves,
 * set by set. What a unit only says it has paid protects nobody, but the first such word is a step.
 * @param groups condition about `g`, a partner_group
 * @param present place of the first day of the present month among the values
 */
export const withPhases = (groups: string, present: string): string => `
  open as materialized (select g.* from partner_group g where ${groups}),
  people as (select t.group_id, sum(t.people) filter (where t.status = 'REGISTERED') as registered,
                    sum(t.people) filter (where t.status = 'CANDIDATE') as candidate
               from member_tally t where t.group_id in (select o.id from open o) group by 1),
  cover as (select t.group_id, sum(t.people) filter (where t.paid_from <= ${present} and t.paid_until >= ${present}) as now,
                   sum(t.people) filter (where t.paid_until < ${present}) as before, sum(t.people) filter (where t.paid_from > ${present}) as later
              from cover_tally t where t.group_id in (select o.id from open o) group by 1),
  money as (select distinct p.group_id from payment p
             where p.group_id in (select o.id from open o) and p.kind = 'RECEIVED' and p.state in ('REPORTED', 'CONFIRMED') and not p.reversed),
  placed as (select o.*, coalesce(p.registered, 0)::integer as registered, coalesce(p.candidate, 0)::integer as candidate,
                    coalesce(c.now, 0)::integer as protected,
                    case when o.stage <> 'SIGNED' or coalesce(p.registered, 0) = 0 then o.stage
                         when c.now > 0 then 'ACTIVE' when c.before > 0 then 'DORMANT'
                         when c.later > 0 or m.group_id is not null then 'FIRST_PAYMENT' else 'REGISTERED' end as phase
               from open o left join people p on p.group_id = o.id left join cover c on c.group_id = o.id left join money m on m.group_id = o.id)`;

/** The same of some groups. */
export function phasesOfGroups(sql: Sql, ids: readonly string[], present: Month): Promise<PhaseRow[]> {
  return sql.query<PhaseRow>({
    name: 'group_phases',
    text: `with ${withPhases('g.id = any ($1::uuid[])', '$2::date')} select id, phase, registered, candidate, protected from placed`,
    values: [ids, monthStart(present)],
  });
}

/** Groups `g` in a phase, as a predicate. @param groups which of them may be, so that no others are counted */
export function inPhase(phase: GroupPhase, groups: string, present: Month, values: unknown[]): string {
  const stage = (countedPhases as readonly string[]).includes(phase) ? 'SIGNED' : phase;
  const ofStage = `${groups} and g.stage = ${place(values, stage)}`;
  return `g.id in (with ${withPhases(ofStage, `${place(values, monthStart(present))}::date`)} select x.id from placed x where x.phase = ${place(values, phase)})`;
}
