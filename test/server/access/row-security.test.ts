import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sql } from '../../../server/database/sql.ts';
import { ViewerSession } from '../../../server/database/viewer-session.ts';
import { withJobViewer, withViewer } from '../../../server/database/viewer-transaction.ts';
import type { User } from '../../support/builders.ts';
import { openPortal, type TestPortal } from '../../support/portal.ts';
import { buildWorld, codeOf, type Place, places, type Watcher, type World } from '../../support/world.ts';
import { fillScopedTables, placesByKey, scopedTables } from './scoped-rows.ts';

let portal: TestPortal;
let world: World;
let keys: ReadonlyMap<string, string>;
beforeAll(async () => {
  portal = await openPortal();
  world = await buildWorld(portal);
  await fillScopedTables(portal, world);
  keys = await placesByKey(portal, world);
});
afterAll(() => portal.close());

const door = ({ tokenHash }: Watcher) => ({ tokenHash, at: portal.clock.now(), requestId: 'walk' });
const view = <T>(watcher: Watcher, run: (sql: Sql) => Promise<T>) => withViewer(portal.pools.app, door(watcher), run);
const expected = (watcher: Watcher, table = 'member') =>
  places
    .filter((p) => scopedTables[table]?.[1](watcher, p))
    .map((p) => `Warga ${p.label}`)
    .sort();

async function labels(sql: Sql, table: string): Promise<string[]> {
  const rows = await sql.query<{ label: string | null }>({
    text: `select distinct ${scopedTables[table]?.[0]} as label from ${table} t`,
  });
  return rows.flatMap(({ label }) => (label === null ? [] : (keys.get(label) ?? label))).sort();
}

/** What an attempt that is to leave nothing behind has found. */
class Found extends Error {
  readonly ids: readonly string[];
  constructor(ids: readonly string[]) {
    super('found');
    this.ids = ids;
  }
}

/** Rows of the world's own users, by table, and how to name the user of a row. */
const personal: Readonly<Record<string, string>> = {
  app_user: 't.id',
  user_scope: 't.user_id',
  session: 't.user_id',
  access_code: 't.user_id',
  idempotency: 't.user_id',
  saved_view: 't.user_id',
  member_export: 't.requested_by',
};
/** What nobody sees of others, who looks after users included. */
const onesOwn = new Set(['idempotency', 'saved_view', 'member_export']);
const ofPartners: Readonly<Record<string, string>> = {
  partner: 't.id',
  partner_name: 't.partner_id',
  partner_contact: 't.partner_id',
};
/** Rows of agreements, and how to name the agreement of a row. */
const ofMous: Readonly<Record<string, string>> = {
  mou: 't.id',
  mou_party: 't.mou_id',
  mou_late_act: 't.mou_id',
  change_list: 't.mou_id',
  member_total: 't.mou_id',
  cover_total: 't.mou_id',
  subsidy_budget: 't.mou_id',
  subsidy_line: '(select b.mou_id from subsidy_budget b where b.id = t.budget_id)',
  budget_deadline: '(select b.mou_id from subsidy_budget b where b.id = t.budget_id)',
  budget_document: '(select b.mou_id from subsidy_budget b where b.id = t.budget_id)',
  budget_change: '(select b.mou_id from subsidy_budget b where b.id = t.budget_id)',
  budget_change_unit:
    '(select b.mou_id from budget_change c join subsidy_budget b on b.id = c.budget_id where c.id = t.change_id)',
  budget_division: '(select b.mou_id from subsidy_budget b where b.id = t.budget_id)',
  budget_share:
    '(select b.mou_id from budget_division d join subsidy_budget b on b.id = d.budget_id where d.id = t.division_id)',
  ledger_recount: '(select b.mou_id from subsidy_budget b where b.id = t.budget_id)',
  subsidy_reservation: '(select b.mou_id from subsidy_budget b where b.id = t.budget_id)',
  simulated_budget: '(select b.mou_id from subsidy_budget b where b.id = t.budget_id)',
};
const sumsOfMous: Readonly<Record<string, string>> = {
  member_total: 'member_tally_fold',
  cover_total: 'cover_tally_fold',
};
const references = [
  ...['counting_rule', 'published_figure'],
  'contribution_price',
  'fund_source',
  'holiday',
  'office',
  'office_regency',
  'region',
  'region_code',
  'region_regency_key',
  'region_register',
  'region_village_key',
  'region_word',
  'tariff_adjustment',
  'tariff_band',
  'tariff_rate',
  'wage_cap',
];

