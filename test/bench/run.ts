import { type ChildProcess, fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { buildIfStale } from '../../server/build.mjs';
import { withClient } from '../../server/database/connect.ts';
import { startEmbedded } from '../../server/database/embedded/start-embedded.ts';
import { migrate } from '../../server/database/migrate.ts';
import { ensureRoles, rolePasswords, urlAs } from '../../server/database/roles.ts';
import { installQueues } from '../../server/jobs/job-schema.ts';
import { createLog } from '../../server/log.ts';
import { loadRegions } from '../../server/region/region.loader.ts';
import { fillBench } from './bench-data.ts';
import { benchKeys } from './bench-keys.ts';
import { cpuSeconds } from './cpu.ts';
import { enrolBench } from './enrol-bench.ts';
import { type LoadResult, load } from './http-load.ts';
import { importBench } from './import-bench.ts';
import { limitStatements } from './limit-statements.ts';
import { monthsBench } from './months-bench.ts';
import { limitShots, oursShots, type Question, questions, type Samples } from './questions.ts';
import { simulationBench } from './simulation-bench.ts';

// npm run bench -- [--members 1000000] [--only Q1,Q6,import,enrol,months,C1,S1] [--rows 78000] [--seconds 3] [--rounds 5] [--data folder] [--profile folder]
const { values: options } = parseArgs({
  options: {
    members: { type: 'string', default: '1000000' },
    only: { type: 'string', default: '' },
    rows: { type: 'string', default: '78000' },
    seconds: { type: 'string', default: '3' },
    rounds: { type: 'string', default: '5' },
    data: { type: 'string', default: '' },
    profile: { type: 'string', default: '' },
  },
});
const members = Number(options.members);
const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));
const dataDir = options.data || here(`../../.data/bench-${members}`);
mkdirSync(dataDir, { recursive: true });
const log = createLog({ level: 'info', json: false });
await buildIfStale(process.execPath);
const database = await startEmbedded({ dataDir, log });
const children: ChildProcess[] = [];

