import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { regionByCode } from '../../../server/region/region.queries.ts';
import { codeKey, districtKey, regencyKey, villageKey } from '../../../server/region/region-key.ts';
import { registerDecrees } from '../../../server/region/register-changes.ts';
import { villageMatch, type WrittenVillage } from '../../../server/region/village-match.queries.ts';
import { type RegionDatabase, regionDatabase, TODAY } from './region-data.ts';

let db: RegionDatabase;
let jambi: number;
beforeAll(async () => {
  db = await regionDatabase();
  jambi = (await regionByCode(db.sql, '15', TODAY))?.id ?? 0;
});
afterAll(() => db.close());

async function codeOf(written: WrittenVillage, home = 0): Promise<string | undefined> {
  return (await villageMatch(db.sql, written, home)).village?.code;
}

describe('A village in a list', () => {
  it.each(['15.01.11.2009', '1501112009', ' 15.01.11.2009 ', '15-01-11-2009', '15 01 11 2009'])(
    'is found by its code written "%s"',
    async (code) => {
      expect(await codeOf({ code })).toBe('15.01.11.2009');
    },
  );

  it('is found by each code of former times, dotted or not, and said to be outdated', async () => {
    for (const { code, successor } of registerDecrees.flatMap((decree) => decree.renumbered)) {
      for (const written of [code, code.replaceAll('.', '')]) {
        const match = await villageMatch(db.sql, { code: written }, 0);
        expect([match.village?.code, match.outdated, match.byCode]).toEqual([successor, true, true]);
      }
    }
    expect((await villageMatch(db.sql, { code: '15.01.22.2011' }, 0)).outdated).toBe(false);
  });

  it.each([
    [{ village: 'Tanjung Pauh Mudik', district: 'Danau Kerinci Barat', regency: 'Kabupaten Kerinci' }, '15.01.23.2002'],
    [{ village: 'Tanjungpauh Mudik', district: 'Keliling Danau', regency: 'Kab. Kerinci' }, '15.01.23.2002'],
    [{ village: 'Ds. TJ. PAUH MUDIK', district: 'Kec. Danau Kerinci Barat', regency: 'KERINCI' }, '15.01.23.2002'],
    [{ village: 'Pondok Saguang', district: 'Danau Kerinci Barat' }, '15.01.23.2009'],
    [{ village: 'Pondok Siguang', district: 'Keliling Danau' }, '15.01.23.2009'],
    [{ village: 'Kel. Aur Kenali', district: 'Telanaipura', regency: 'Kota Jambi' }, '15.71.01.1012'],
    [{ village: 'Soka’an', regency: 'Probolinggo' }, '35.13.15.2017'],
  ])('is found by name: %o', async (written, code) => {
    expect(await codeOf(written)).toBe(code);
  });

  it('whose name occurs more than once is not guessed: the choice is offered', async () => {
    const match = await villageMatch(db.sql, { village: 'Suka Maju' }, jambi);
    expect(match.village).toBeNull();
    expect(match.candidates.map((row) => row.code).sort()).toEqual([
      '15.03.11.2005',
      '15.05.05.2017',
      '15.07.10.2006',
      '15.09.07.2006',
    ]);
    expect((await villageMatch(db.sql, { village: 'Suka Maju' }, 0)).candidates).toHaveLength(10);
  });

  it('whose name occurs more than once is settled by district, by regency or by the home region', async () => {
    expect(await codeOf({ village: 'Suka Maju', district: 'Geragai' })).toBe('15.07.10.2006');
    expect(await codeOf({ village: 'Suka Maju', regency: 'Kab. Sarolangun' })).toBe('15.03.11.2005');
    const tebo = await regionByCode(db.sql, '15.09', TODAY);
    expect(await codeOf({ village: 'Suka Maju' }, tebo?.id)).toBe('15.09.07.2006');
  });

  it('outside the home region is found all the same when its name is unique', async () => {
    expect(await codeOf({ village: 'Soka’an', district: 'Krejengan' }, jambi)).toBe('35.13.15.2017');
  });

  it('does not confuse Kota Bogor with Kabupaten Bogor', async () => {
    const codes = async (regency: string) =>
      (
        await db.sql.query<{ code: string }>({
          text: 'select r.code from region_regency_key k join region r on r.id = k.regency_id where regency_key = $1 order by 1',
          values: [regencyKey(regency)],
        })
      ).map((row) => row.code);
    expect(await codes('Kota Bogor')).toEqual(['32.71']);
    expect(await codes('Kab. Bogor')).toEqual(['32.01']);
    expect(await codes('Bogor')).toEqual(['32.01', '32.71']);
    expect(await codes('Jakarta Selatan')).toEqual(['31.74']);
    expect(await codes('Kota Adm. Jakarta Selatan')).toEqual(['31.74']);
  });

  it('in a misspelt district is offered but not taken', async () => {
    const match = await villageMatch(
      db.sql,
      { village: 'Sungai Tutung', district: 'Air Hanggat Timr', regency: 'Kerinci' },
      0,
    );
    expect(match.village).toBeNull();
    expect(match.candidates.map((row) => row.code)).toEqual(['15.01.11.2015']);
  });

  it('is taken by its code, and a name that says otherwise is told', async () => {
    const wrong = await villageMatch(db.sql, { code: '15.01.01.2001', village: 'Bakung Jaya' }, 0);
    expect([wrong.village?.code, wrong.nameAgrees]).toEqual(['15.01.01.2001', false]);
    const former = await villageMatch(db.sql, { code: '15.01.08.2017', village: 'Pondok Saguang' }, 0);
    expect([former.village?.code, former.nameAgrees]).toEqual(['15.01.23.2009', true]);
    expect((await villageMatch(db.sql, { code: '15.01.01.2001' }, 0)).nameAgrees).toBeNull();
  });

  it('with an unknown code is looked for by name', async () => {
    const match = await villageMatch(db.sql, { code: '15.01.11.2999', village: 'Baru Sungai Tutung' }, 0);
    expect([match.village?.code, match.byCode]).toEqual(['15.01.11.2009', false]);
  });

  it.each([
    [{}],
    [{ village: 'Tidak Ada' }],
    [{ code: '15.01' }],
    [{ code: 'x', village: '-' }],
    [{ district: 'Geragai' }],
  ])('written as %o is nowhere', async (written) => {
    const match = await villageMatch(db.sql, written, jambi);
    expect(match).toMatchObject({ village: null, candidates: [], nameAgrees: null });
  });

  it('with twins of one name in one district has to be named by code', async () => {
    const match = await villageMatch(
      db.sql,
      { village: 'Merlung', district: 'Merlung', regency: 'Tanjung Jabung Barat' },
      0,
    );
    expect(match.candidates.map((row) => [row.code, row.kind]).sort()).toEqual([
      ['15.06.05.1007', 'kelurahan'],
      ['15.06.05.2020', 'desa'],
    ]);
  });
});

