import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withViewer } from '../../../server/database/viewer-transaction.ts';
import { openPortal, type TestPortal } from '../../support/portal.ts';
import { buildWorld, places, type World } from '../../support/world.ts';

let portal: TestPortal;
let world: World;
beforeAll(async () => {
  portal = await openPortal();
  world = await buildWorld(portal);
});
afterAll(() => portal.close());

const REFUSED = { code: '42501' };
const place = (label: string) => places.find((p) => p.label === label) as (typeof places)[number];
const memberAt = (label: string) => world.members.get(place(label))?.id as string;
const at = () => portal.clock.now();

/** What SQL says to a viewer, as rows; what it writes does not stay. */
async function tried(label: string, text: string, values: unknown[] = []): Promise<object[]> {
  const { tokenHash } = world.watcher(label);
  let rows: object[] = [];
  const undone = new Error('undone');
  await withViewer(portal.pools.app, { tokenHash, at: at(), requestId: 'try' }, async (sql) => {
    rows = await sql.query({ text, values });
    throw undone;
  }).catch((error) => {
    if (error !== undone) throw error;
  });
  return rows;
}

/** Everybody who may do it; each of the others is refused or finds nothing. */
async function writers(text: string, values: unknown[] = []): Promise<string[]> {
  const found: string[] = [];
  for (const { label } of world.watchers) {
    const rows = await tried(label, text, values).catch((error) => {
      expect([label, error.code]).toEqual([label, REFUSED.code]);
      return [];
    });
    if (rows.length > 0) found.push(label);
  }
  return found;
}

const country = ['agency'];
const wholeA = ['coordinator of A', 'coordinator of A and B', 'whole-partner operator of A'];
const inKerinci = ['operator of A in 15', 'operator of A in 15.01'];

describe('An agreement', () => {
  const draft = `insert into mou (partner_id, kind, title, title_key, programmes, segment, payer, party_offices, drafted_on, created_at, updated_at)
    values ($1, 'PKS', 'Perjanjian baru', 'PERJANJIAN BARU', '{JKK}', 'BPU', 'SELF', $2, '2026-03-02', $3, $3) returning id`;

  it('is made by the agency, an office that deals with the partner, and who has the whole partner', async () => {
    const { A, B } = world.partners;
    const offices = [world.offices.X.id, world.offices.Y.id, world.offices.Z.id];
    const officers = ['officer of X', 'officer of Y', 'officer of Z'];
    expect(await writers(draft, [A.id, offices, at()])).toEqual([...country, ...officers, ...wholeA]);
    expect(await writers(draft, [B.id, offices, at()])).toEqual([
      ...[...country, 'officer of Y', 'coordinator of B', 'coordinator of A and B'],
    ]);
  });

  it('begins as a draft, whoever makes it', async () => {
    const made = draft.replace('partner_id, kind', 'state, signed_on, partner_id, kind');
    const signed = made.replace('values (', "values ('SIGNED', '2026-03-02', ");
    expect(await writers(signed, [world.partners.A.id, [world.offices.Z.id], at()])).toEqual([]);
  });

  it('is not made by an office that stays outside of it', async () => {
    const values = [world.partners.A.id, [world.offices.Y.id], at()];
    await expect(tried('officer of X', draft, values)).rejects.toMatchObject(REFUSED);
  });

  it('is changed by the same and not by whoever signed it for another side', async () => {
    const change = `update mou set title = 'Judul lain' where id = $1 returning id`;
    expect(await writers(change, [world.mous.A.id])).toEqual([...country, 'officer of Z', ...wholeA]);
  });

  it.each([
    [
      'gains no party',
      `insert into mou_party (mou_id, place, kind, partner_id) values ($1, 9, 'PARTNER', $2) returning id`,
    ],
    ['keeps its parties', `update mou_party set number = '1' where mou_id = $1 and $2::uuid is not null returning id`],
    ['loses no party', `delete from mou_party where mou_id = $1 and $2::uuid is not null returning id`],
  ])('%s through those who only see it', async (_, text) => {
    const values = [world.mous.A.id, world.partners.B.id];
    expect(await writers(text, values)).toEqual([...country, 'officer of Z', ...wholeA]);
  });

  it('has a history for those who see it, of its parties too, and for no administrator', async () => {
    const trail = `select id from audit_entry where subject in ('mou', 'mou_party') and
      (row_id = $1 or row_id in (select id from mou_party where mou_id = $1) or before ->> 'mou_id' = $1::text)`;
    const { id } = await portal.make.mou(world.partners.A, {}, [{ kind: 'PARTNER', partner_id: world.partners.C.id }]);
    await portal.sql.all('delete from mou_party where mou_id = $1 and partner_id = $2', [id, world.partners.A.id]);
    const lines = async (label: string) => (await tried(label, trail, [id])).length;
    expect(await lines('agency')).toBe(3);
    for (const label of ['coordinator of A', 'operator of A in 15.01', 'observer of C'])
      expect([label, await lines(label)]).toEqual([label, 3]);
    for (const label of ['administrator', 'coordinator of B', 'officer of H of A', 'officer of X'])
      expect([label, await lines(label)]).toEqual([label, 0]);
  });
});

