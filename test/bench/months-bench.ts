import { setTimeout as wait } from 'node:timers/promises';
import { withClient } from '../../server/database/connect.ts';
import { uuidv7 } from '../../server/kernel/id.ts';

export interface MonthsBench {
  readonly base: string;
  readonly cookie: string;
  readonly mou: string;
  readonly ownerUrl: string;
}

const MONTHS = 12;
/** What the numbers are asked for: 78,000 people with a year each. */
const WANTED = 78_000 * MONTHS;

/** Prices and writes a year for everybody under the large agreement, as a coordinator asks for it. */
export async function monthsBench({ base, cookie, mou, ownerUrl }: MonthsBench) {
  // a run before this one has written them already
  await withClient(ownerUrl, async (client) => {
    await client.query('truncate contribution, contribution_price, member_cover, cover_tally, cover_total');
  });
  const headers = { cookie, 'x-portal-request': '1', 'content-type': 'application/json' };
  const ask = async <T>(query: string, variables: object): Promise<T> => {
    const answer = await fetch(`${base}/graphql`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ query, variables }),
    });
    const body = (await answer.json()) as { data: T; errors?: unknown };
    if (body.errors) throw new Error(JSON.stringify(body.errors));
    return body.data;
  };
  const began = performance.now();
  const { contributionsPrepare } = await ask<{ contributionsPrepare: { job: { id: string } } }>(
    'mutation P($mou: ID!, $n: Int!, $k: String!) { contributionsPrepare(unit: { mouId: $mou }, firstMonth: "2026-01", months: $n, idempotencyKey: $k) { job { id } } }',
    { mou, n: MONTHS, k: uuidv7() },
  );
  for (let state = 'WAITING'; state !== 'DONE'; await wait(50)) {
    const { job } = await ask<{ job: { state: string } }>('query J($id: ID!) { job(id: $id) { state } }', {
      id: contributionsPrepare.job.id,
    });
    state = job.state;
    if (state === 'FAILED' || state === 'CANCELLED') throw new Error(`the months ended as ${state}`);
  }
  const seconds = (performance.now() - began) / 1000;
  const written = await withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ n: number }>('select count(*)::integer as n from contribution');
    return rows[0]?.n ?? 0;
  });
  return {
    'person-months': written,
    s: seconds.toFixed(1),
    's for 936,000': ((seconds * WANTED) / written).toFixed(1),
    must: 30,
    aim: 10,
  };
}
