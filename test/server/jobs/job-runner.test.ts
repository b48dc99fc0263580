import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { memberImportCancel, memberImportCommit } from '../../../server/member-import/member-import.service.ts';
import type { Keyed, User } from '../../support/builders.ts';
import { doomedServer } from '../../support/doomed-server.ts';
import { list, people } from '../member-import/list-file.ts';
import { type ImportScene, openScene } from '../member-import/scene.ts';

let scene: ImportScene;
let partner: Keyed;
let officer: User;
const MANY = 6_000;

beforeEach(async () => {
  scene = await openScene({ workers: 0 });
  partner = await scene.make.partner({ kind: 'PROVINCE', region_id: await scene.make.regionId('15') });
  officer = await scene.make.user('COORDINATOR', { partners: [partner] });
});
afterEach(() => scene.close());

interface JobState {
  state: string;
  step: string;
  done: number;
  failure_code: string | null;
  attempts: number;
}

const jobOf = (importId: string) =>
  scene.sql.one<JobState>(
    'select j.state, j.step, j.done, j.failure_code, j.attempts from job j join member_import i on i.job_id = j.id where i.id = $1',
    [importId],
  );

async function until(importId: string, seen: (job: JobState) => boolean): Promise<JobState> {
  for (;;) {
    const job = await jobOf(importId);
    if (seen(job)) return job;
    if (!['WAITING', 'RUNNING'].includes(job.state)) throw new Error(`the job was over too soon: ${job.state}`);
    await wait(5);
  }
}

const counted = async (text: string) =>
  (await scene.sql.one<{ n: number }>(`select count(*)::integer as n from ${text}`)).n;
const contextOf = async () => Object.assign(await scene.scopeOf(officer), { jobs: scene.queue });

it('a server that is killed while it reads leaves nothing behind, and the next one finishes the work', async () => {
  const child = await doomedServer(scene.database);
  const id = await scene.upload(officer, partner, await list(...people(MANY)));
  await until(id, ({ state, done }) => state === 'RUNNING' && done > 0);
  await child.kill();
  expect(await jobOf(id)).toMatchObject({ state: 'RUNNING', attempts: 1 });
  expect(await counted('member_import_row')).toBe(0);
  await scene.server();
  // the rows of people() repeat a NIK every thousand or so: what counts is that all of them are answered
  expect(await scene.settled(id)).toMatchObject({ state: 'READY', total_rows: MANY });
  expect(await jobOf(id)).toMatchObject({ state: 'DONE', attempts: 2 });
});

it('a check that is cancelled stops within a second or so and keeps no row', async () => {
  await scene.server();
  const id = await scene.upload(officer, partner, await list(...people(MANY)));
  await until(id, ({ state }) => state === 'RUNNING');
  expect((await memberImportCancel(await contextOf(), id)).state).toBe('CHECKING');
  expect(await scene.settled(id)).toMatchObject({ state: 'CANCELLED', total_rows: 0 });
  expect(await jobOf(id)).toMatchObject({ state: 'CANCELLED', failure_code: null });
  expect(await counted('member_import_row')).toBe(0);
});

it('a job that waits and is cancelled is never begun', async () => {
  const id = await scene.upload(officer, partner, await list(...people(3)));
  await memberImportCancel(await contextOf(), id);
  await scene.server();
  expect(await scene.settled(id)).toMatchObject({ state: 'CANCELLED' });
  expect(await jobOf(id)).toMatchObject({ state: 'CANCELLED', attempts: 0 });
});

it('a saving that is cancelled saves nobody, and the list can be agreed to again', async () => {
  const server = await scene.server();
  const id = await scene.upload(officer, partner, await list(...people(900)));
  await scene.settled(id);
  await server.stop();
  await memberImportCommit(await contextOf(), id, 'first-agreement');
  await memberImportCancel(await contextOf(), id);
  await scene.server();
  expect(await scene.settled(id)).toMatchObject({ state: 'READY', new_rows: 900 });
  expect(await counted('member')).toBe(0);
  await memberImportCommit(await contextOf(), id, 'second-agreement');
  expect(await scene.settled(id)).toMatchObject({ state: 'COMMITTED' });
  expect(await counted('member')).toBe(900);
});

it('a requester who is disabled before the work begins gets nothing done', async () => {
  const id = await scene.upload(officer, partner, await list(...people(3)));
  await scene.sql.all('update app_user set disabled_at = $2 where id = $1', [officer.id, scene.clock.now()]);
  await scene.server();
  expect(await scene.settled(id)).toMatchObject({ state: 'FAILED', total_rows: 0 });
  expect(await jobOf(id)).toMatchObject({ state: 'FAILED', failure_code: 'JOB_VIEWER_GONE' });
});

it('a requester whose scope shrinks before the rows are saved has none saved', async () => {
  const server = await scene.server();
  const id = await scene.upload(officer, partner, await list(...people(3)));
  await scene.settled(id);
  await server.stop();
  await memberImportCommit(await contextOf(), id, 'agreement-of-yore');
  await scene.sql.all('delete from user_scope where user_id = $1', [officer.id]);
  await scene.server();
  await scene.settled(id);
  expect(await counted('member')).toBe(0);
});

it('two servers that hear of one job do it once', async () => {
  const [a, b] = [await scene.server(), await scene.server()];
  const id = await scene.upload(officer, partner, await list(...people(300)));
  const { job_id } = await scene.sql.one<{ job_id: string }>('select job_id from member_import where id = $1', [id]);
  await Promise.all([a.run(job_id), b.run(job_id), a.run(job_id)]);
  expect(await scene.settled(id)).toMatchObject({ state: 'READY', total_rows: 300 });
  expect(await jobOf(id)).toMatchObject({ state: 'DONE', attempts: 1 });
});

it('nobody can file a job in another’s name', async () => {
  const other = await scene.make.user('COORDINATOR', { partners: [partner] });
  const scope = await contextOf();
  const filed = scope.act('memberImport:create', (act) =>
    act.sql.query({
      text: `insert into job (kind, requested_by, partner_id, created_at) values ('MEMBER_IMPORT_CHECK', $1, $2, $3)`,
      values: [other.id, partner.id, act.at],
    }),
  );
  await expect(filed).rejects.toMatchObject({ code: '42501' });
});
