import { type GraphQLSchema, graphql } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '../../../server/access/viewer.ts';
import { createLoaders } from '../../../server/graphql/loaders.ts';
import { fixedClock } from '../../../server/kernel/clock.ts';
import { RegionCache } from '../../../server/region/region-cache.ts';
import { createSchema } from '../../../server/schema.ts';
import { type RegionDatabase, regionDatabase, TODAY } from './region-data.ts';

let db: RegionDatabase;
let schema: GraphQLSchema;
beforeAll(async () => {
  db = await regionDatabase();
  schema = createSchema();
});
afterAll(() => db.close());

async function ask(source: string, statements: string[] = []) {
  const read: typeof db.sql = {
    query(statement) {
      statements.push(statement.name ?? statement.text);
      return db.sql.query(statement);
    },
  };
  const clock = fixedClock(`${TODAY}T12:00:00+07:00`);
  const viewer = async () => ({ role: 'OPERATOR' }) as Viewer;
  const loaders = createLoaders(read, viewer, new RegionCache());
  const region = (id: number) => loaders.region.load(id);
  const answer = await graphql({
    schema,
    source,
    contextValue: { read, clock, viewer, loaders, region },
  });
  return { data: JSON.parse(JSON.stringify(answer.data ?? null)), codes: answer.errors?.map((error) => error.message) };
}

describe('Through the API a region', () => {
  it('tells its level, its path, its parents and the decree behind it', async () => {
    const { data } = await ask(`{ region(code: "15.71.01.1012") {
      code name level kind path validFrom validTo decree successor { code } parent { name level parent { name parent { name parent { name } } } } } }`);
    expect(data.region).toEqual({
      code: '15.71.01.1012',
      name: 'Aur Kenali',
      level: 'VILLAGE',
      kind: 'kelurahan',
      path: 'Kec. Telanaipura, Kota Jambi, Jambi',
      validFrom: '2022-11-09',
      validTo: null,
      decree: 'Kepmendagri 100.1.1-6117 Tahun 2022',
      successor: null,
      parent: {
        name: 'Telanaipura',
        level: 'DISTRICT',
        parent: { name: 'Kota Jambi', parent: { name: 'Jambi', parent: null } },
      },
    });
  });

  it('under a code of former times answers with its successor', async () => {
    const { data } = await ask('{ region(code: "1501082017") { code name validTo successor { code name path } } }');
    expect(data.region).toEqual({
      code: '15.01.08.2017',
      name: 'Pondok Saguang',
      validTo: '2022-02-14',
      successor: {
        code: '15.01.23.2009',
        name: 'Pondok Siguang',
        path: 'Kec. Danau Kerinci Barat, Kab. Kerinci, Jambi',
      },
    });
  });

  it('is null for a code nobody knows, and for a day on which the code stood for nothing', async () => {
    const { data } = await ask(`{ unknown: region(code: "15.99") { code }
      before: region(code: "15.01.22", asOf: "2021-06-30") { code } after: region(code: "15.01.22") { name } }`);
    expect(data).toEqual({ unknown: null, before: null, after: { name: 'Tanah Cogok' } });
  });
});

describe('Through the API a list of regions', () => {
  it('counts the villages of Jambi as they were on a day', async () => {
    const { data } =
      await ask(`{ was: regions(parent: "15", level: VILLAGE, asOf: "2021-06-30", first: 1) { totalCount }
      is: regions(parent: "15", level: VILLAGE, first: 1) { totalCount } }`);
    expect(data).toEqual({ was: { totalCount: 1562 }, is: { totalCount: 1585 } });
  });

  it('goes on behind its cursor', async () => {
    const page = (after: string) =>
      ask(`{ regions(parent: "15", first: 6 ${after}) { nodes { name } edges { node { code } }
      pageInfo { hasNextPage endCursor } } }`);
    const first = (await page('')).data.regions;
    const second = (await page(`after: "${first.pageInfo.endCursor}"`)).data.regions;
    expect([first.nodes.length, first.pageInfo.hasNextPage]).toEqual([6, true]);
    expect([second.nodes.length, second.pageInfo.hasNextPage]).toEqual([5, false]);
    expect(second.nodes.at(-1).name).toBe('Kota Sungai Penuh');
  });

  it('takes three statements for fifty villages with their parents, and does not count unasked', async () => {
    const statements: string[] = [];
    const { data } = await ask(
      '{ regions(parent: "15", level: VILLAGE, first: 50) { nodes { name path parent { name } } } }',
      statements,
    );
    expect(data.regions.nodes).toHaveLength(50);
    expect(statements).toEqual(['region_on_day', 'regions_in1_level', 'regions_by_ids']);
  });

  it('refuses a page of more than a hundred', async () => {
    expect((await ask('{ regions(first: 101) { nodes { code } } }')).codes).toEqual(['BAD_USER_INPUT']);
  });
});
