import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  memberBulkCancel,
  memberBulkCommit,
  memberBulkPrepare,
} from '../../../server/member-bulk/member-bulk.service.ts';
import type { BulkWrite } from '../../../server/member-bulk/member-bulk.write.ts';
import type { Keyed, User } from '../../support/builders.ts';
import { doomedServer } from '../../support/doomed-server.ts';
import { type ImportScene, openScene } from '../member-import/scene.ts';

let scene: ImportScene;
let partner: Keyed;
let officer: User;
const MANY = 12_000;

// No worker of its own: each story decides when a server comes and how it goes.
beforeAll(async () => {
  scene = await openScene({ workers: 0 });
  partner = await scene.make.partner({ kind: 'PROVINCE', region_id: await scene.make.regionId('15') });
  officer = await scene.make.user('COORDINATOR', { partners: [partner] });
  await scene.make.member(partner, { name: 'Warga' });
  await scene.sql.all(
    `with one as (select * from member where partner_id = $1 limit 1),
          people as (insert into person (nik_hash, hash_key_id) select sha256(n::text::bytea), 1 from generate_series(2, ${MANY}) n returning id, nik_hash)
     insert into member (partner_id, person_id, segment, nik_cipher, nik_hash, nik_mask, name, name_key, birth_date, sex, village_id,
                         district_id, regency_id, province_id, occupation, payer, status_since, created_at, updated_at)
     select o.partner_id, p.id, o.segment, o.nik_cipher, p.nik_hash, o.nik_mask, o.name, o.name_key, o.birth_date, o.sex, o.village_id,
            0, 0, 0, o.occupation, o.payer, o.status_since, o.created_at, o.updated_at from one o, people p`,
    [partner.id],
  );
}, 60_000);
afterAll(() => scene.close());

const context = async () => Object.assign(await scene.scopeOf(officer), { jobs: scene.queue });
const stateOf = async (id: string) =>
  (await scene.sql.one<{ state: string }>('select state from member_bulk where id = $1', [id])).state;
const ended = async () =>
  (await scene.sql.one<{ n: number }>(`select count(*)::integer as n from member where status = 'ENDED'`)).n;
async function until(id: string, ...states: string[]): Promise<void> {
  while (!states.includes(await stateOf(id))) await wait(20);
}

it('a server that is killed while it changes thousands changes nobody; the next one changes all, once', async () => {
  const write: BulkWrite = {
    ...{ act: 'END', note: 'Surat desa', endReason: 'MOVED', since: '2026-10-31', groupId: null, leavesGroup: false },
    ...{ mouId: null, leavesMou: false, villageCode: null },
  };
  const request = { selection: { filter: {} }, selectionWords: 'Semua peserta', write };
  const { id } = await memberBulkPrepare(await context(), request, randomUUID());
  const first = await doomedServer(scene.database);
  await until(id, 'READY');
  await memberBulkCommit(await context(), id, randomUUID());
  for (;;) {
    const [job] = await scene.sql.all<{ done: number; state: string }>(
      'select j.done, j.state from job j join member_bulk b on b.job_id = j.id where b.id = $1',
      [id],
    );
    if (job?.state !== 'WAITING' && (job?.done ?? 0) > 0) break;
    if (job?.state === 'DONE') throw new Error('the work was over too soon');
    await wait(5);
  }
  await first.kill();
  expect([await stateOf(id), await ended()]).toEqual(['COMMITTING', 0]);
  await scene.server();
  await until(id, 'COMMITTED');
  expect(await ended()).toBe(MANY);
  const lines = await scene.sql.one<{ n: number }>(
    `select count(*)::integer as n from audit_entry where subject = 'member' and action = 'CHANGED'`,
  );
  expect(lines.n).toBe(MANY);
}, 90_000);

it('what is stopped while it is written is rolled back, and may be agreed to again', async () => {
  const write: BulkWrite = {
    ...{ act: 'REACTIVATE', note: 'Salah diakhiri', endReason: null, since: null, groupId: null, leavesGroup: false },
    ...{ mouId: null, leavesMou: false, villageCode: null },
  };
  const request = { selection: { filter: {} }, selectionWords: 'Semua peserta', write };
  const { id } = await memberBulkPrepare(await context(), request, randomUUID());
  await until(id, 'READY');
  await memberBulkCommit(await context(), id, randomUUID());
  await memberBulkCancel(await context(), id);
  await until(id, 'READY', 'COMMITTED');
  expect(await ended()).toBe((await stateOf(id)) === 'READY' ? MANY : 0);
}, 60_000);
