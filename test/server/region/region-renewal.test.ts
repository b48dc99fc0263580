import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withClient } from '../../../server/database/connect.ts';
import { storeRegister } from '../../../server/region/region.loader.ts';
import { currentRegion, regionByCode, regionOnDay } from '../../../server/region/region.queries.ts';
import { regionsPage } from '../../../server/region/region-list.queries.ts';
import { regionRecords } from '../../../server/region/region-record.ts';
import { packagedRegister, type Register, type RegisterUnit, withHistory } from '../../../server/region/register.ts';
import { type RegionDatabase, regionDatabase, TODAY } from './region-data.ts';

const LATER = '2026-06-01';

let db: RegionDatabase;
let before: ReadonlyMap<string, number>;

/** The packaged register after an invented decree: a village renamed, one renumbered, one gone, one new. */
function laterRegister(): Register {
  const packaged = packagedRegister();
  const renumbered = '15.01.11.2009';
  const gone = '15.01.11.2021';
  const changed = packaged.units.flatMap((unit): RegisterUnit[] => {
    if (unit.code === gone) return [];
    if (unit.code === '15.01.11.2015') return [{ ...unit, name: 'Sungai Tutung Raya' }];
    if (unit.code !== renumbered) return [unit];
    const successor: RegisterUnit = { ...unit, code: '15.01.21.2099', validFrom: LATER, decree: 'Invented 1/2026' };
    return [{ ...unit, validTo: LATER, successor: successor.code, decree: 'Invented 1/2026' }, successor];
  });
  return { ...packaged, version: 'later', date: LATER, units: changed };
}

async function ids(): Promise<Map<string, number>> {
  const rows = await db.sql.query<{ key: string; id: number }>({
    text: `select code || coalesce(' ' || valid_from, '') as key, id from region`,
  });
  return new Map(rows.map((row) => [row.key, row.id]));
}

beforeAll(async () => {
  db = await regionDatabase();
  before = await ids();
  await withClient(db.ownerUrl, (client) => storeRegister(client, laterRegister()));
});
afterAll(() => db.close());

describe('A later register', () => {
  it('keeps the id of every unit, because members live there', async () => {
    const after = await ids();
    expect([...before].filter(([key, id]) => after.get(key) !== id)).toEqual([]);
    expect(after.size).toBe(before.size + 1);
  });

  it('renames a village in place and finds it by its new name', async () => {
    const found = await regionsPage(db.sql, { search: 'Sungai Tutung Raya', asOf: LATER, first: 5 });
    expect(found.edges.map((edge) => edge.node.id)).toEqual([before.get('15.01.11.2015')]);
  });

  it('leads the code that was changed to the new one', async () => {
    const old = await regionByCode(db.sql, '15.01.11.2009', LATER);
    expect(old).toMatchObject({ id: before.get('15.01.11.2009'), validTo: LATER, decree: 'Invented 1/2026' });
    expect((await currentRegion(db.sql, '15.01.11.2009', LATER))?.code).toBe('15.01.21.2099');
    expect((await regionOnDay(db.sql, '15.01.11.2009', TODAY))?.name).toBe('Baru Sungai Tutung');
  });

  it('ends a code that it no longer knows on its own day', async () => {
    expect(await regionByCode(db.sql, '15.01.11.2021', LATER)).toMatchObject({ validTo: LATER, successorId: null });
    expect(await currentRegion(db.sql, '15.01.11.2021', LATER)).toBeNull();
  });

  it('gives an unknown code a fresh id that no default will give again', async () => {
    const next = await withClient(db.ownerUrl, (client) =>
      client.query<{ next: number }>(`select nextval(pg_get_serial_sequence('region', 'id'))::int as next`),
    );
    const highest = Math.max(...(await ids()).values());
    expect(next.rows[0]?.next).toBe(highest + 1);
  });
});

describe('The rows of a register', () => {
  const today = [
    { code: '15', name: 'Jambi' },
    { code: '15.01', name: 'Kabupaten Kerinci' },
    { code: '15.01.01', name: 'Gunung Raya' },
    { code: '15.01.01.2001', name: 'Selam Paung' },
  ];
  const registerOf = (units: readonly RegisterUnit[]): Register => ({
    version: 'v',
    date: TODAY,
    units,
    spellings: [],
  });

  it('follow a chain of renumberings to the unit that stands', () => {
    const moved = (code: string, successor: string) => ({ code, name: 'Selam Paung', successor });
    const units = withHistory(today, [
      { decree: 'A', date: '2018-01-01', newUnits: [], renumbered: [moved('15.01.09.2001', '15.01.08.2001')] },
      { decree: 'B', date: '2020-01-01', newUnits: [], renumbered: [moved('15.01.08.2001', '15.01.01.2001')] },
    ]);
    const older = (code: string, name: string): RegisterUnit => ({
      code,
      name,
      kind: 'kecamatan',
      validFrom: null,
      validTo: '2020-01-01',
      successor: null,
      decree: null,
    });
    const records = regionRecords(registerOf([...units, older('15.01.08', 'X'), older('15.01.09', 'Y')]), []);
    const current = records.find((record) => record.code === '15.01.01.2001');
    const lives = records
      .filter((record) => record.currentId === current?.id)
      .map((r) => [r.code, r.validFrom, r.validTo]);
    expect(lives.sort()).toEqual([
      ['15.01.01.2001', '2020-01-01', null],
      ['15.01.08.2001', '2018-01-01', '2020-01-01'],
      ['15.01.09.2001', null, '2018-01-01'],
    ]);
  });

  it('keep an id when the first day of a code becomes known only later', () => {
    const stored = [{ id: 77, code: '15.01.01.2001', validFrom: null, validTo: null }];
    const units = withHistory(today, [
      { decree: 'A', date: '2018-01-01', newUnits: ['15.01.01.2001'], renumbered: [] },
    ]);
    const village = regionRecords(registerOf(units), stored).find((record) => record.level === 4);
    expect([village?.id, village?.validFrom]).toEqual([77, '2018-01-01']);
  });

  it('leave the old id with the old unit when its code is given to another', () => {
    const stored = [{ id: 77, code: '15.01.01.2001', validFrom: null, validTo: null }];
    const reused: RegisterUnit[] = withHistory(
      [...today, { code: '15.01.01.2002', name: 'Selam Paung' }],
      [
        {
          decree: 'A',
          date: '2026-01-01',
          newUnits: ['15.01.01.2001'],
          renumbered: [{ code: '15.01.01.2001', name: 'Selam Paung', successor: '15.01.01.2002' }],
        },
      ],
    );
    const records = regionRecords(registerOf(reused), stored);
    expect(records.find((record) => record.id === 77)).toMatchObject({ code: '15.01.01.2001', validTo: '2026-01-01' });
    expect(records.filter((record) => record.code === '15.01.01.2001')).toHaveLength(2);
  });

  it('cannot be made of a register with a hole', () => {
    const orphan = today.filter((unit) => unit.code !== '15.01.01');
    expect(() => regionRecords(registerOf(withHistory(orphan, [])), [])).toThrow('lacks the parent of 15.01.01.2001');
    const lost = [
      {
        decree: 'A',
        date: '2018-01-01',
        newUnits: [],
        renumbered: [{ code: '15.01.01.2009', name: 'X', successor: '15.01.01.2008' }],
      },
    ];
    expect(() => regionRecords(registerOf(withHistory(today, lost)), [])).toThrow('lacks 15.01.01.2008');
  });
});
