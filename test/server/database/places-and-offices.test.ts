import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Keyed } from '../../support/builders.ts';
import { openPortal, type TestPortal } from '../../support/portal.ts';

let portal: TestPortal;
let office: Keyed;
let other: Keyed;
beforeAll(async () => {
  portal = await openPortal();
  office = await portal.make.office({ name: 'Kantor Kerinci' });
  other = await portal.make.office({ name: 'Kantor Merangin' });
  await portal.make.serve(office, '15.01');
});
afterAll(() => portal.close());

const dated = ['mou_target', 'mou_report', 'closed_total'] as const;
const tables = ['member', 'partner_group', 'payment', ...dated] as const;

/** One row of everything that stands in a place, in Kerinci. */
async function standing(partner: Keyed): Promise<void> {
  const { make, sql, clock } = portal;
  await make.member(partner);
  await make.group(partner, { regionCode: '15.01' });
  const { id } = await make.mou(partner);
  const place = { mou_id: id, partner_id: partner.id, region_id: await make.regionId('15.01'), province_id: 0 };
  const at = { created_at: clock.now() };
  await sql.insert('mou_target', { ...place, headcount: 1, updated_at: clock.now(), ...at });
  await sql.insert('mou_report', { ...place, regency_id: 0, month: '2026-01-01', received_on: '2026-02-01', ...at });
  await sql.insert('closed_total', { ...place, quota: 1, realised: 1, ...at });
  const user = await make.user('AGENCY', null);
  await sql.insert('payment', {
    ...{ partner_id: partner.id, mou_id: id, unit_village_id: await make.regionId('15.01.11.2009') },
    ...{ state: 'CONFIRMED', amount: 1, received_on: '2026-02-01', recorded_by: user.id, recorded_by_name: user.name },
    ...{ updated_at: clock.now(), ...at },
  });
}

async function officesOf(partner: Keyed): Promise<Record<string, string | null>> {
  const found: Record<string, string | null> = {};
  for (const table of tables) {
    const { name } = await portal.sql.one<{ name: string | null }>(
      `select o.name from ${table} t left join office o on o.id = t.office_id where t.partner_id = $1`,
      [partner.id],
    );
    found[table] = name;
  }
  return found;
}
const all = (name: string | null) => Object.fromEntries(tables.map((table) => [table, name]));

describe('A row that stands at a node of the register', () => {
  it.each([
    ['15', [true, false, false, false]],
    ['15.01', [true, true, false, false]],
    ['15.01.11', [true, true, true, false]],
    ['15.01.11.2009', [true, true, true, true]],
  ])('of the level of %s has what is above it from the database, whatever was written', async (code, filled) => {
    const { make, sql, clock } = portal;
    const partner = await make.partner();
    const { id } = await make.mou(partner);
    const target = await sql.insert<Record<string, unknown>>('mou_target', {
      ...{ mou_id: id, partner_id: partner.id, region_id: await make.regionId(code), headcount: 1 },
      ...{ province_id: 1, regency_id: 2, district_id: 3, village_id: 4, office_id: other.id },
      ...{ created_at: clock.now(), updated_at: clock.now() },
    });
    const codes = ['15', '15.01', '15.01.11', '15.01.11.2009'];
    const expected = await Promise.all(codes.map((each, i) => (filled[i] ? make.regionId(each) : null)));
    const { province_id, regency_id, district_id, village_id, office_id } = target;
    expect([province_id, regency_id, district_id, village_id]).toEqual(expected);
    expect(office_id).toBe(filled[1] ? office.id : null);
  });

  it('may be a regency and nothing above where a group stands or a report is owed', async () => {
    const { make } = portal;
    await expect(make.group(await make.partner(), { regionCode: '15' })).rejects.toMatchObject({ code: '23502' });
  });
});

