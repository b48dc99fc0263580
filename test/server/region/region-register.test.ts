import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withClient } from '../../../server/database/connect.ts';
import { loadRegions } from '../../../server/region/region.loader.ts';
import { currentRegion, regionByCode, regionOnDay } from '../../../server/region/region.queries.ts';
import { regionsPage } from '../../../server/region/region-list.queries.ts';
import { registerDecrees } from '../../../server/region/register-changes.ts';
import { type RegionDatabase, regionDatabase, TODAY } from './region-data.ts';

let db: RegionDatabase;
beforeAll(async () => {
  db = await regionDatabase();
});
afterAll(() => db.close());

async function countOf(parent: string, level: 3 | 4, asOf: string): Promise<number> {
  const page = await regionsPage(db.sql, { parent, level, asOf, first: 1 });
  return page.total();
}

describe('The register of regions', () => {
  it('holds 38 provinces, 514 regencies, 7,285 districts and 83,762 villages that stand today', async () => {
    const rows = await db.sql.query({
      text: 'select level, kind, count(*)::int from region where valid_to is null group by 1, 2 order by 1, 2',
    });
    expect(rows).toEqual([
      { level: 1, kind: 'provinsi', count: 38 },
      { level: 2, kind: 'kabupaten', count: 416 },
      { level: 2, kind: 'kota', count: 98 },
      { level: 3, kind: 'kecamatan', count: 7285 },
      { level: 4, kind: 'desa', count: 75266 },
      { level: 4, kind: 'kelurahan', count: 8496 },
    ]);
  });

  it('is not loaded twice', async () => {
    const log = { info() {} };
    const before = await db.sql.query({ text: 'select xmin::text, version from region_register' });
    expect(await loadRegions(db.ownerUrl, { log })).toMatchObject({ rows: 91_637 });
    expect(await db.sql.query({ text: 'select xmin::text, version from region_register' })).toEqual(before);
  });

  it('puts every region under the ancestors that its code names', async () => {
    const wrong = await db.sql.query({
      text: `select r.code from region r
        left join region parent on parent.id = r.parent_id
        join region p on p.id = r.province_id
        left join region k on k.id = r.regency_id
        left join region d on d.id = r.district_id
        where p.level <> 1 or p.code <> left(r.code, 2)
           or (r.level > 1 and (k.level <> 2 or k.code is distinct from left(r.code, 5) or parent.level <> r.level - 1
               or r.code not like parent.code || '.%'))
           or (r.level > 2 and (d.level <> 3 or d.code is distinct from left(r.code, 8)))
           or (r.level > 1 and (parent.province_id <> r.province_id or (parent.level > 1 and parent.regency_id <> r.regency_id)))`,
    });
    expect(wrong).toEqual([]);
  });

  it('leads every code of former times to a unit of the same level that stands', async () => {
    const lost = await db.sql.query({
      text: `select r.code from region r join region c on c.id = r.current_id
        where r.valid_to is not null and (c.valid_to is not null or c.level <> r.level or r.successor_id is null)`,
    });
    expect(lost).toEqual([]);
  });

  it('repairs a mistyped apostrophe', async () => {
    expect((await regionByCode(db.sql, '35.13.15.2017', TODAY))?.name).toBe("Soka'an");
  });

  it('is read only for the server', async () => {
    const write = (text: string) => db.sql.query({ text });
    await expect(write(`update region set name = 'X' where code = '15'`)).rejects.toThrow('permission denied');
    await expect(write(`insert into region_word values ('X', 1)`)).rejects.toThrow('permission denied');
    await expect(write(`delete from region_code`)).rejects.toThrow('permission denied');
  });
});