describe('The walk', () => {
  it('passes every table that the application may read', async () => {
    const readable = await portal.sql.all<{ name: string }>(
      `select c.relname as name from pg_class c where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'f')
         and (has_table_privilege('portal_app', c.oid, 'select') or has_any_column_privilege('portal_app', c.oid, 'select')) order by 1`,
    );
    const walked = [
      ...Object.keys(scopedTables),
      ...Object.keys(personal),
      ...Object.keys(ofPartners),
      ...Object.keys(ofMous),
      'coverage_total',
      ...['subsidy_simulation', 'target', 'paid_tally'],
      // read by others than a partner's rows: region-map-security.test.ts
      'region_map',
      // walked in paper-security.test.ts
      ...['mou_document', 'notification', 'notification_letter'],
      ...references,
    ].sort();
    expect(readable.map(({ name }) => name)).toEqual(walked);
  });

  it('meets a row of every place in every scoped table', async () => {
    const all = places.map((p) => `Warga ${p.label}`).sort();
    const owner: Sql = { query: ({ text }) => portal.sql.all(text) };
    for (const table of Object.keys(scopedTables)) expect([table, await labels(owner, table)]).toEqual([table, all]);
  });
});

describe.each(Object.keys(scopedTables))('The rows of %s', (table) => {
  it('are seen by each viewer exactly as far as the own scope goes', async () => {
    for (const watcher of world.watchers)
      expect([watcher.label, await view(watcher, (sql) => labels(sql, table))]).toEqual([
        watcher.label,
        expected(watcher, table),
      ]);
  });

  it('are seen by nobody without a viewer', async () => {
    const { rows } = await portal.pools.app.query(`select count(*)::integer as count from ${table}`);
    expect(rows).toEqual([{ count: 0 }]);
  });
});

describe.each(Object.entries(ofPartners))('The rows of %s', (table, column) => {
  it('are those of the viewer’s partners', async () => {
    if (table === 'partner_contact')
      for (const { id } of Object.values(world.partners))
        await portal.sql.insert(table, { partner_id: id, place: 0, name: 'Ibu Kontak' });
    const letter = new Map(Object.entries(world.partners).map(([key, { id }]) => [id, key]));
    for (const watcher of world.watchers) {
      const rows = await view(watcher, (sql) =>
        sql.query<{ id: string }>({ text: `select ${column} as id from ${table} t` }),
      );
      expect([watcher.label, rows.map(({ id }) => letter.get(id)).sort()]).toEqual([watcher.label, watcher.partners]);
    }
    expect((await portal.pools.app.query(`select ${column} from ${table} t`)).rows).toEqual([]);
  });
});

/** Whose rows of these tables a viewer reads besides the own ones. */
function reads(watcher: Watcher, other: Watcher, table: string): boolean {
  if (other === watcher) return true;
  if (onesOwn.has(table)) return false;
  if (watcher.role === 'ADMINISTRATOR' || watcher.role === 'AUDITOR') return true;
  const kept = other.home.length > 0 && other.home.every((letter) => watcher.home.includes(letter));
  return watcher.role === 'COORDINATOR' && kept && (table !== 'session' || other.role === 'OPERATOR');
}

describe.each(Object.entries(ofMous))('The rows of %s', (table, column) => {
  it('are seen by who has signed, who answers for the partner and the country', async () => {
    if (sumsOfMous[table]) await portal.pools.system.query(`select ${sumsOfMous[table]}()`);
    const letter = new Map(Object.entries(world.mous).map(([key, { id }]) => [id, key]));
    for (const watcher of world.watchers) {
      const rows = await view(watcher, (sql) =>
        sql.query<{ id: string }>({ text: `select distinct ${column} as id from ${table} t` }),
      );
      // the sum over all places is for nobody whose own part of them is smaller
      const whole = !watcher.ofGroups && places.some((p) => watcher.signed(p));
      const due = table in sumsOfMous && !whole ? [] : watcher.mous;
      expect([watcher.label, rows.map(({ id }) => letter.get(id)).sort()]).toEqual([watcher.label, due]);
    }
    expect((await portal.pools.app.query(`select ${column} from ${table} t`)).rows).toEqual([]);
  });
});