describe('The answering office of what stands in a regency', () => {
  it('is the one that serves it, and the next one once that takes over', async () => {
    const { make, sql } = portal;
    const partner = await make.partner();
    const own = await make.partner({ office_id: other.id });
    await standing(partner);
    await standing(own);
    expect([await officesOf(partner), await officesOf(own)]).toEqual([all(office.name), all(other.name)]);
    const kerinci = await make.regionId('15.01');
    await sql.all('update office_regency set office_id = $2 where regency_id = $1', [kerinci, other.id]);
    expect([await officesOf(partner), await officesOf(own)]).toEqual([all(other.name), all(other.name)]);
    await sql.all('delete from office_regency where regency_id = $1', [kerinci]);
    expect(await officesOf(partner)).toEqual(all(null));
    await make.serve(office, '15.01');
    expect([await officesOf(partner), await officesOf(own)]).toEqual([all(office.name), all(other.name)]);
  });

  it('changes nobody when a regency is given away and taken back in one act', async () => {
    const { make, sql } = portal;
    const partner = await make.partner();
    const { id } = await make.member(partner);
    const kerinci = await make.regionId('15.01');
    const before = await lines(id);
    await sql.all(
      `do $$ begin delete from office_regency where regency_id = ${kerinci};
       insert into office_regency (regency_id, office_id) values (${kerinci}, '${office.id}'); end $$`,
    );
    expect(await lines(id)).toBe(before);
  });

  it('is the partner’s own from the day the partner has one', async () => {
    const { make, sql } = portal;
    const partner = await make.partner();
    await standing(partner);
    await sql.all('update partner set office_id = $2 where id = $1', [partner.id, other.id]);
    expect(await officesOf(partner)).toEqual(all(other.name));
  });

  it('stands in the histories of both offices', async () => {
    const { make, sql } = portal;
    const [from, to] = [await make.office(), await make.office()];
    await make.serve(from, '15.05');
    const regency = await make.regionId('15.05');
    await sql.all('update office_regency set office_id = $2 where regency_id = $1', [regency, to.id]);
    const trail = (id: string) =>
      sql.all(
        `select before -> 'regencies' as before, after -> 'regencies' as after from audit_entry
          where row_id = $1 and subject = 'office' and action = 'CHANGED' order by id`,
        [id],
      );
    expect(await trail(from.id)).toEqual([
      { before: [], after: [regency] },
      { before: [regency], after: [] },
    ]);
    expect(await trail(to.id)).toEqual([{ before: [], after: [regency] }]);
  });
});

describe('Who has signed an agreement', () => {
  const parties = (id: string) =>
    portal.sql.one<Record<'o' | 'p' | 'g', string[]>>(
      'select party_offices as o, party_partners as p, party_groups as g from mou where id = $1',
      [id],
    );

  it('is repeated on it, through every change of its parties', async () => {
    const { make, sql } = portal;
    const partner = await make.partner();
    const group = await make.group(partner);
    const mou = await make.mou(partner, {}, [{ kind: 'GROUP', group_id: group.id }]);
    expect(await parties(mou.id)).toEqual({ o: [], p: [partner.id], g: [group.id] });
    await sql.all(
      `update mou_party set kind = 'OFFICE', office_id = $2, group_id = null where mou_id = $1 and kind = 'GROUP'`,
      [mou.id, office.id],
    );
    expect(await parties(mou.id)).toEqual({ o: [office.id], p: [partner.id], g: [] });
    const next = await make.mou(partner);
    await sql.all(`update mou_party set mou_id = $2, place = 9 where mou_id = $1 and kind = 'OFFICE'`, [
      mou.id,
      next.id,
    ]);
    expect(await parties(mou.id)).toEqual({ o: [], p: [partner.id], g: [] });
    expect(await parties(next.id)).toEqual({ o: [office.id], p: [partner.id], g: [] });
    await sql.all('delete from mou_party where mou_id = $1', [next.id]);
    expect(await parties(next.id)).toEqual({ o: [], p: [], g: [] });
  });

  it('cannot be written onto it', async () => {
    const { make, sql } = portal;
    const partner = await make.partner();
    const { id } = await make.mou(partner);
    await sql.all('update mou set party_offices = array[$2::uuid], party_partners = $3 where id = $1', [
      id,
      office.id,
      [],
    ]);
    expect(await parties(id)).toEqual({ o: [], p: [partner.id], g: [] });
  });
});

async function lines(id: string): Promise<number> {
  const { n } = await portal.sql.one<{ n: number }>(
    'select count(*)::integer as n from audit_entry where row_id = $1',
    [id],
  );
  return n;
}
