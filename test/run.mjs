// npm test: everything that has to hold before a change goes in, from formatting to the browser. `npm run check` is the
// part that needs no database (`node test/run.mjs static`). A step that fails does not hide the next ones. The last line
// counts all tests; each static step counts as one.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkout, ensurePackages, findNode24, toolEnv } from '../server/setup.mjs';

const began = performance.now();
const total = { passed: 0, failed: 0, skipped: 0 };
const onlyStatic = process.argv[2] === 'static';

await ensurePackages();
const node = findNode24();
const env = {
  ...toolEnv(node),
  NODE_ENV: 'test',
  ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' }),
};
// A portal that somebody has set up on this machine is no place for tests.
for (const name of Object.keys(env)) if (/^(PORTAL_|DATABASE_URL$|PORT$|HOST$)/.test(name)) delete env[name];

const staticSteps = [
  ['lock file', 'npm', ['ci', '--dry-run', '--include=dev', '--include=optional']],
  ['types generated', 'graphql-codegen', ['--config', 'codegen.yml', '--silent']],
  ['format and lint', 'biome', ['ci', '--colors=off', '--error-on-warnings', '.']],
  ['types', 'tsc', ['--noEmit']],
  ['dead code', 'knip', ['--no-progress']],
  ['schema drift', 'node', ['--import', 'tsx', 'server/schema.command.ts', '--check']],
];
const projects = [
  ['rules', 'rules'],
  ['architecture', 'architecture'],
  ['server stories', 'server'],
  ['web parts', 'web'],
  ['browser', 'e2e'],
];

for (const [name, command, args] of staticSteps) await staticStep(name, command, args);
if (!onlyStatic) {
  const built = await staticStep('build', 'node', ['server/build.mjs']);
  for (const [name, project] of projects) {
    if (project === 'e2e' && !built)
      report(name, 0, { passed: 0, failed: 1, skipped: 0 }, 'there is no build to look at');
    else await testStep(name, project);
  }
}

process.stdout.write(`\nall steps (${seconds(began)} s)\n`);
process.stdout.write(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;

async function staticStep(name, command, args) {
  const start = performance.now();
  const { code, output } = await run(command, args, false);
  report(name, start, { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 }, code === 0 ? '' : output);
  return code === 0;
}

async function testStep(name, project) {
  const start = performance.now();
  const folder = mkdtempSync(join(tmpdir(), 'portal-report-'));
  const file = join(folder, 'report.json');
  const { code } = await run(
    'vitest',
    [
      'run',
      '--config',
      'test/vitest.config.ts',
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ],
    true,
  );
  report(name, start, readReport(file, code));
  rmSync(folder, { recursive: true, force: true });
}

// A file that does not load has no tests and still is a failure; so is a project without any.
function readReport(file, code) {
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 };
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(
    readFileSync(file, 'utf8'),
  );
  const unloaded = testResults.filter(
    (suite) => suite.status === 'failed' && suite.assertionResults.every((test) => test.status !== 'failed'),
  );
  const failed = numFailedTests + unloaded.length;
  const wrong = code !== 0 || numPassedTests === 0;
  return {
    passed: numPassedTests,
    failed: failed === 0 && wrong ? 1 : failed,
    skipped: numPendingTests + numTodoTests,
  };
}

function report(name, start, counts, detail = '') {
  for (const key of Object.keys(total)) total[key] += counts[key];
  if (detail !== '') process.stdout.write(`${detail.trim()}\n`);
  const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
  const verdict = counts.failed > 0 ? `FAILED (${counts.failed})` : 'ok';
  process.stdout.write(
    `${verdict} ${name}: ${counts.passed} passed${skipped} (${start === 0 ? '0.0' : seconds(start)} s)\n`,
  );
}

function run(command, args, shown) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: checkout,
      env,
      stdio: ['ignore', shown ? 'inherit' : 'pipe', shown ? 'inherit' : 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (output += text));
    child.on('error', (error) => resolve({ code: 1, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

function seconds(start) {
  return ((performance.now() - start) / 1000).toFixed(1);
}