describe('A ceremony', () => {
  const plan = `insert into ceremony (partner_id, office_id, held_on, place, office_signatory, office_pattern, office_first, planned_by, planned_by_name, created_at, updated_at)
    values ($1, $2, '2026-03-02', 'Aula Contoh', 'Kepala', 'PER/{n}', 1, $3, 'Perencana', $4, $4) returning id`;
  const valuesOf = (office: 'X' | 'Y' | 'Z') => {
    const planner = world.watcher('agency').actor.user.id;
    return [world.partners.A.id, world.offices[office].id, planner, at()];
  };

  it('is planned by the agency, the office that signs, and who has the whole partner', async () => {
    expect(await writers(plan, valuesOf('Z'))).toEqual([...country, 'officer of Z', ...wholeA]);
    expect(await writers(plan, valuesOf('X'))).toEqual([...country, 'officer of X', ...wholeA]);
  });

  it('is changed, filled and emptied by the same and not by whoever only reads it', async () => {
    const { id } = await portal.sql.one<{ id: string }>(plan, valuesOf('Z'));
    const group = await portal.make.group(world.partners.A);
    const line = `insert into ceremony_line (ceremony_id, partner_id, group_id, mou_id, place) values ($1, $2, $3, $4, 1) returning id`;
    const values = [id, world.partners.A.id, group.id, world.mous.A.id];
    const keepers = [...country, 'officer of Z', ...wholeA];
    expect(await writers(`update ceremony set place = 'Balai Lain' where id = $1 returning id`, [id])).toEqual(keepers);
    expect(await writers(line, values)).toEqual(keepers);
    await portal.sql.all(line, values);
    expect(await writers('delete from ceremony_line where ceremony_id = $1 returning id', [id])).toEqual(keepers);
  });

  it('has numbers of which everybody is told only that they are taken', async () => {
    const numbered = { kind: 'OFFICE', office_id: world.offices.Z.id, number: 'Per/7/2026' };
    const mou = await portal.make.mou(world.partners.B, {}, [numbered]);
    const ask = 'select number from office_numbers_taken($1, $2, $3)';
    const numbers = ['PER/7/2026', 'PER/8/2026'];
    expect(await tried('coordinator of A', ask, [world.offices.Z.id, numbers, []])).toEqual([{ number: 'PER/7/2026' }]);
    expect(await tried('coordinator of A', ask, [world.offices.Z.id, numbers, [mou.id]])).toEqual([]);
    expect(await tried('coordinator of A', ask, [world.offices.X.id, numbers, []])).toEqual([]);
  });
});

