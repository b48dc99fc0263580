// npm run check:guards: takes away each guard of the schema in turn and names the test that notices. None may go unnoticed.
//   --again        forget what earlier runs found
//   --minutes=30   stop after this time; the next run goes on from there
//   --only=word    guards whose name holds this word
import { Findings } from './findings.ts';
import { startGuardCluster } from './guard-cluster.ts';
import { type Guard, likelyFiles } from './guards.ts';
import { runTests } from './run-tests.ts';

const option = (name: string) => process.argv.find((arg) => arg.startsWith(`--${name}=`))?.split('=')[1];
const again = process.argv.includes('--again');
const endsAt = performance.now() + Number(option('minutes') ?? 60) * 60_000;
const only = option('only') ?? '';

const findings = new Findings();
const cluster = await startGuardCluster();
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void cluster.stop().finally(() => process.exit(1)));
process.stdout.write(`${cluster.guards.length} guards; findings in ${findings.path}\n`);
try {
  await cluster.without(null);
  const already = await runTests([...new Set(cluster.guards.flatMap(likelyFiles).flat())], cluster.env);
  if (already) throw new Error(`with every guard in place a test fails: ${already.file} > ${already.test}`);
  process.exitCode = summary(await lookAll(cluster.guards.filter(({ name }) => name.includes(only))));
} finally {
  await cluster.stop();
}

/** The guards that nobody missed and those there was no time for. */
async function lookAll(guards: readonly Guard[]): Promise<{ unclaimed: string[]; open: string[]; looked: number }> {
  const unclaimed: string[] = [];
  const open: string[] = [];
  for (const [index, guard] of guards.entries()) {
    const known = again ? undefined : findings.get(guard.name);
    if (!known?.test && performance.now() > endsAt) {
      open.push(guard.name);
      continue;
    }
    const finding = known?.test ? known : await look(guard);
    if (!finding.test) unclaimed.push(guard.name);
    process.stdout.write(
      `${String(index + 1).padStart(4)} ${guard.name}: ${finding.test ? `${finding.file} > ${finding.test}` : 'NOBODY NOTICED'}\n`,
    );
  }
  return { unclaimed, open, looked: guards.length - open.length };
}

async function look(guard: Guard) {
  const start = performance.now();
  await cluster.without(guard);
  const last = findings.get(guard.name)?.file;
  let noticed = null;
  // an empty list is every test of the server
  for (const files of [...(last ? [[last]] : []), ...likelyFiles(guard), []])
    noticed ??= await runTests(files, cluster.env);
  const finding = {
    file: noticed?.file ?? null,
    test: noticed?.test ?? null,
    seconds: Math.round((performance.now() - start) / 1000),
  };
  findings.keep(guard.name, finding);
  return finding;
}

function summary({ unclaimed, open, looked }: { unclaimed: string[]; open: string[]; looked: number }): number {
  process.stdout.write(`\n${looked - unclaimed.length} of ${looked} guards are missed by a test when they are gone\n`);
  for (const name of unclaimed) process.stdout.write(`nobody noticed: ${name}\n`);
  if (open.length > 0) process.stdout.write(`no time for ${open.length}: run again to go on\n`);
  return unclaimed.length > 0 || open.length > 0 ? 1 : 0;
}
