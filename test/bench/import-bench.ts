import { rmSync } from 'node:fs';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { writeDemoFile } from '../../server/database/demo/demo-file.ts';
import { uuidv7 } from '../../server/kernel/id.ts';
import { residentMegabytes } from './cpu.ts';
import { load, type Shot } from './http-load.ts';

/** Seconds after which a list that has no answer is a failure of its own. */
const LONGEST = 300;

export interface ImportBench {
  readonly base: string;
  readonly cookie: string;
  readonly partner: string;
  readonly rows: number;
  readonly serverPid: number;
  /** What somebody else asks meanwhile. */
  readonly other: readonly Shot[];
  readonly port: number;
}

/** One list from file to members over HTTP, as the browser sends it, while somebody else goes on reading a list. */
export async function importBench({ base, cookie, partner, rows, serverPid, other, port }: ImportBench) {
  const folder = await mkdtemp(join(tmpdir(), 'portal-bench-'));
  const headers = { cookie, 'x-portal-request': '1' };
  try {
    const { file, expected } = await writeDemoFile({
      rows,
      seed: 1 + Math.floor(Math.random() * 999_999),
      out: folder,
      coverFrom: '2027-01-01',
    });
    const bytes = await readFile(file);
    await load(port, other, 1, 3);
    const quiet = await load(port, other, 1, 3);
    const idle = residentMegabytes(serverPid);
    let most = idle;
    const watch = setInterval(() => {
      most = Math.max(most, residentMegabytes(serverPid));
    }, 100);

    const began = performance.now();
    const form = new FormData();
    form.append('file', new Blob([bytes]), 'daftar.xlsx');
    const sent = await fetch(`${base}/member-imports?partner=${partner}`, {
      method: 'POST',
      headers: { ...headers, 'idempotency-key': uuidv7() },
      body: form,
    });
    if (sent.status !== 201) throw new Error(`upload answered ${sent.status}: ${await sent.text()}`);
    const { id } = (await sent.json()) as { id: string };
    let busy = true;
    const whileChecking = load(port, other, 1, LONGEST, () => busy);
    const seen = await until(id, ['READY', 'REFUSED', 'FAILED']);
    busy = false;
    const preview = (performance.now() - began) / 1000;
    if (seen.state !== 'READY') throw new Error(`the check ended as ${seen.state}`);
    const checking = await whileChecking;

    const asked = performance.now();
    await graphql(
      'mutation C($id: ID!, $k: String!) { memberImportCommit(id: $id, idempotencyKey: $k) { userErrors { code } } }',
      { id, k: uuidv7() },
    );
    busy = true;
    const whileCommitting = load(port, other, 1, LONGEST, () => busy);
    const done = await until(id, ['COMMITTED', 'READY', 'FAILED']);
    busy = false;
    const commit = (performance.now() - asked) / 1000;
    if (done.state !== 'COMMITTED') throw new Error(`the commit ended as ${done.state}`);
    clearInterval(watch);
    const committing = await whileCommitting;
    return {
      rows,
      megabytes: Math.round(bytes.length / 1e6),
      'refused as expected': done.counts.refused === expected.filter((row) => row.outcome === 'REFUSED').length,
      'file to preview s': preview.toFixed(1),
      'commit s': commit.toFixed(1),
      'memory over idle MB': Math.round(most - idle),
      'p95 of others, idle ms': quiet.p95.toFixed(1),
      'while checking': checking.p95.toFixed(1),
      'while committing': committing.p95.toFixed(1),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }

  async function until(id: string, states: string[]): Promise<{ state: string; counts: { refused: number } }> {
    for (;;) {
      const { memberImport } = await graphql<{ memberImport: { state: string; counts: { refused: number } } }>(
        'query I($id: ID!) { memberImport(id: $id) { state counts { refused } } }',
        { id },
      );
      if (states.includes(memberImport.state)) return memberImport;
      await wait(100);
    }
  }

  async function graphql<T>(query: string, variables: object): Promise<T> {
    const answer = await fetch(`${base}/graphql`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json', 'apollo-require-preflight': '1' },
      body: JSON.stringify({ query, variables }),
    });
    const body = (await answer.json()) as { data: T; errors?: unknown };
    if (body.errors) throw new Error(JSON.stringify(body.errors));
    return body.data;
  }
}
