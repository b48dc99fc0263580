import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const checkout = fileURLToPath(new URL('../..', import.meta.url));

export interface Noticed {
  readonly file: string;
  readonly test: string;
}

interface Report {
  numTotalTests: number;
  testResults: {
    name: string;
    status: string;
    message: string;
    assertionResults: { status: string; fullName: string }[];
  }[];
}

/** Runs these files, or all of the server's tests, against the template as it is. Null: everything passed. */
export async function runTests(
  files: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Noticed | null> {
  const folder = mkdtempSync(join(tmpdir(), 'portal-guard-'));
  const outputFile = join(folder, 'report.json');
  const bin = join(checkout, 'node_modules/vitest/vitest.mjs');
  const args = [
    bin,
    'run',
    '--config',
    'test/guards/vitest.config.ts',
    '--reporter=json',
    `--outputFile=${outputFile}`,
    ...files,
  ];
  try {
    await new Promise<void>((resolve, reject) => {
      const child = spawn(process.execPath, args, {
        cwd: checkout,
        env: { ...process.env, ...env, NODE_ENV: 'test' },
        stdio: 'ignore',
      });
      child.once('error', reject);
      child.once('close', () => resolve());
    });
    return noticedIn(JSON.parse(readFileSync(outputFile, 'utf8')) as Report);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A file that does not get as far as its tests has noticed too: nothing can be set up without the guard. */
function noticedIn(report: Report): Noticed | null {
  if (report.numTotalTests === 0 && report.testResults.length === 0) throw new Error('no test was run');
  for (const { name, assertionResults } of report.testResults) {
    const failed = assertionResults.find((test) => test.status === 'failed');
    if (failed) return { file: relative(checkout, name), test: failed.fullName };
  }
  const unset = report.testResults.find(({ status, message }) => status === 'failed' && message !== '');
  if (unset) return { file: relative(checkout, unset.name), test: `(setting up) ${unset.message.split('\n')[0]}` };
  return null;
}