describe('The rows of coverage_total', () => {
  it('are of the districts that the viewer has whole', async () => {
    await portal.pools.system.query('select member_tally_fold()');
    const text = `select distinct t.partner_id || ' ' || d.code as line from coverage_total t join region d on d.id = t.district_id`;
    const codes = new Map<unknown, string>();
    for (const p of places) codes.set(p, (await codeOf(portal, p)).split('.').slice(0, 3).join('.'));
    const due = (watcher: Watcher) => (place: Place) => {
      if (watcher.ofGroups) return false;
      if (watcher.role !== 'OPERATOR' && watcher.mous.includes(place.partner)) return true;
      // somewhere else in the district, so that whoever has one village of it is told apart
      return watcher.role !== 'OFFICE' && watcher.sees({ ...place, village: `${codes.get(place)}.9999` });
    };
    const lineOf = (place: Place) => `${world.partners[place.partner].id} ${codes.get(place)}`;
    for (const watcher of world.watchers) {
      const rows = await view(watcher, (sql) => sql.query<{ line: string }>({ text }));
      const expectedLines = new Set(places.filter(due(watcher)).map(lineOf));
      expect([watcher.label, rows.map(({ line }) => line).sort()]).toEqual([watcher.label, [...expectedLines].sort()]);
    }
    expect((await portal.pools.app.query('select 1 from coverage_total')).rows).toEqual([]);
  });
});

describe.each(Object.entries(personal))('The rows of %s', (table, column) => {
  it('are the viewer’s own, those of the users it keeps, and for who looks after all users everybody’s', async () => {
    for (const { actor } of world.watchers) await fillPersonal(table, actor.user);
    for (const watcher of world.watchers) {
      const rows = await view(watcher, (sql) =>
        sql.query<{ id: string }>({ text: `select ${column} as id from ${table} t` }),
      );
      const users = new Set(rows.map(({ id }) => id));
      const has = ({ home, role }: Watcher) => table !== 'user_scope' || home.length > 0 || role === 'OFFICE';
      const found = world.watchers.filter((w) => users.has(w.actor.user.id)).map((w) => w.label);
      const due = world.watchers.filter((w) => has(w) && reads(watcher, w, table)).map((w) => w.label);
      expect([watcher.label, found]).toEqual([watcher.label, due]);
    }
    expect((await portal.pools.app.query(`select ${column} from ${table} t`)).rows).toEqual([]);
  });
});

/** A row of this user in a table that has none from the world itself. */
async function fillPersonal(table: string, user: User): Promise<void> {
  const at = { created_at: portal.clock.now(), updated_at: portal.clock.now() };
  if (table === 'idempotency') {
    const key = { operation: 'walk', key: 'walkwalk', request_hash: Buffer.alloc(32), created_at: at.created_at };
    await portal.sql.insert(table, { user_id: user.id, ...key });
  }
  if (table === 'access_code') {
    const code = { kind: 'ISSUED', code_hash: randomBytes(32), issued_at: at.created_at };
    await portal.sql.insert(table, { user_id: user.id, ...code, expires_at: new Date(+at.created_at + 1000) });
  }
  if (table === 'saved_view') {
    const kept = { user_name: user.name, list: 'MEMBERS', name: 'Tampilan', query: '' };
    await portal.sql.insert(table, { user_id: user.id, ...kept, ...at });
  }
  if (table === 'member_export') {
    const taken = { reach: '', format: 'CSV', columns: ['NAME'], clear_nik: false, selection: '{}', order_by: 'NAME' };
    const who = { requested_by: user.id, requested_by_name: user.name, file_name: 'peserta.csv' };
    await portal.sql.insert(table, { ...who, ...taken, ...at });
  }
}

describe('What the application may not read at all', () => {
  it.each(['person', 'member_word', 'sign_in_failure', 'elsewhere_question', 'key_check', 'schema_migration'])(
    '%s is refused to every viewer',
    async (table) => {
      for (const watcher of world.watchers)
        await expect(
          view(watcher, (sql) => sql.query({ text: `select 1 from ${table} limit 1` })),
        ).rejects.toMatchObject({ code: '42501' });
    },
  );

  it.each(['password_hash from app_user', 'token_hash from session', 'code_hash from access_code'])(
    '%s',
    async (column) => {
      await expect(
        view(world.watcher('administrator'), (sql) => sql.query({ text: `select ${column}` })),
      ).rejects.toMatchObject({ code: '42501' });
    },
  );
});

