import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeCursor } from '../../../server/database/page.ts';
import type { Sql, Statement } from '../../../server/database/sql.ts';
import { type RegionQuestion, regionsPage } from '../../../server/region/region-list.queries.ts';
import { regionPath } from '../../../server/region/region-path.ts';
import { type RegionDatabase, regionDatabase, TODAY } from './region-data.ts';

let db: RegionDatabase;
beforeAll(async () => {
  db = await regionDatabase();
});
afterAll(() => db.close());

async function find(question: Partial<RegionQuestion>) {
  const page = await regionsPage(db.sql, { asOf: TODAY, first: 100, ...question });
  return page.edges.map((edge) => edge.node);
}

async function names(question: Partial<RegionQuestion>): Promise<string[]> {
  return (await find(question)).map((row) => row.name);
}

describe('A search for a region', () => {
  it('finds a village by any words of its name, in any order, wherever they stand', async () => {
    const expected = ['Sungaitutung', 'Baru Sungai Tutung', 'Simpang Empat Sungai Tutung', 'Taman Jernih Sungaitutung'];
    expect(await names({ search: 'sungai tutung' })).toEqual(expected);
    expect(await names({ search: 'TUTUNG  baru' })).toEqual(['Baru Sungai Tutung']);
  });

  it('takes the beginnings of words', async () => {
    expect(await names({ search: 'bar sung tut', parent: '15.01' })).toEqual(['Baru Sungai Tutung']);
    expect(await names({ search: 'utung sungai', parent: '15.01' })).toEqual([]);
  });

  it('does not mind blanks inside a name', async () => {
    expect(await names({ search: 'tanjungpauh mudik' })).toEqual(['Tanjung Pauh Mudik']);
    expect(await names({ search: 'TanjungPauhMud' })).toEqual(['Tanjung Pauh Mudik']);
    expect(await names({ search: 'sei tutung' })).toContain('Sungaitutung');
  });

  it('finds a village by a spelling of former times', async () => {
    expect(await names({ search: 'Pondok Saguang' })).toEqual(['Pondok Siguang']);
    expect(await names({ search: 'Peradu Temberas' })).toEqual(['Peradun Temeras']);
  });

  it('finds by the beginning of a code, dotted or not', async () => {
    expect((await find({ search: '15.01.11.2009' })).map((row) => row.code)).toEqual(['15.01.11.2009']);
    expect(await names({ search: '1501112009' })).toEqual(['Baru Sungai Tutung']);
    const begun = (await find({ search: '15011', level: 3 })).map((row) => row.code);
    expect(begun.sort()).toEqual(['15.01.11', '15.01.15', '15.01.16', '15.01.17', '15.01.18', '15.01.19']);
  });

  it('shows names that begin with it before names that hold it', async () => {
    const found = await names({ search: 'baru', parent: '15.01', level: 4 });
    const begins = found.map((name) => name.startsWith('Baru'));
    expect(begins.slice(0, begins.indexOf(false)).length).toBeGreaterThan(3);
    expect(begins.slice(begins.indexOf(false)).length).toBeGreaterThan(3);
    expect(begins.lastIndexOf(true)).toBeLessThan(begins.indexOf(false));
  });

  it('stays within the parent and the level', async () => {
    const found = await find({ search: 'suka maju', parent: '15' });
    expect(found.map((row) => row.code)).toEqual(['15.03.11.2005', '15.05.05.2017', '15.07.10.2006', '15.09.07.2006']);
    expect(await names({ search: 'jambi', level: 2 })).toEqual(['Kabupaten Muaro Jambi', 'Kota Jambi']);
  });

  it('answers nothing to signs, to an unknown parent and to what no name begins with', async () => {
    for (const search of ['-', "'", '%', '_', 'qqqq']) expect(await names({ search })).toEqual([]);
    expect(await names({ parent: '99' })).toEqual([]);
    expect(await names({ search: 'suka maju', parent: '15.99' })).toEqual([]);
  });

  it('is answered from indexes alone', async () => {
    const plan: string[] = [];
    const explaining: Sql = {
      async query<R extends object>(statement: Statement): Promise<R[]> {
        const text = `explain ${statement.text}`;
        const lines = await db.sql.query<{ 'QUERY PLAN': string }>({ text, values: statement.values ?? [] });
        plan.push(...lines.map((line) => line['QUERY PLAN']));
        return db.sql.query<R>(statement);
      },
    };
    await regionsPage(explaining, { search: 'sungai tutung', asOf: TODAY, first: 20 });
    await regionsPage(explaining, { parent: '15', level: 4, asOf: TODAY, first: 50 });
    expect(plan.join('\n')).toContain('region_word_pkey');
    expect(plan.join('\n')).toContain('region_of_province');
    expect(plan.join('\n')).not.toContain('Seq Scan');
  });
});

describe('A list of regions', () => {
  it('starts with the provinces and goes down one level at a time', async () => {
    expect(await names({})).toHaveLength(38);
    expect((await find({ parent: '15' })).map((row) => row.name)).toEqual([
      'Kabupaten Batanghari',
      'Kabupaten Bungo',
      'Kabupaten Kerinci',
      'Kabupaten Merangin',
      'Kabupaten Muaro Jambi',
      'Kabupaten Sarolangun',
      'Kabupaten Tanjung Jabung Barat',
      'Kabupaten Tanjung Jabung Timur',
      'Kabupaten Tebo',
      'Kota Jambi',
      'Kota Sungai Penuh',
    ]);
    expect((await find({ parent: '15.01' })).every((row) => row.level === 3)).toBe(true);
  });

  it.each([
    ['without a search', { parent: '15', level: 4 as const }, 1585],
    ['with a search over all levels', { search: 'suka' }, 1326],
  ])('gives every row once when read page by page, %s', async (_, question, total) => {
    const seen: number[] = [];
    let after: string | null = null;
    do {
      const page = await regionsPage(db.sql, { ...question, asOf: TODAY, first: 97, after });
      seen.push(...page.edges.map((edge) => edge.node.id));
      expect(await page.total()).toBe(total);
      after = page.hasNextPage ? (page.edges.at(-1)?.cursor ?? null) : null;
    } while (after !== null);
    expect(seen).toHaveLength(total);
    expect(new Set(seen).size).toBe(total);
  });

  it('refuses a page that is too large and a cursor that is none of ours', async () => {
    await expect(find({ first: 101 })).rejects.toThrow('BAD_USER_INPUT');
    await expect(find({ first: 0 })).rejects.toThrow('BAD_USER_INPUT');
    await expect(find({ after: 'nonsense' })).rejects.toThrow('BAD_USER_INPUT');
    await expect(find({ after: encodeCursor(['x']) })).rejects.toThrow('BAD_USER_INPUT');
  });

  it('says where a region lies', async () => {
    const [village] = await find({ search: 'Baru Sungai Tutung' });
    expect(village && regionPath(village)).toBe('Kec. Air Hangat Timur, Kab. Kerinci, Jambi');
    const [ward] = await find({ search: '15.71.01.1012' });
    expect(ward && regionPath(ward)).toBe('Kec. Telanaipura, Kota Jambi, Jambi');
    const [province] = await find({ search: 'Jambi', level: 1 });
    expect(province && regionPath(province)).toBe('');
  });
});
