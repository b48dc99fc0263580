import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { subsidyReserveAll } from '../../../server/budget/reserve-all.service.ts';
import { parseMonth } from '../../../server/kernel/month.ts';
import type { Keyed, User } from '../../support/builders.ts';
import { doomedServer } from '../../support/doomed-server.ts';
import { openBudget } from '../../support/open-budget.ts';
import { type ImportScene, openScene } from '../member-import/scene.ts';
import { books } from './budget-scene.ts';

const UNITS = 250;
const PEOPLE = 12;

let scene: ImportScene;
let officer: User;
let budgetId: string;

// No worker of its own: the story decides when a server comes and how it goes.
beforeAll(async () => {
  scene = await openScene({ workers: 0 });
  const { make, sql } = scene;
  const partner: Keyed = await make.partner({ kind: 'PROVINCE', region_id: await make.regionId('15') });
  officer = await make.user('COORDINATOR', { partners: [partner] });
  const mou = await make.mou(partner, { payer: 'SUBSIDY', programmes: ['JKK', 'JKM'], fund_source: 'BKBK' });
  const { budget, line } = await openBudget(scene, { partnerId: partner.id, mouId: mou.id, total: UNITS * 10_000_000 });
  budgetId = budget.id;
  await make.member(partner, { name: 'Warga', mou_id: mou.id, payer: 'SUBSIDY', category: 'MME' });
  await sql.all(
    `insert into allocation (budget_id, line_id, partner_id, region_id, province_id, village_id, earmark, created_at)
     select $1, $2, $3, r.id, 0, 0, 10000000, '2026-03-02' from region r where r.level = 4 and r.valid_to is null and r.code like '15.%' order by r.code limit $4`,
    [budget.id, line.id, partner.id, UNITS],
  );
  // one person more than there is room for
  await sql.all(
    `insert into allocation_month (allocation_id, category, month, quota)
     select a.id, 'MME', m, $2 from allocation a, generate_series(date '2026-01-01', date '2026-12-01', interval '1 month') m where a.budget_id = $1`,
    [budget.id, PEOPLE - 1],
  );
  await sql.all(
    `insert into ledger_entry (allocation_id, budget_id, partner_id, kind, allocated, made_at)
     select a.id, a.budget_id, a.partner_id, 'ALLOCATE', a.earmark, '2026-03-02' from allocation a where a.budget_id = $1`,
    [budget.id],
  );
  await sql.all(
    `with one as (select * from member where partner_id = $1 limit 1),
          places as (select a.village_id, n, row_number() over (order by a.id, n) as k from allocation a, generate_series(1, ${PEOPLE}) n where a.budget_id = $2),
          people as (insert into person (nik_hash, hash_key_id) select sha256(p.k::text::bytea), 1 from places p returning id, nik_hash)
     insert into member (partner_id, person_id, segment, nik_cipher, nik_hash, nik_mask, name, name_key, birth_date, sex, village_id, district_id, regency_id,
                         province_id, occupation, payer, category, mou_id, kpj, status_since, created_at, updated_at)
     select o.partner_id, h.id, o.segment, o.nik_cipher, h.nik_hash, o.nik_mask, o.name, o.name_key, o.birth_date, o.sex, p.village_id,
            0, 0, 0, o.occupation, o.payer, o.category, o.mou_id, lpad(p.k::text, 11, '4'), '2026-01-01', o.created_at, o.updated_at
       from one o, places p join people h on h.nik_hash = sha256(p.k::text::bytea)`,
    [partner.id, budget.id],
  );
}, 120_000);
afterAll(() => scene.close());

const job = (id: string) =>
  scene.sql.one<{ state: string; step: string; done: number }>(
    'select j.state, j.step, j.done from job j join subsidy_reservation r on r.job_id = j.id where r.id = $1',
    [id],
  );

it('a server that is killed while it reserves leaves nothing; the next one reserves all, once, and the books agree', async () => {
  const ctx = Object.assign(await scene.scopeOf(officer), { jobs: scene.queue });
  const wish = { first: parseMonth('2026-01'), months: 12, region: {} };
  const key = randomUUID();
  const { id } = await subsidyReserveAll(ctx, budgetId, wish, key);
  const first = await doomedServer(scene.database);
  for (;;) {
    const { state, step, done } = await job(id);
    if (step === 'RESERVING' && done > 0) break;
    if (state === 'DONE') throw new Error('the work was over too soon');
    await wait(5);
  }
  await first.kill();
  expect(await books(scene)).toMatchObject({ reserved: '0', reservedEntries: '0', reservedMonths: '0' });
  await scene.server();
  while ((await job(id)).state !== 'DONE') await wait(50);
  const amount = String(UNITS * (PEOPLE - 1) * 12 * 16_800);
  expect(await books(scene)).toMatchObject({ reserved: amount, reservedEntries: amount, reservedMonths: amount });
  const { wrong } = await scene.sql.one<{ wrong: number }>(
    'select count(*)::integer as wrong from allocation_month where people <> quota',
  );
  expect(wrong).toBe(0);
  // asked for once more with its key, it is the one that is done
  expect((await subsidyReserveAll(ctx, budgetId, wish, key)).id).toBe(id);
  const units = await scene.sql.one<{ n: number; left_out: number }>(
    'select count(*)::integer as n, sum(no_quota)::integer as left_out from subsidy_reservation_unit where reservation_id = $1',
    [id],
  );
  expect(units).toEqual({ n: UNITS, left_out: UNITS });
}, 180_000);
