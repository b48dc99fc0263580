import type { Viewer } from '../../../server/access/viewer.ts';
import type { Sql, Statement } from '../../../server/database/sql.ts';
import { planningOf } from '../../../server/database/viewer-query.ts';
import { withViewer } from '../../../server/database/viewer-transaction.ts';
import type { TestPortal } from '../../support/portal.ts';

export interface Plan {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Index Cond'?: string;
  readonly 'Actual Rows'?: number;
  readonly 'Actual Loops'?: number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly Plan[];
}

interface PlanOptions {
  /** Runs the statements too, so that the plans tell what was read, and answers with their rows. */
  readonly run?: boolean;
}

/** How the statements behind a question are planned for the viewer of a session. Where they do not run the answer is nothing. */
export async function plansOf(
  portal: TestPortal,
  tokenHash: Buffer,
  ask: (sql: Sql, viewer: Viewer) => Promise<unknown>,
  { run = false }: PlanOptions = {},
): Promise<Plan[]> {
  const plans: Plan[] = [];
  const door = { tokenHash, at: portal.clock.now(), requestId: 'plan' };
  await withViewer(portal.pools.app, door, async (sql, viewer) => {
    const planner: Sql = {
      async query<R extends object>(statement: Statement): Promise<R[]> {
        const { text, values } = statement;
        const planning = planningOf(statement);
        await sql.query({ text: 'savepoint planning' });
        if (planning) await sql.query({ text: planning.text });
        const how = run ? 'explain (analyze, timing off, format json)' : 'explain (format json)';
        const [row] = await sql.query<{ 'QUERY PLAN': [{ Plan: Plan }] }>({
          ...{ text: `${how} ${text}`, ...(values && { values }) },
        });
        plans.push((row as { 'QUERY PLAN': [{ Plan: Plan }] })['QUERY PLAN'][0].Plan);
        await sql.query({ text: 'rollback to planning' });
        return run ? sql.query<R>({ text, ...(values && { values }) }) : [];
      },
    };
    await ask(planner, viewer);
  });
  if (plans.length === 0) throw new Error('the question asked nothing');
  return plans;
}

const nodesOf = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];

/** The tables among these that a plan reads from end to end: what no page may ever cost. */
export const readWhole = (plans: readonly Plan[], large: ReadonlySet<string>): string[] =>
  plans
    .flatMap(nodesOf)
    .filter((node) => node['Node Type'] === 'Seq Scan' && large.has(node['Relation Name'] ?? ''))
    .map((node) => node['Relation Name'] as string);

/** Indexes of a table that a plan reads without a bound for one of their columns. */
export const readUnbounded = (plans: readonly Plan[], stem: string, column: string): string[] =>
  plans
    .flatMap(nodesOf)
    .filter((node) => node['Index Name']?.startsWith(stem) && !node['Index Cond']?.includes(column))
    .map((node) => node['Index Name'] as string);

/** Rows of these tables that were handed on or thrown away by the scans of plans that ran. */
export const rowsRead = (plans: readonly Plan[], large: ReadonlySet<string>): number =>
  plans
    .flatMap(nodesOf)
    .filter((node) => large.has(node['Relation Name'] ?? ''))
    .reduce((sum, node) => {
      const rows = (node['Actual Rows'] ?? 0) + (node['Rows Removed by Filter'] ?? 0);
      return sum + rows * (node['Actual Loops'] ?? 1);
    }, 0);
