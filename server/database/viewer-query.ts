import type pg from 'pg';
import type { ViewerRow } from '../access/viewer.ts';
import { isSpoilt, sendMessage } from './message.ts';
import type { PlanRule, Statement } from './sql.ts';

/** How a statement gets its viewer: the SHA-256 of the session's token, the instant, and the request it belongs to. */
export interface Door {
  readonly tokenHash: Buffer;
  readonly at: Date;
  readonly requestId: string;
}

/**
 * Whose view to open.
 * @param requestId what the trail of an act names; null for a question, which leaves none
 * @param expected as expectedOf() spells it: anybody else behind the token is an error with the code PV001
 */
export function viewerOpen(door: Door, requestId: string | null, expected: string | null): Statement {
  return {
    name: 'viewer_open',
    text: 'select * from viewer_open($1, $2, $3, $4)',
    values: [door.tokenHash, door.at, requestId, expected],
  };
}

// A statement without a name is planned each time anyway: then for its values, for a unit may hold ten people or all.
const planForValues: Statement = {
  name: 'plan_for_values',
  text: `select set_config('plan_cache_mode', 'force_custom_plan', true)`,
};
// what is off is only counted as dear: where there is no other way it is taken
const planRules: Readonly<Record<PlanRule, Statement>> = {
  IN_INDEX_ORDER: {
    name: 'plan_in_index_order',
    text: `select set_config('plan_cache_mode', 'force_generic_plan', true), set_config('enable_sort', 'off', true),
      set_config('enable_seqscan', 'off', true), set_config('enable_hashjoin', 'off', true), set_config('enable_mergejoin', 'off', true)`,
  },
  BY_INDEX: {
    name: 'plan_by_index',
    text: `select set_config('plan_cache_mode', 'force_custom_plan', true), set_config('enable_seqscan', 'off', true)`,
  },
};

/** What goes before a statement in its transaction, so that it is planned as it has to be; null for nothing. */
export function planningOf({ name, plan }: Statement): Statement | null {
  if (plan) return planRules[plan];
  return name === undefined ? planForValues : null;
}

interface Answer {
  readonly viewer: ViewerRow | null;
  /** The rows of each statement, in the order they were given. */
  readonly results: object[][];
}

/** Opens the viewer and runs statements as one message, which is one transaction. */
export async function askAsViewer(
  pool: pg.Pool,
  open: Statement,
  statements: readonly Statement[],
  types: pg.CustomTypesConfig,
): Promise<Answer> {
  const client = await pool.connect();
  try {
    const planning = new Set(statements.flatMap((statement) => planningOf(statement) ?? []));
    const before = [open, ...planning];
    const [opened, ...answers] = await sendMessage(client, [...before, ...statements], types);
    const results = answers.slice(before.length - 1);
    return { viewer: (opened?.[0] as ViewerRow | undefined) ?? null, results };
  } finally {
    client.release(isSpoilt(client));
  }
}
