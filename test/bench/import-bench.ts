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

/**
 * A list from file to preview over HTTP, as the browser sends it, with nobody else there; then another one from file to
 * members while somebody goes on reading.
 */
export async function importBench({ base, cookie, partner, rows, serverPid, other, port }: ImportBench) {
  const folder = await mkdtemp(join(tmpdir(), 'portal-bench-'));
  const headers = { cookie, 'x-portal-request': '1' };
  try {
    const idle = residentMegabytes(serverPid);
    let most = idle;
    const watch = setInterval(() => {
      most = Math.max(most, residentMegabytes(serverPid));
    }, 100);
    const first = await list();
    const alone = await preview(first.bytes);
    const second = await list();
    await load(port, other, 1, 3);
    const quiet = await load(port, other, 1, 3);

    let busy = true;
    const whileChecking = load(port, other, 1, LONGEST, () => busy);
    const beside = await preview(second.bytes);
    busy = false;
    const checking = await whileChecking;

    const asked = performance.now();
    await graphql(
      'mutation C($id: ID!, $k: String!) { memberImportCommit(id: $id, idempotencyKey: $k) { userErrors { code } } }',
      { id: beside.id, k: uuidv7() },
    );
    busy = true;
    const whileCommitting = load(port, other, 1, LONGEST, () => busy);
    const done = await until(beside.id, ['COMMITTED', 'READY', 'FAILED']);
    busy = false;
    const commit = (performance.now() - asked) / 1000;
    if (done.state !== 'COMMITTED') throw new Error(`the commit ended as ${done.state}`);
    clearInterval(watch);
    const committing = await whileCommitting;

    const regretted = performance.now();
    await graphql(
      'mutation U($id: ID!, $k: String!) { memberImportUndo(id: $id, idempotencyKey: $k) { userErrors { code } } }',
      { id: beside.id, k: uuidv7() },
    );
    const back = await until(beside.id, ['UNDONE', 'COMMITTED', 'FAILED']);
    if (back.state !== 'UNDONE') throw new Error(`the undo ended as ${back.state}`);
    const undo = (performance.now() - regretted) / 1000;
    return {
      rows,
      megabytes: Math.round(second.bytes.length / 1e6),
      'refused as expected': done.counts.refused === second.refused,
      'file to preview s': alone.seconds.toFixed(1),
      'beside a reader s': beside.seconds.toFixed(1),
      'commit s': commit.toFixed(1),
      'undo s': undo.toFixed(1),
      'memory over idle MB': Math.round(most - idle),
      'p95 of others, idle ms': quiet.p95.toFixed(1),
      'while checking': checking.p95.toFixed(1),
      'while committing': committing.p95.toFixed(1),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }

  async function list(): Promise<{ bytes: Buffer; refused: number }> {
    const seed = 1 + Math.floor(Math.random() * 999_999);
    const { file, expected } = await writeDemoFile({ rows, seed, out: folder, coverFrom: '2027-01-01' });
    return { bytes: await readFile(file), refused: expected.filter((row) => row.outcome === 'REFUSED').length };
  }

  async function preview(bytes: Buffer): Promise<{ id: string; seconds: number }> {
    const began = performance.now();
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(bytes)]), 'daftar.xlsx');
    const sent = await fetch(`${base}/member-imports?partner=${partner}`, {
      method: 'POST',
      headers: { ...headers, 'idempotency-key': uuidv7() },
      body: form,
    });
    if (sent.status !== 201) throw new Error(`upload answered ${sent.status}: ${await sent.text()}`);
    const { id } = (await sent.json()) as { id: string };
    const seen = await until(id, ['READY', 'REFUSED', 'FAILED']);
    if (seen.state !== 'READY') throw new Error(`the check ended as ${seen.state}`);
    return { id, seconds: (performance.now() - began) / 1000 };
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