describe('A write through SQL', () => {
  const idInA = () => [...world.members.values()][0]?.id;
  const idInB = () => [...world.members][6]?.[1].id;
  const coordinator = () => world.watcher('coordinator of A');
  const run = (watcher: Watcher, text: string, values: unknown[] = []) =>
    view(watcher, (sql) => sql.query({ text, values }));

  it('does not find rows out of scope', async () => {
    expect(
      await run(coordinator(), 'update member set address = $2 where id = $1 returning id', [idInB(), 'x']),
    ).toEqual([]);
    const elsewhere = [...world.members][3]?.[1].id;
    const operator = world.watcher('operator of A in 15.01');
    expect(await run(operator, 'update member set address = $2 where id = $1 returning id', [elsewhere, 'x'])).toEqual(
      [],
    );
  });

  it('cannot hand a row over to another partner', async () => {
    const attempt = run(coordinator(), 'update member set partner_id = $2 where id = $1', [
      idInA(),
      world.partners.B.id,
    ]);
    await expect(attempt).rejects.toMatchObject({ code: '42501' });
  });

  it('cannot put a row out of an operator’s region', async () => {
    const village = await portal.make.regionId('15.02.01.2001');
    const attempt = run(world.watcher('operator of A in 15.01'), 'update member set village_id = $2 where id = $1', [
      idInA(),
      village,
    ]);
    await expect(attempt).rejects.toMatchObject({ code: '42501' });
  });

  it('cannot pretend to be in scope: the region columns are the database’s own', async () => {
    const elsewhere = [...world.members][3]?.[1].id;
    const kerinci = await portal.make.regionId('15.01');
    await run(coordinator(), 'update member set regency_id = $2, province_id = 1, district_id = 2 where id = $1', [
      elsewhere,
      kerinci,
    ]);
    const row = await portal.sql.one(
      'select v.code from member m join region v on v.id = m.regency_id where m.id = $1',
      [elsewhere],
    );
    expect(row).toEqual({ code: '15.02' });
  });

  it('cannot file a job or a send key in another’s name', async () => {
    const other = world.watcher('coordinator of B').actor.user.id;
    const job = 'insert into job (kind, requested_by, partner_id, created_at) values ($1, $2, $3, $4)';
    await expect(run(coordinator(), job, ['X', other, world.partners.A.id, portal.clock.now()])).rejects.toMatchObject({
      code: '42501',
    });
    const own = coordinator().actor.user.id;
    await run(coordinator(), job, ['X', own, world.partners.A.id, portal.clock.now()]);
    const bulk = `insert into member_bulk (requested_by, requested_by_name, act, selection, selection_words, partner_id, created_at, updated_at)
      values ($1, 'Peminta', 'REACTIVATE', '{"ids": []}', 'dua orang', $2, $3, $3)`;
    const chosen = [world.partners.A.id, portal.clock.now()];
    await expect(run(coordinator(), bulk, [other, ...chosen])).rejects.toMatchObject({ code: '42501' });
    await run(coordinator(), bulk, [own, ...chosen]);
    const key = `insert into idempotency (user_id, operation, key, request_hash, created_at) values ($1, 'x', 'abcdefgh', '\\x00', $2)`;
    await expect(run(coordinator(), key, [other, portal.clock.now()])).rejects.toMatchObject({ code: '42501' });
  });

  it('brings no member in as an auditor, and no paper in the name of somebody else', async () => {
    const copy = `insert into member (partner_id, person_id, segment, nik_cipher, nik_hash, nik_mask, name, name_key, birth_date, sex,
        village_id, district_id, regency_id, province_id, occupation, payer, status_since, created_at, updated_at)
      select partner_id, person_id, 'PU', nik_cipher, nik_hash, nik_mask, name, name_key, birth_date, sex,
        village_id, 0, 0, 0, occupation, payer, status_since, created_at, updated_at from member where id = $1`;
    await expect(run(world.watcher('auditor'), copy, [idInA()])).rejects.toMatchObject({ code: '42501' });
    const paper = `insert into document (kind, file_name, uploaded_by, partner_id, created_at) values ('MEMBER_IMPORT', 'x.xlsx', $1, $2, $3)`;
    const own = coordinator().actor.user.id;
    const at = portal.clock.now();
    const other = world.watcher('coordinator of B').actor.user.id;
    await expect(run(coordinator(), paper, [other, world.partners.A.id, at])).rejects.toMatchObject({ code: '42501' });
    await run(coordinator(), paper, [own, world.partners.A.id, at]);
  });

  it('cannot take rights, undisable a user or wake a session up', async () => {
    const me = coordinator().actor.user.id;
    for (const text of [
      `update app_user set role = 'AGENCY' where id = '${me}'`,
      'update app_user set disabled_at = null',
      'update session set ended_at = null, last_seen_at = now()',
      `insert into user_scope (user_id, kind, partner_id) values ('${me}', 'PARTNER', '${world.partners.B.id}')`,
      'delete from user_scope',
      'insert into person (nik_hash, hash_key_id) values (sha256($$x$$), 1)',
      'delete from audit_entry',
      'update audit_entry set actor_name = null',
      `insert into audit_entry (at, subject, row_id, action) values (now(), 'member', '${idInA()}', 'CHANGED')`,
      'truncate member',
      'alter table member disable row level security',
      'drop policy viewer on member',
      'set role portal_definer',
      'set session authorization portal_owner',
    ])
      await expect(run(coordinator(), text), text).rejects.toMatchObject({ code: '42501' });
  });

  it('removes members only of a list that is being taken back, and only by who writes them', async () => {
    const [list] = await portal.sql.all<{ id: string }>('select id from member_import where partner_id = $1 limit 1', [
      world.partners.A.id,
    ]);
    const made = await portal.make.member(world.partners.A, { name: 'Warga dari daftar', import_id: list?.id });
    const taken = async () =>
      Promise.all(['auditor', 'coordinator of B', 'coordinator of A'].map((label) => undone(world.watcher(label))));
    // every attempt is rolled back
    const undone = (watcher: Watcher) =>
      view(watcher, async (sql) => {
        const text = 'delete from member where import_id = $1 returning id';
        const gone = await sql.query<{ id: string }>({ text, values: [list?.id] });
        throw new Found(gone.map(({ id }) => id));
      }).catch((error: unknown) => {
        if (error instanceof Found) return error.ids;
        throw error;
      });
    expect(await taken()).toEqual([[], [], []]);
    const state = (set: string) => portal.sql.all(`update member_import set ${set} where id = $1`, [list?.id]);
    await state(`state = 'UNDOING', committed_at = created_at`);
    expect(await taken()).toEqual([[], [], [made.id]]);
    await state(`state = 'READY', committed_at = null`);
    await portal.sql.all('delete from member where id = $1', [made.id]);
  });

  it('lets an office give no partner away and take none', async () => {
    const officer = world.watcher('officer of X');
    const change = 'update partner set office_id = $2 where id = $1 returning id';
    expect(await run(officer, change, [world.partners.A.id, world.offices.X.id])).toEqual([]);
    await expect(run(officer, change, [world.partners.C.id, world.offices.Y.id])).rejects.toMatchObject({
      code: '42501',
    });
    await expect(run(officer, change, [world.partners.C.id, null])).rejects.toMatchObject({ code: '42501' });
  });

  it('makes partners for the agency and administrators only', async () => {
    const make = `insert into partner (kind, name, name_key, office_id, created_at, updated_at)
      values ('COMPANY', 'Usaha Baru', 'USAHA BARU', $1, $2, $2)`;
    const values = [world.offices.X.id, portal.clock.now()];
    for (const label of ['officer of X', 'coordinator of A', 'operator of A in 15.01'])
      await expect(run(world.watcher(label), make, values), label).rejects.toMatchObject({ code: '42501' });
    const coordinatorOwn = `insert into partner (id, kind, name, name_key, created_at, updated_at) values ('${world.partners.A.id}', 'COMPANY', 'XX', 'XX', now(), now())`;
    await expect(run(coordinator(), coordinatorOwn)).rejects.toMatchObject({ code: '42501' });
  });
});