describe('The history of Jambi', () => {
  it.each([
    ['2017-12-31', 1562],
    ['2021-06-30', 1562],
    ['2022-02-13', 1562],
    ['2022-02-14', 1564],
    ['2022-11-08', 1564],
    ['2022-11-09', 1585],
    [TODAY, 1585],
  ])('had on %s %d villages and wards', async (day, count) => {
    expect(await countOf('15', 4, day)).toBe(count);
  });

  it('moved Tebo from 112 to 129 units, the city of Jambi from 62 to 68, and left Kerinci and Sarolangun as many', async () => {
    const units = async (code: string) => [await countOf(code, 4, '2021-06-30'), await countOf(code, 4, TODAY)];
    expect(await units('15.09')).toEqual([112, 129]);
    expect(await units('15.71')).toEqual([62, 68]);
    expect(await units('15.01')).toEqual([287, 287]);
    expect(await units('15.03')).toEqual([158, 158]);
  });

  it('split three districts, whose villages lay in the old ones before', async () => {
    expect((await countOf('15', 3, TODAY)) - (await countOf('15', 3, '2021-06-30'))).toBe(3);
    expect((await countOf('15.01.02', 4, '2021-06-30')) - (await countOf('15.01.02', 4, TODAY))).toBe(6);
    expect(await countOf('15.01.22', 4, TODAY)).toBe(12);
    expect(await regionOnDay(db.sql, '15.01.22', '2021-06-30')).toBeNull();
  });

  it('renumbered 36 villages by the split and two wards after it, each found under both codes', async () => {
    const moved = registerDecrees.flatMap((decree) => decree.renumbered);
    expect(moved).toHaveLength(38);
    for (const { code, successor } of moved) {
      const old = await regionByCode(db.sql, code, TODAY);
      const now = await currentRegion(db.sql, code, TODAY);
      expect(old?.code).toBe(code);
      expect(old?.validTo).not.toBeNull();
      expect(old?.successorId).toBe(now?.id);
      expect(now?.code).toBe(successor);
    }
  });

  it('brought 23 units that are new since 2021, 15 villages and 8 wards', async () => {
    const rows = await db.sql.query<{ code: string; kind: string }>({
      text: `select code, kind from region r where level = 4 and code like '15%' and valid_to is null and valid_from > '2021-06-30'
        and not exists (select from region o where o.current_id = r.id and o.valid_from is null and o.id <> r.id) order by code`,
    });
    expect(rows).toHaveLength(23);
    expect(rows.filter((row) => row.kind === 'desa')).toHaveLength(15);
    expect(rows.map((row) => row.code)).toContain('15.09.02.2018');
    expect(rows.map((row) => row.code)).toContain('15.71.11.1006');
  });

  it('shows an old code as it was: with its old name, its old district and the decree that ended it', async () => {
    expect(await regionByCode(db.sql, '15.01.08.2017', TODAY)).toMatchObject({
      name: 'Pondok Saguang',
      districtName: 'Keliling Danau',
      regencyName: 'Kabupaten Kerinci',
      validFrom: null,
      validTo: '2022-02-14',
      decree: 'Kepmendagri 050-145 Tahun 2022',
    });
    expect(await currentRegion(db.sql, '15.01.08.2017', TODAY)).toMatchObject({
      code: '15.01.23.2009',
      name: 'Pondok Siguang',
      districtName: 'Danau Kerinci Barat',
    });
  });
});

describe('A code', () => {
  it('is understood without its dots, at every level', async () => {
    expect((await regionByCode(db.sql, '1501112009', TODAY))?.code).toBe('15.01.11.2009');
    expect((await regionByCode(db.sql, '150111', TODAY))?.code).toBe('15.01.11');
    expect((await regionByCode(db.sql, '1501', TODAY))?.code).toBe('15.01');
    expect((await regionByCode(db.sql, '15', TODAY))?.name).toBe('Jambi');
  });

  it('that never was stands for nothing', async () => {
    for (const code of ['15.01.11.2999', '', 'Jambi', '15.0', "15' or true --"]) {
      expect(await regionByCode(db.sql, code, TODAY)).toBeNull();
      expect(await currentRegion(db.sql, code, TODAY)).toBeNull();
    }
  });
});

describe('The database refuses', () => {
  const insert = (columns: string) =>
    withClient(db.ownerUrl, (client) =>
      client.query(`insert into region (id, code, level, kind, name, name_key, parent_id, province_id, regency_id,
        district_id, current_id, valid_from, valid_to) select ${columns} from region p where p.code = '15.01'`),
    );

  it('a code that stands for two units on one day', async () => {
    const twice = (from: string, to: string) =>
      insert(`900001, '15.01.11', 3, 'kecamatan', 'X', 'X', p.id, p.province_id, p.id, 900001, 900001, ${from}, ${to}`);
    await expect(twice('null', 'null')).rejects.toThrow();
    await expect(twice(`date '2020-01-01'`, 'null')).rejects.toThrow('two units on one day');
    await expect(twice(`date '2020-01-01'`, `date '2021-01-01'`)).rejects.toThrow('two units on one day');
  });

  it('a unit under ancestors that are not its own', async () => {
    const child = (ancestors: string) =>
      insert(`900001, '15.01.99', 3, 'kecamatan', 'X', 'X', ${ancestors}, 900001, null, null`);
    await expect(child('p.id, p.province_id, p.id, p.id')).rejects.toThrow('region_ancestors');
    await expect(child('p.id, p.province_id, p.province_id, 900001')).rejects.toThrow('region_ancestors');
    await expect(child('null, p.province_id, p.id, 900001')).rejects.toThrow('region_parent');
  });

  it('days that end before they begin, a standing code with a successor, and another unit as its present self', async () => {
    const district = (current: string, days: string) =>
      insert(`900001, '15.01.99', 3, 'kecamatan', 'X', 'X', p.id, p.province_id, p.id, 900001, ${current}, ${days}`);
    await expect(district('900001', `date '2021-01-01', date '2021-01-01'`)).rejects.toThrow('region_days');
    await expect(district('p.id', 'null, null')).rejects.toThrow('region_current');
    await expect(
      withClient(db.ownerUrl, (client) => client.query(`update region set successor_id = 1 where code = '15.01.11'`)),
    ).rejects.toThrow('region_successor');
  });

  it('a code whose shape, length or kind is not that of its level', async () => {
    const district = (code: string, kind: string) =>
      insert(`900001, '${code}', 3, '${kind}', 'X', 'X', p.id, p.province_id, p.id, 900001, 900001, null, null`);
    await expect(district('15.01.x9', 'kecamatan')).rejects.toThrow('region_code_shape');
    await expect(district('15.01', 'kecamatan')).rejects.toThrow('region_code_level');
    await expect(district('15.01.99', 'desa')).rejects.toThrow('region_kind');
  });
});
