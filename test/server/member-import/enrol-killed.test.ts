import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { recountLedgers } from '../../../server/budget/recount.job.ts';
import { parseMonth } from '../../../server/kernel/month.ts';
import { memberImportCommit } from '../../../server/member-import/member-import.service.ts';
import type { Keyed, User } from '../../support/builders.ts';
import { doomedServer } from '../../support/doomed-server.ts';
import { openBudget } from '../../support/open-budget.ts';
import { books } from '../budget/budget-scene.ts';
import { HEADER, person, workbook } from './list-file.ts';
import { type ImportScene, openScene } from './scene.ts';

const UNITS = 300;
const PEOPLE = 3;
const MONTHS = 2;
const PRICE = 16_800;

let scene: ImportScene;
let partner: Keyed;
let officer: User;
let mou: { id: string };
let budgetId: string;
let codes: string[];

// No worker of its own: the story decides when a server comes and how it goes.
beforeAll(async () => {
  scene = await openScene({ workers: 0 });
  const { make, sql } = scene;
  partner = await make.partner({ kind: 'PROVINCE', region_id: await make.regionId('15') });
  officer = await make.user('COORDINATOR', { partners: [partner] });
  mou = await make.mou(partner, { payer: 'SUBSIDY', programmes: ['JKK', 'JKM'], fund_source: 'BKBK' });
  const { budget, line } = await openBudget(scene, { partnerId: partner.id, mouId: mou.id, total: UNITS * 1_000_000 });
  budgetId = budget.id;
  const villages = await sql.all<{ code: string }>(
    `with made as (
       insert into allocation (budget_id, line_id, partner_id, region_id, province_id, village_id, earmark, created_at)
       select $1, $2, $3, r.id, 0, 0, 1000000, '2026-03-02' from region r where r.level = 4 and r.valid_to is null and r.code like '15.%' order by r.code limit $4
       returning region_id)
     select r.code from made m join region r on r.id = m.region_id order by r.code`,
    [budget.id, line.id, partner.id, UNITS],
  );
  codes = villages.map(({ code }) => code);
  // one place fewer than people
  await sql.all(
    `insert into allocation_month (allocation_id, category, month, quota)
     select a.id, 'PR', m, $2 from allocation a, generate_series(date '2026-01-01', date '2026-12-01', interval '1 month') m where a.budget_id = $1`,
    [budget.id, PEOPLE - 1],
  );
  await sql.all(
    `insert into ledger_entry (allocation_id, budget_id, partner_id, kind, allocated, made_at)
     select a.id, a.budget_id, a.partner_id, 'ALLOCATE', a.earmark, '2026-03-02' from allocation a where a.budget_id = $1`,
    [budget.id],
  );
}, 120_000);
afterAll(() => scene.close());

function list(): Promise<Buffer> {
  const rows = codes.flatMap((code, village) =>
    Array.from({ length: PEOPLE }, (_, i) => {
      const serial = village * PEOPLE + i;
      const cells = person({
        NIK: `150111170590${String(1_000 + serial).padStart(4, '0')}`,
        'Nama Lengkap': `Peserta Contoh ${'ABC'[i]}`,
        'Kode Desa': code,
      });
      return [...cells, `26${String(serial).padStart(9, '0')}`];
    }),
  );
  return workbook([[...HEADER, 'Nomor KPJ'], ...rows]);
}

const counted = () =>
  scene.sql.one<object>(
    `select (select count(*)::integer from member) as members, (select count(*)::integer from contribution) as months,
            (select count(*)::integer from member_cover) as covers, (select coalesce(sum(people), 0)::integer from allocation_month) as places,
            (select count(*)::integer from ledger_entry where kind = 'RESERVE') as entries`,
  );

/** Holds the last unit of the budget until somebody waits for it; what is done then is done while they wait. */
async function whileTheLastUnitIsHeld(act: () => Promise<void>): Promise<void> {
  const holder = new pg.Client({ connectionString: scene.database.ownerUrl });
  await holder.connect();
  try {
    await holder.query('begin');
    await holder.query('select from allocation where budget_id = $1 order by id desc limit 1 for update', [budgetId]);
    for (;;) {
      const waiting = await holder.query(
        'select 1 from pg_locks where not granted and transactionid = pg_current_xact_id()::xid',
      );
      if (waiting.rowCount) break;
      await wait(20);
    }
    await act();
  } finally {
    await holder.query('rollback');
    await holder.end();
  }
}

it('a server that is killed while it saves a list with months leaves nobody and nothing; the next one saves all, once', async () => {
  const context = Object.assign(await scene.scopeOf(officer), { jobs: scene.queue });
  const id = await scene.upload(officer, partner, await list(), { mouId: mou.id });
  const reader = await scene.server();
  expect(await scene.settled(id)).toMatchObject({ state: 'READY', new_rows: UNITS * PEOPLE });
  await reader.stop();

  const months = { first: parseMonth('2026-11'), months: MONTHS, newOnly: false };
  await memberImportCommit(context, id, 'simpan-dan-mati', months);
  const first = await doomedServer(scene.database, scene.clock.now());
  await whileTheLastUnitIsHeld(async () => {
    await first.kill();
    // it was in the middle of the months: members are written, units but the last one reserved, and nobody sees any of it
    expect(await counted()).toEqual({ members: 0, months: 0, covers: 0, places: 0, entries: 0 });
    expect(await books(scene)).toMatchObject({ reserved: '0', reservedEntries: '0', reservedMonths: '0' });
  });

  await scene.server();
  expect(await scene.settled(id)).toMatchObject({ state: 'COMMITTED', warned_rows: UNITS });
  const people = UNITS * (PEOPLE - 1);
  expect(await counted()).toEqual({
    ...{ members: UNITS * PEOPLE, months: people * MONTHS, covers: people, places: people * MONTHS, entries: UNITS },
  });
  const amount = String(people * MONTHS * PRICE);
  expect(await books(scene)).toMatchObject({ reserved: amount, reservedEntries: amount, reservedMonths: amount });
  const errors: object[] = [];
  await recountLedgers(scene.pools.system, scene.clock, { error: (facts: object) => void errors.push(facts) } as never);
  expect(errors).toEqual([]);
  // agreed to once more with the same key, it is the list that is saved
  expect((await memberImportCommit(context, id, 'simpan-dan-mati', months)).state).toBe('COMMITTED');
  expect(await counted()).toMatchObject({ members: UNITS * PEOPLE, entries: UNITS });
}, 180_000);