try {
  const passwords = rolePasswords(benchKeys);
  await ensureRoles(database.ownerUrl, passwords);
  await migrate(database.ownerUrl, { log });
  await installQueues(database.ownerUrl);
  await loadRegions(database.ownerUrl, { log });
  const data = await fillBench(database.ownerUrl, members, log);
  // as the running server does every few minutes
  const folding = performance.now();
  await withClient(urlAs(database.ownerUrl, 'portal_system', passwords), (client) =>
    client.query('select member_tally_fold()'),
  );
  log.info(`folded in ${Math.round(performance.now() - folding)} ms`);
  // what the first fold of a million leaves behind is swept within a minute, before anybody asks
  await withClient(database.ownerUrl, (client) =>
    client.query('vacuum analyze member_tally, member_total, coverage_total'),
  );
  const samples = await sample(data.bigPartner, data.bigMou);
  const cookies = {
    coordinator: await session('PARTNER', data.bigPartner),
    country: await session('COUNTRY', null),
    province: await session('PARTNER', data.province),
  };
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    BENCH_APP_URL: urlAs(database.ownerUrl, 'portal_app', passwords),
    BENCH_SYSTEM_URL: urlAs(database.ownerUrl, 'portal_system', passwords),
    BENCH_SUPERUSER_URL: superuser(),
  };
  const ours = await server('./portal.server.ts', 4801, env);
  const limit = await server('./limit.server.ts', 4802, env);
  const postmaster = await postmasterPid();

  const isWanted = (name: string) => !options.only || options.only.split(',').includes(name);
  const asked = questions(samples).filter(({ name }) => isWanted(name));
  const rows: object[] = [];
  const bulk: object[] = [];
  const compareAll = async (some: Question[]) => {
    const compared: object[] = [];
    for (const question of some) {
      compared.push(await compare(question));
      log.info(JSON.stringify(compared.at(-1)));
    }
    if (compared.length > 0) console.table(compared);
    rows.push(...compared);
  };
  await compareAll(asked.filter(({ ofMonths }) => !ofMonths));
  if (isWanted('import')) {
    const other = oursShots(questions(samples)[0] as Question, cookies.coordinator, 50);
    const rows = Number(options.rows);
    const parts = {
      base: 'http://127.0.0.1:4801',
      port: 4801,
      cookie: cookies.province,
      partner: data.province,
      rows,
      other,
      serverPid: ours.pid as number,
    };
    const imported = await importBench(parts);
    console.table([imported]);
    bulk.push(imported);
  }
  if (isWanted('enrol')) {
    const enrolled = await enrolBench({
      base: 'http://127.0.0.1:4801',
      cookie: cookies.province,
      partner: data.province,
      rows: Number(options.rows),
      serverPid: ours.pid as number,
      ownerUrl: database.ownerUrl,
    });
    console.table([enrolled]);
    bulk.push(enrolled);
  }
  if (isWanted('S1')) {
    const simulated = await simulationBench({
      base: 'http://127.0.0.1:4801',
      cookie: cookies.coordinator,
      mou: data.bigMou,
    });
    console.table([simulated]);
    bulk.push(simulated);
  }
  const aboutMonths = asked.filter(({ ofMonths }) => ofMonths);
  if (isWanted('months') || aboutMonths.length > 0) {
    const parts = { base: 'http://127.0.0.1:4801', cookie: cookies.coordinator, mou: data.bigMou };
    const months = await monthsBench({ ...parts, ownerUrl: database.ownerUrl });
    console.table([months]);
    bulk.push(months);
    // the database gathers what it knows of a table within minutes of such a change
    await withClient(database.ownerUrl, (client) => client.query('vacuum analyze contribution, member_cover'));
  }
  await compareAll(aboutMonths);
  const report = {
    at: new Date().toISOString(),
    members,
    cpu: cpus()[0]?.model,
    cores: cpus().length,
    node: process.version,
    rows,
    bulk,
  };
  writeFileSync(`${dataDir}/bench.json`, `${JSON.stringify(report, null, 2)}\n`);
  log.info(`written to ${dataDir}/bench.json`);

  async function compare(question: Question) {
    await indexFor(question, true);
    await explain(question);
    const cookie = cookies[question.viewer];
    const shots = {
      ours: oursShots(question, cookie, 40_000 / (question.name === 'M1' ? 1 : 100)),
      limit: limitShots(question, question.name === 'M1' ? 60_000 : 400),
    };
    const seconds = Number(options.seconds);
    const measured = { ours: [] as Measured[], limit: [] as Measured[] };
    let used = { ours: 0, limit: 0 };
    const fresh = (side: 'ours' | 'limit') => shots[side].slice(used[side]);
    for (let round = 0; round <= Number(options.rounds); round++) {
      for (const side of ['limit', 'ours'] as const) {
        const result = await measure(
          side === 'ours' ? ours : limit,
          side === 'ours' ? 4801 : 4802,
          question.name === 'M1' ? fresh(side) : shots[side],
          16,
          seconds,
        );
        if (question.name === 'M1') used = { ...used, [side]: used[side] + result.requests + 16 };
        if (round > 0) measured[side].push(result);
      }
    }
    await indexFor(question, false);
    const alone = await measure(ours, 4801, question.name === 'M1' ? fresh('ours') : shots.ours, 1, seconds);
    const rate = (side: 'ours' | 'limit') => median(measured[side].map((m) => m.requests / m.seconds));
    const cost = (side: 'ours' | 'limit', part: 'cpu' | 'node' | 'postgres' = 'cpu') =>
      median(measured[side].map((m) => m[part] / m.requests)) * 1e6;
    const throughput = rate('ours') / rate('limit');
    const cpu = cost('limit') / cost('ours');
    return {
      question: question.name,
      'limit /s': Math.round(rate('limit')),
      'ours /s': Math.round(rate('ours')),
      throughput: throughput.toFixed(2),
      'limit us': Math.round(cost('limit')),
      'ours us': Math.round(cost('ours')),
      'of it node': Math.round(cost('ours', 'node')),
      cpu: cpu.toFixed(2),
      must: `${question.must.throughput} / ${question.must.cpu}`,
      aim: `${question.aim.throughput} / ${question.aim.cpu}`,
      reached:
        throughput >= question.aim.throughput && cpu >= question.aim.cpu
          ? 'aim'
          : throughput >= question.must.throughput && cpu >= question.must.cpu
            ? 'must'
            : 'no',
      'p50 alone ms': alone.p50.toFixed(2),
      'p50 at most': (question.p50 * 1.3).toFixed(2),
    };
  }

  type Measured = LoadResult & { node: number; postgres: number; cpu: number };
  async function measure(
    child: ChildProcess,
    port: number,
    shots: Parameters<typeof load>[1],
    connections: number,
    seconds: number,
  ): Promise<Measured> {
    const node = cpuSeconds(child.pid as number);
    const postgres = cpuSeconds(postmaster);
    const result = await load(port, shots, connections, seconds);
    const used = { node: cpuSeconds(child.pid as number) - node, postgres: cpuSeconds(postmaster) - postgres };
    return { ...result, ...used, cpu: used.node + used.postgres };
  }
} finally {
  for (const child of children) child.kill('SIGTERM');
  await Promise.all(
    children.map(
      (child) => new Promise((ended) => (child.exitCode === null ? child.once('exit', ended) : ended(null))),
    ),
  );
  await database.stop();
}
process.exit(0);