describe('A definer function', () => {
  it('finds names for nobody who is not viewing, and for nobody beyond the own partners', async () => {
    const search = `select member_ids_by_words(array[$1]::uuid[], array['WARGA']) as id`;
    const { rows } = await portal.pools.app.query(search, [world.partners.A.id]);
    expect(rows).toEqual([]);
    const foreign = await view(world.watcher('coordinator of B'), (sql) =>
      sql.query({ text: search, values: [world.partners.A.id] }),
    );
    expect(foreign).toEqual([]);
    const own = await view(world.watcher('coordinator of A'), (sql) =>
      sql.query({ text: search, values: [world.partners.A.id] }),
    );
    expect(own).toHaveLength(places.filter((p) => p.partner === 'A').length);
  });

  it('tells which numbers a partner holds to that partner only', async () => {
    const ask = `select * from member_niks_taken($1, array[$2]::bytea[])`;
    const values = [world.partners.A.id, portal.vault.hash(world.sharedNik)];
    expect((await portal.pools.app.query(ask, values)).rows).toEqual([]);
    expect(await view(world.watcher('coordinator of B'), (sql) => sql.query({ text: ask, values }))).toEqual([]);
    expect(
      await view(world.watcher('operator of A in 15.01.11'), (sql) => sql.query({ text: ask, values })),
    ).toHaveLength(1);
  });

  it('notes a look at a NIK only for rows in scope', async () => {
    for (const watcher of world.watchers)
      for (const [place, member] of world.members) {
        const [row] = await view(watcher, (sql) =>
          sql.query<{ noted: boolean }>({ text: `select nik_reveal_note($1, 'walk') as noted`, values: [member.id] }),
        );
        expect([watcher.label, place.label, row?.noted]).toEqual([watcher.label, place.label, watcher.sees(place)]);
      }
  });

  it('ends a job only for who asked for it', async () => {
    const [job] = await portal.sql.all<{ id: string }>('select id from job limit 1');
    const end = { text: `select job_end($1, 'CANCELLED', null, $2) as ended`, values: [job?.id, portal.clock.now()] };
    expect(await view(world.watcher('auditor'), (sql) => sql.query(end))).toEqual([{ ended: null }]);
  });
});

