import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writePersonMonths } from '../../../server/contribution/person-months.ts';
import { withClient } from '../../../server/database/connect.ts';
import { parseMonth } from '../../../server/kernel/month.ts';
import { paymentRecord } from '../../../server/payment/payment.service.ts';
import type { Keyed, User } from '../../support/builders.ts';
import { type ImportScene, openScene } from '../member-import/scene.ts';
import { aReference, manyMore } from './payment-scene.ts';

const PEOPLE = 2_600;
const MONTHS = 12;

let scene: ImportScene;
let officer: User;
let group: Keyed;

// No worker of its own: the story decides when a server comes and how it goes.
beforeAll(async () => {
  scene = await openScene({ workers: 0 });
  const { make } = scene;
  const office = await make.office();
  await make.serve(office, '15.01');
  const partner = await make.partner();
  group = await make.group(partner);
  await make.member(partner, { name: 'Warga Pertama', group_id: group.id, kpj: '26000000001' });
  await manyMore(scene, group, PEOPLE - 1);
  officer = await make.user('OFFICE', { office });
}, 120_000);
afterAll(() => scene.close());

async function doomedServer(): Promise<ChildProcess> {
  const file = fileURLToPath(new URL('../jobs/doomed-server.ts', import.meta.url));
  const child = spawn(process.execPath, [file, scene.database.appUrl, scene.database.systemUrl], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout as NodeJS.ReadableStream, 'data');
  return child;
}

const stands = (id: string) =>
  scene.sql.one<{ state: string; step: string; payment: string; allocated: string; paid: number }>(
    `select j.state, j.step, p.state as payment, p.allocated, (select count(payment_id)::integer from contribution) as paid
       from payment p join job j on j.subject_id = p.id where p.id = $1`,
    [id],
  );

it('a server that is killed while it pays leaves nothing; the next one pays all, once', async () => {
  const ctx = Object.assign(await scene.scopeOf(officer), { jobs: scene.queue });
  const span = { unit: { groupId: group.id }, first: parseMonth('2026-01'), months: MONTHS, memberIds: null };
  await ctx.act('payment:record', (act) => writePersonMonths(act.sql, act.viewer, span, act.at));
  const [{ sum } = { sum: '0' }] = await scene.sql.all<{ sum: string }>(
    'select sum(amount)::text as sum from contribution',
  );
  const money = { amount: BigInt(sum), receivedOn: '2026-03-02', reference: aReference() };
  const write = { ...money, paymentCode: null, note: null, slipId: null, span };
  const key = randomUUID();
  const { id } = await paymentRecord(ctx, write, key);
  await withClient(scene.database.ownerUrl, async (client) => {
    // the last month of somebody is held, so that the work stands still in the middle of paying
    await client.query('begin');
    await client.query('select from contribution where month = $1 limit 1 for update', ['2026-12-01']);
    const first = await doomedServer();
    while ((await stands(id)).step !== 'PAYING') await wait(20);
    first.kill('SIGKILL');
    await once(first, 'exit');
    await client.query('rollback');
  });
  expect(await stands(id)).toMatchObject({ payment: 'REPORTED', allocated: '0', paid: 0 });
  await scene.server();
  while ((await stands(id)).state !== 'DONE') await wait(50);
  expect(await stands(id)).toMatchObject({ payment: 'CONFIRMED', allocated: sum, paid: PEOPLE * MONTHS });
  // asked for once more, with its key or its reference alone, it is the one that is done
  expect((await paymentRecord(ctx, write, key)).id).toBe(id);
  expect((await paymentRecord(ctx, write, randomUUID())).id).toBe(id);
}, 180_000);