describe('A whole list', () => {
  it('of every village of Jambi is resolved in one statement, by code and by names, to the same village', async () => {
    const rows = await db.sql.query<{ id: number; code: string; name: string; district: string; regency: string }>({
      text: `select r.id, r.code, r.name, d.name as district, k.name as regency from region r
        join region d on d.id = r.district_id join region k on k.id = r.regency_id
        where r.level = 4 and r.valid_to is null and r.province_id = $1`,
      values: [jambi],
    });
    const resolve = (keys: (row: (typeof rows)[number]) => string[]) =>
      db.sql.query<{ n: number; village_id: number | null; candidates: number[] }>({
        text: `select p.n::int, m.village_id, m.candidates
          from unnest($1::text[], $2::text[], $3::text[], $4::text[]) with ordinality p (c, v, d, k, n)
          cross join lateral region_resolve(p.c, p.v, p.d, p.k, 0) m order by p.n`,
        values: [0, 1, 2, 3].map((column) => rows.map((row) => keys(row)[column])),
      });
    const byCode = await resolve((row) => [codeKey(row.code), '', '', '']);
    expect(byCode.map((found) => found.village_id)).toEqual(rows.map((row) => row.id));

    const byName = await resolve((row) => [
      '',
      villageKey(row.name),
      districtKey(row.district),
      regencyKey(row.regency),
    ]);
    expect(byName).toHaveLength(rows.length);
    const twins = byName.filter((found) => found.village_id === null);
    expect(twins.map((found) => found.candidates.length)).toEqual([2, 2, 2, 2]);
    expect(byName.filter((found, i) => found.village_id !== null && found.village_id !== rows[i]?.id)).toEqual([]);
  });
});