describe('A job', () => {
  const start = async (watcher: Watcher): Promise<string> => {
    const { id } = await portal.sql.insert<{ id: string }>('job', {
      ...{ kind: 'MEMBER_IMPORT_CHECK', requested_by: watcher.actor.user.id, partner_id: world.partners.A.id },
      created_at: portal.clock.now(),
    });
    return id;
  };

  it('sees what its requester sees', async () => {
    for (const watcher of world.watchers) {
      const id = await start(watcher);
      const seen = await withJobViewer(portal.pools.app, id, portal.clock.now(), (sql) => labels(sql, 'member'));
      expect([watcher.label, seen]).toEqual([watcher.label, expected(watcher)]);
    }
  });

  it('stops with its requester and does not start again when it is over', async () => {
    const user = await portal.make.user('COORDINATOR', { partners: [world.partners.A] });
    const id = await start({ ...world.watcher('agency'), actor: { ...world.watcher('agency').actor, user } });
    const open = () => withJobViewer(portal.pools.app, id, portal.clock.now(), async () => 'open');
    await expect(open()).resolves.toBe('open');
    await portal.sql.all('update app_user set disabled_at = $2 where id = $1', [user.id, portal.clock.now()]);
    await expect(open()).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    await portal.sql.all('update app_user set disabled_at = null where id = $1', [user.id]);
    await portal.sql.all(`update job set state = 'DONE' where id = $1`, [id]);
    await expect(open()).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});

describe('Lists and jobs through the API', () => {
  it('are listed, opened and followed exactly as far as the viewer’s scope goes', async () => {
    const lists = await portal.sql.all<{ id: string; file_name: string }>('select id, file_name from member_import');
    const jobs = await portal.sql.all<{ id: string; label: string }>(
      `select id, failure_code as label from job where failure_code like 'Warga %'`,
    );
    const readers = world.watchers.filter(({ role }) => role !== 'ADMINISTRATOR' && role !== 'OBSERVER');
    for (const { label, actor, sees, ofGroups } of readers) {
      const own = new Set(places.filter((p) => sees(p) && !ofGroups).map((p) => `Warga ${p.label}`));
      const { memberImports } = await actor.query(
        '{ memberImports(first: 100) { nodes { fileName rows(first: 5) { nodes { rowNumber } } } totalCount } }',
      );
      const found = memberImports.nodes.map(({ fileName }: { fileName: string }) => fileName).sort();
      expect([label, found, memberImports.totalCount]).toEqual([label, [...own].sort(), own.size]);
      for (const { id, file_name } of lists) {
        const { memberImport } = await actor.query(
          'query ($id: ID!) { memberImport(id: $id) { id rows(first: 1) { totalCount } } }',
          { id },
        );
        expect([label, file_name, memberImport]).toEqual([
          label,
          file_name,
          own.has(file_name) ? { id, rows: { totalCount: 1 } } : null,
        ]);
      }
      for (const { id, label: place } of jobs) {
        const { job } = await actor.query('query ($id: ID!) { job(id: $id) { id } }', { id });
        expect([label, place, job]).toEqual([label, place, own.has(place) ? { id } : null]);
      }
    }
  });
});

describe('Viewers who share one connection', () => {
  const turns = [
    'coordinator of A',
    'coordinator of B',
    'operator of A in 15.01.11',
    'administrator',
    'officer of Y',
    'agency',
  ];

  it('never see each other’s rows, five hundred times', async () => {
    const pool = new pg.Pool({ connectionString: portal.database.appUrl, max: 1 });
    try {
      for (let i = 0; i < 500; i++) {
        const watcher = world.watcher(turns[i % turns.length] as string);
        if (i % 7 === 3)
          expect((await pool.query('select count(*)::integer as n from member')).rows).toEqual([{ n: 0 }]);
        const rows = await withViewer(pool, door(watcher), (sql) =>
          sql.query<{ n: number }>({ name: 'walk', text: 'select count(*)::integer as n from member' }),
        );
        expect([watcher.label, rows[0]?.n]).toEqual([watcher.label, expected(watcher).length]);
      }
    } finally {
      await pool.end();
    }
  });

  it('do not either when viewer and question travel as one message', async () => {
    const pool = new pg.Pool({ connectionString: portal.database.appUrl, max: 1 });
    try {
      const asked = Array.from({ length: 500 }, async (_, i) => {
        const watcher = world.watcher(turns[i % turns.length] as string);
        const session = new ViewerSession(pool, door(watcher), null, () => undefined);
        const text = i % 11 === 5 ? 'select 1 / 0' : 'select count(*)::integer as n from member';
        const answer = session.query<{ n: number }>({ ...(i % 3 === 0 && { name: `walk${text.length}` }), text });
        const rows = await answer.catch((error: { code: string }) => error.code);
        const n = expected(watcher).length;
        expect([watcher.label, rows]).toEqual([watcher.label, i % 11 === 5 ? '22012' : [{ n }]]);
        const unseen = await pool.query('select count(*)::integer as n from member');
        expect(unseen.rows).toEqual([{ n: 0 }]);
      });
      await Promise.all(asked);
    } finally {
      await pool.end();
    }
  });

  it('leave nothing behind when one of them fails', async () => {
    const pool = new pg.Pool({ connectionString: portal.database.appUrl, max: 1 });
    try {
      await expect(
        withViewer(pool, door(world.watcher('agency')), (sql) => sql.query({ text: 'select 1 / 0' })),
      ).rejects.toMatchObject({ code: '22012' });
      expect((await pool.query('select count(*)::integer as n from member')).rows).toEqual([{ n: 0 }]);
    } finally {
      await pool.end();
    }
  });
});

describe('The roles that work inside', () => {
  it('reach through every policy what they were granted, and the owner everything', async () => {
    const forced = await portal.sql.all<{ name: string }>(
      `select relname as name from pg_class where relforcerowsecurity and not relispartition order by 1`,
    );
    for (const { name } of forced) {
      const { n } = await portal.sql.one<{ n: number }>(`select count(*)::integer as n from ${name}`);
      if (name !== 'sign_in_failure') expect([name, n > 0]).toEqual([name, true]);
    }
  });

  it.each(['portal_definer', 'portal_system'])('%s sees all rows of each table it may read', async (role) => {
    const client = new pg.Client(role === 'portal_system' ? portal.database.systemUrl : portal.database.ownerUrl);
    await client.connect();
    try {
      if (role === 'portal_definer') await client.query('set role portal_definer');
      const { rows } = await client.query<{ name: string }>(
        `select relname as name from pg_class where relforcerowsecurity and has_table_privilege(oid, 'select') order by 1`,
      );
      expect(rows.length).toBeGreaterThan(5);
      for (const { name } of rows) {
        const [mine, all] = [
          await client.query(`select count(*) from ${name}`),
          await portal.sql.all(`select count(*) from ${name}`),
        ];
        expect([name, mine.rows]).toEqual([name, all]);
      }
    } finally {
      await client.end();
    }
  });
});
