import { place } from '../access/scope.ts';
import type { Viewer } from '../access/viewer.ts';
import type { Sql } from '../database/sql.ts';
import type { CalendarDate } from '../kernel/calendar-date.ts';
import { monthOf, monthStart } from '../kernel/month.ts';
import { type GroupPhase, type GroupStage, groupPhases, groupStages } from './group.codes.ts';
import { groupScope } from './group.queries.ts';
import { withPhases } from './group-phase.queries.ts';

export interface GroupPipeline {
  readonly total: number;
  readonly signed: number;
  readonly overdue: number;
  readonly estimatedWorkers: number;
  readonly registered: number;
  readonly candidate: number;
  readonly protected: number;
  readonly stages: readonly { readonly stage: GroupStage; readonly groups: number }[];
  readonly phases: readonly { readonly phase: GroupPhase; readonly groups: number }[];
}

interface PhaseSums {
  stage: GroupStage;
  phase: GroupPhase;
  groups: number;
  overdue: number;
  workers: number;
  registered: number;
  candidate: number;
  protected: number;
}

/** The viewer's open groups `g`, of one partner or of all. */
function openGroups(viewer: Viewer, partnerId: string | null, values: unknown[]): string {
  const where = [groupScope(viewer, 'g', values), 'g.closed_at is null'];
  if (partnerId) where.push(`g.partner_id = ${place(values, partnerId)}::uuid`);
  return where.join(' and ');
}

/**
 * How many open groups stand where, and how many people they have of those they are thought to have. People are
 * counted within the viewer's scope, from the running tallies.
 */
export async function groupPipeline(
  sql: Sql,
  viewer: Viewer,
  partnerId: string | null,
  today: CalendarDate,
): Promise<GroupPipeline> {
  const values: unknown[] = [today, monthStart(monthOf(today))];
  const found = await sql.query<PhaseSums>({
    text: `with ${withPhases(openGroups(viewer, partnerId, values), '$2::date')}
      select x.stage, x.phase, count(*)::integer as groups,
             count(*) filter (where x.stage <> 'SIGNED' and x.next_step_on < $1::date)::integer as overdue,
             coalesce(sum(x.estimated_workers), 0)::integer as workers, sum(x.registered)::integer as registered,
             sum(x.candidate)::integer as candidate, sum(x.protected)::integer as protected
        from placed x group by 1, 2`,
    values,
  });
  const sum = (of: (row: PhaseSums) => number) => found.reduce((all, row) => all + of(row), 0);
  const count = (is: (row: PhaseSums) => boolean) => sum((row) => (is(row) ? row.groups : 0));
  return {
    total: sum((row) => row.groups),
    signed: count(({ stage }) => stage === 'SIGNED'),
    overdue: sum((row) => row.overdue),
    estimatedWorkers: sum((row) => row.workers),
    registered: sum((row) => row.registered),
    candidate: sum((row) => row.candidate),
    protected: sum((row) => row.protected),
    stages: groupStages.map((stage) => ({ stage, groups: count((row) => row.stage === stage) })),
    phases: groupPhases.map((phase) => ({ phase, groups: count((row) => row.phase === phase) })),
  };
}

/** A column of the board: how many open groups stand there, and the ids of the first of them. */
export interface BoardColumn {
  readonly phase: GroupPhase;
  readonly groups: number;
  readonly ids: readonly string[];
}

/** Every column in its order, in one statement; of each the first cards, those with the next step's day first. */
export async function groupBoard(
  sql: Sql,
  viewer: Viewer,
  partnerId: string | null,
  today: CalendarDate,
  cards: number,
): Promise<BoardColumn[]> {
  const values: unknown[] = [monthStart(monthOf(today)), cards];
  const rows = await sql.query<{ phase: GroupPhase; groups: number; ids: string[] }>({
    text: `with ${withPhases(openGroups(viewer, partnerId, values), '$1::date')},
      lined as (select x.id, x.phase, row_number() over (partition by x.phase order by x.next_step_on, x.name_key, x.id) as n from placed x)
      select l.phase, count(*)::integer as groups, coalesce(array_agg(l.id order by l.n) filter (where l.n <= $2), '{}') as ids
        from lined l group by 1`,
    values,
  });
  const found = new Map(rows.map((row) => [row.phase, row]));
  return groupPhases.map((phase) => found.get(phase) ?? { phase, groups: 0, ids: [] });
}