function superuser(): string {
  const url = new URL(database.superuserUrl);
  url.pathname = '/portal';
  return url.href;
}

async function sample(partner: string, mou: string): Promise<Samples> {
  return withClient(database.ownerUrl, async (client) => {
    const ids = await client.query('select id from member where partner_id = $1 order by nik_hash limit 500', [
      partner,
    ]);
    const deep = await client.query(`select name_key, id from member order by name_key, id offset $1 limit 1`, [
      Math.floor(members * 0.9),
    ]);
    const village = await client.query(`select v.id, v.code from region v where v.code = '15.01.11.2009'`);
    return {
      ...{ partner, mou },
      ids: ids.rows.map((row) => row.id),
      deep: { nameKey: deep.rows[0].name_key, id: deep.rows[0].id },
      villageId: village.rows[0].id,
      villageCode: village.rows[0].code,
    };
  });
}

async function session(kind: 'PARTNER' | 'COUNTRY', partner: string | null): Promise<string> {
  const token = `bench-${kind}-${Date.now()}`;
  await withClient(database.ownerUrl, async (client) => {
    const role = kind === 'PARTNER' ? 'COORDINATOR' : 'AGENCY';
    const user = await client.query(
      `insert into app_user (login, name, password_hash, role, scope_kind, created_at, updated_at)
       values ($1, 'Bench', '-', $2, $3, clock_timestamp(), clock_timestamp()) returning id`,
      [`bench-${kind}-${Date.now()}`.toLowerCase(), role, kind],
    );
    if (partner)
      await client.query(`insert into user_scope (user_id, kind, partner_id) values ($1, 'PARTNER', $2)`, [
        user.rows[0].id,
        partner,
      ]);
    await client.query(
      `insert into session (user_id, token_hash, created_at, last_seen_at) values ($1, $2, clock_timestamp(), clock_timestamp() + interval '20 minutes')`,
      [user.rows[0].id, createHash('sha256').update(token).digest()],
    );
  });
  return `portal=${token}`;
}

function server(file: string, port: number, env: NodeJS.ProcessEnv): Promise<ChildProcess> {
  const child = fork(here(file), {
    env: { ...env, PORT: String(port) },
    execArgv: [
      '--import',
      here('./built-server.hook.mjs'),
      ...(options.profile ? ['--cpu-prof', '--cpu-prof-dir', options.profile] : []),
    ],
  });
  children.push(child);
  return new Promise((resolve, reject) => {
    child.once('message', () => resolve(child));
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code}`)));
  });
}

async function postmasterPid(): Promise<number> {
  const client = new pg.Client({ connectionString: superuser() });
  await client.connect();
  const { rows } = await client.query(`select split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::integer as pid`);
  await client.end();
  return rows[0].pid;
}

/** The limit counts people and gets the index that this wants; it goes again, so that nothing else pays for it. */
async function indexFor(question: Question, isMade: boolean): Promise<void> {
  const index = limitStatements[question.name]?.index;
  if (!index) return;
  await withClient(database.ownerUrl, async (client) => {
    await client.query('drop index if exists bench_limit');
    if (isMade) await client.query(`create index bench_limit on ${index}`);
    if (isMade) await client.query('vacuum analyze member');
  });
}

async function explain(question: Question): Promise<void> {
  const statement = limitStatements[question.name];
  if (!statement || question.name === 'M1') return;
  const client = new pg.Client({ connectionString: superuser() });
  await client.connect();
  const { rows } = await client.query(
    `explain (analyze, buffers, costs off, summary off) ${statement.text}`,
    question.limit(0),
  );
  process.stdout.write(`\n${question.name} limit\n${rows.map((r) => r['QUERY PLAN']).join('\n')}\n`);
  await client.end();
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
