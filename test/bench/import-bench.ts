import { rmSync } from 'node:fs';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeDemoFile } from '../../server/database/demo/demo-file.ts';
import { residentMegabytes } from './cpu.ts';
import { load, type Shot } from './http-load.ts';
import { ImportClient, LONGEST } from './import-client.ts';

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
  const client = new ImportClient(base, cookie);
  try {
    const idle = residentMegabytes(serverPid);
    let most = idle;
    const watch = setInterval(() => {
      most = Math.max(most, residentMegabytes(serverPid));
    }, 100);
    const first = await list();
    const alone = await client.preview(partner, first.bytes);
    const second = await list();
    await load(port, other, 1, 3);
    const quiet = await load(port, other, 1, 3);

    let busy = true;
    const whileChecking = load(port, other, 1, LONGEST, () => busy);
    const beside = await client.preview(partner, second.bytes);
    busy = false;
    const checking = await whileChecking;

    const asked = performance.now();
    await client.commit(beside.id);
    busy = true;
    const whileCommitting = load(port, other, 1, LONGEST, () => busy);
    const done = await client.ended(beside.id, 'COMMITTED', ['READY', 'FAILED']);
    busy = false;
    const commit = (performance.now() - asked) / 1000;
    clearInterval(watch);
    const committing = await whileCommitting;

    const regretted = performance.now();
    await client.undo(beside.id);
    await client.ended(beside.id, 'UNDONE', ['COMMITTED', 'FAILED']);
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
}