describe('An activity with a group', () => {
  it('is written in the own name, of groups in sight, and by no auditor', async () => {
    const write = `insert into group_activity (group_id, partner_id, kind, happened_on, note, recorded_by, recorded_by_name, created_at)
      values ($1, $2, 'CALL', '2026-03-01', 'Bersedia hadir', coalesce($3::uuid, viewer_user()), 'Orang', $4) returning id`;
    const values = (by: string | null) => [world.groups.G.id, world.partners.A.id, by, at()];
    const found = await writers(write, values(null));
    expect(found).toEqual(expect.arrayContaining([...country, 'officer of X', ...wholeA, 'head of G of A']));
    for (const label of ['auditor', 'coordinator of B', 'officer of H of A', 'officer of Y'])
      expect(found).not.toContain(label);
    const { id } = world.watcher('agency').actor.user;
    expect(await writers(write, values(id))).toEqual(['agency']);
  });
});

describe('What an agreement aims at', () => {
  const insertTarget = `insert into mou_target (mou_id, partner_id, region_id, province_id, headcount, created_at, updated_at)
    values ($1, $2, $3, 0, 5, $4, $4) returning id`;
  const insertTotal = `insert into closed_total (mou_id, partner_id, region_id, province_id, quota, realised, created_at)
    values ($1, $2, $3, 0, 5, 5, $4) returning id`;

  it.each([
    ['its targets', insertTarget],
    ['its closed totals', insertTotal],
  ])('in a regency is written by the partner there, its office and the country: %s', async (_, text) => {
    const values = [world.mous.A.id, world.partners.A.id, await portal.make.regionId('15.01'), at()];
    expect(await writers(text, values)).toEqual([...country, 'officer of X', ...wholeA, ...inKerinci]);
  });

  it('is seen and not changed by the other parties', async () => {
    const values = [world.mous.A.id, world.partners.A.id, await portal.make.regionId('15.02'), at()];
    await portal.sql.all(insertTarget, values);
    const ofA = 'where mou_id = $1 returning id';
    for (const label of ['observer of C', 'officer of Z', 'head of G of A']) {
      expect(await tried(label, 'select id from mou_target where mou_id = $1', [world.mous.A.id])).toHaveLength(1);
      for (const text of [`update mou_target set headcount = 1 ${ofA}`, `delete from mou_target ${ofA}`])
        expect([label, await tried(label, text, [world.mous.A.id])]).toEqual([label, []]);
    }
  });
});

