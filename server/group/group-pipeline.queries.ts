import { place } from '../access/scope.ts';
import type { Viewer } from '../access/viewer.ts';
import type { Sql } from '../database/sql.ts';
import { type GroupStage, groupStages } from './group.codes.ts';
import { groupScope } from './group.queries.ts';

export interface GroupPipeline {
  readonly total: number;
  readonly signed: number;
  readonly overdue: number;
  readonly estimatedWorkers: number;
  readonly registered: number;
  readonly candidate: number;
  readonly stages: readonly { readonly stage: GroupStage; readonly groups: number }[];
}

interface StageSums {
  stage: GroupStage;
  groups: number;
  overdue: number;
  workers: number;
  registered: number;
  candidate: number;
}

/**
 * How many open groups stand at each stage, and how many people they have of those they are thought to have. People are
 * counted within the viewer's scope, from the running tally.
 */
export async function groupPipeline(
  sql: Sql,
  viewer: Viewer,
  partnerId: string | null,
  today: string,
): Promise<GroupPipeline> {
  const values: unknown[] = [today];
  const where = [groupScope(viewer, 'g', values), 'g.closed_at is null'];
  if (partnerId) where.push(`g.partner_id = ${place(values, partnerId)}::uuid`);
  const found = await sql.query<StageSums>({
    text: `with open as (select g.id, g.stage, g.estimated_workers, g.next_step_on from partner_group g where ${where.join(' and ')}),
        people as (select t.group_id, sum(t.people) filter (where t.status = 'REGISTERED') as registered,
                          sum(t.people) filter (where t.status = 'CANDIDATE') as candidate
                     from member_tally t where t.group_id in (select o.id from open o) group by 1)
      select o.stage, count(*)::integer as groups,
             count(*) filter (where o.stage <> 'SIGNED' and o.next_step_on < $1::date)::integer as overdue,
             coalesce(sum(o.estimated_workers), 0)::integer as workers,
             coalesce(sum(p.registered), 0)::integer as registered, coalesce(sum(p.candidate), 0)::integer as candidate
        from open o left join people p on p.group_id = o.id group by 1`,
    values,
  });
  const sum = (of: (row: StageSums) => number) => found.reduce((all, row) => all + of(row), 0);
  const at = (stage: GroupStage) => found.find((row) => row.stage === stage)?.groups ?? 0;
  return {
    total: sum((row) => row.groups),
    signed: at('SIGNED'),
    overdue: sum((row) => row.overdue),
    estimatedWorkers: sum((row) => row.workers),
    registered: sum((row) => row.registered),
    candidate: sum((row) => row.candidate),
    stages: groupStages.map((stage) => ({ stage, groups: at(stage) })),
  };
}