describe('Who is given groups', () => {
  const head = 'head of G of A';
  const own = () => memberAt('A in Baru Sungai Tutung');
  const ofH = () => memberAt('A in another district of Kerinci');

  it('keeps the group’s people in the group', async () => {
    const move = 'update member set group_id = $2 where id = $1 returning id';
    await expect(tried(head, move, [own(), null])).rejects.toMatchObject(REFUSED);
    await expect(tried(head, move, [own(), world.groups.H.id])).rejects.toMatchObject(REFUSED);
    expect(await tried('officer of G and H of A', move, [own(), world.groups.H.id])).toHaveLength(1);
  });

  it('takes nobody in from elsewhere', async () => {
    const take = 'update member set group_id = $2 where id = $1 returning id';
    for (const label of ['A in another district of Kerinci', 'A in Muaro Jambi', 'B in Merangin'])
      expect(await tried(head, take, [memberAt(label), world.groups.G.id])).toEqual([]);
  });

  it('finds by name who is in the groups and nobody else of the partner', async () => {
    const search = `select member_ids_by_words(array[$1]::uuid[], $2) as id`;
    const ids = async (label: string, words: string[]) =>
      (await tried(label, search, [world.partners.A.id, words])).map((row) => (row as { id: string }).id).sort();
    expect(await ids(head, ['WARGA'])).toEqual([own()]);
    expect(await ids(head, ['WARGA', 'TUTUNG'])).toEqual([own()]);
    expect(await ids(head, ['WARGA', 'MERANGIN'])).toEqual([]);
    expect(await ids('officer of G and H of A', ['WARGA'])).toEqual([own(), ofH()].sort());
  });

  it('leaves the partner’s name and contacts to the partner', async () => {
    const { id } = world.partners.A;
    const add = `insert into partner_contact (partner_id, place, name) values ($1, 7, 'Ibu Kontak') returning id`;
    const rename = `update partner_name set name = 'Nama lain' where partner_id = $1 returning id`;
    await expect(tried(head, add, [id])).rejects.toMatchObject(REFUSED);
    expect(await tried(head, rename, [id])).toEqual([]);
    expect(await tried(head, `update partner set name = 'Nama lain' where id = $1 returning id`, [id])).toEqual([]);
    const former = `insert into partner_name (partner_id, name, valid_from, valid_to) values ($1, 'Nama Dahulu', '2018-01-01', '2018-12-31') returning id`;
    await expect(tried(head, former, [id])).rejects.toMatchObject(REFUSED);
    const { id: contact } = await portal.sql.insert<{ id: string }>('partner_contact', {
      ...{ partner_id: id, place: 8, name: 'Ibu Kontak' },
    });
    for (const text of [
      `update partner_contact set name = 'Bapak Lain' where id = $1 returning id`,
      'delete from partner_contact where id = $1 returning id',
    ]) {
      expect(await tried(head, text, [contact])).toEqual([]);
      expect(await tried('coordinator of A', text, [contact])).toHaveLength(1);
    }
  });

  it('makes no group and sees the history of the own one from its first line', async () => {
    const make = `insert into partner_group (partner_id, name, name_key, region_id, province_id, regency_id, created_at, updated_at)
      values ($1, 'Kelompok baru', 'KELOMPOK BARU', $2, 0, 0, $3, $3)`;
    const values = [world.partners.A.id, await portal.make.regionId('15.01'), at()];
    await expect(tried(head, make, values)).rejects.toMatchObject(REFUSED);
    const trail = `select action from audit_entry where row_id = $1 and subject = 'partner_group'`;
    expect(await tried(head, trail, [world.groups.G.id])).toEqual([{ action: 'CREATED' }]);
    expect(await tried(head, trail, [world.groups.H.id])).toEqual([]);
  });
});

describe('The offices', () => {
  it.each([
    [
      'are made',
      `insert into office (code, name, kind, created_at, updated_at) values ('N1', 'Baru', 'BRANCH', $1, $1) returning id`,
    ],
    ['are changed', `update office set address = 'Jalan Lain' where $1::timestamptz is not null returning id`],
    [
      'are given regencies',
      `insert into office_regency (regency_id, office_id) select r.id, o.id from region r, office o
       where r.code = '15.05' and r.valid_to is null and o.name = 'Kantor Z' and $1::timestamptz is not null returning office_id`,
    ],
    [
      'change regencies',
      `update office_regency set office_id = office_id where $1::timestamptz is not null returning office_id`,
    ],
    ['lose regencies', 'delete from office_regency where $1::timestamptz is not null returning office_id'],
  ])('%s by the agency and administrators', async (_, text) => {
    expect(await writers(text, [at()])).toEqual(['agency', 'administrator']);
  });

  it('have a history for everybody who is viewing', async () => {
    const trail = `select action from audit_entry where subject = 'office' and row_id = $1`;
    const { X } = world.offices;
    for (const { label } of world.watchers) expect((await tried(label, trail, [X.id])).length).toBeGreaterThan(0);
    expect((await portal.pools.app.query(trail, [X.id])).rows).toEqual([]);
  });
});

describe('What works in the definer’s name', () => {
  it.each(['appUrl', 'systemUrl'] as const)('is replaced by no login: %s', async (login) => {
    const client = new pg.Client(portal.database[login]);
    await client.connect();
    try {
      await expect(client.query(`call replace_as_definer('select 1')`)).rejects.toMatchObject(REFUSED);
      await expect(client.query(`call restrict_writing('member', 'true')`)).rejects.toMatchObject(REFUSED);
    } finally {
      await client.end();
    }
  });

  it('makes nothing once the replacing is over', async () => {
    const { able } = await portal.sql.one<{ able: boolean }>(
      `select has_schema_privilege('portal_definer', 'public', 'create') as able`,
    );
    expect(able).toBe(false);
  });
});
