import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, as, coordinatorOf, type Json, officerOf, operatorOf, withoutScope } from '../../support/actors.ts';
import { statementsOf } from '../../support/statement-log.ts';
import { type CoverageScene, coverageScene } from './coverage-scene.ts';

let scene: CoverageScene;
let coordinator: Actor;
beforeAll(async () => {
  scene = await coverageScene();
  coordinator = await coordinatorOf(scene.portal, scene.jambi);
});
afterAll(() => scene.portal.close());

const FIGURES =
  'target units unitsWithList unitsCoverEnding unitsCoverEnded candidate registered ended reportsOwed reportsMissing';
const COVERAGE = `query ($mou: ID!, $code: String, $all: Boolean!, $order: CoverageOrder!) {
  coverage(mouId: $mou, regionCode: $code, wholeCountry: $all, orderBy: $order) { title region { code } reportMonth asOf
    partner { name } closed { quota realised } total { ${FIGURES} } rows { region { code name } ${FIGURES} } } }`;
const UNITS = `query ($mou: ID!, $filter: CoverageUnitFilter!, $first: Int!, $after: String, $code: String) {
  coverageUnits(mouId: $mou, filter: $filter, first: $first, after: $after, regionCode: $code) {
    nodes { region { code path } target coveredUntil candidate registered } totalCount pageInfo { hasNextPage endCursor } } }`;

const look = async (variables: object = {}, actor = coordinator): Promise<Json> =>
  (await actor.query(COVERAGE, { mou: scene.mou.id, all: false, order: 'WORST', ...variables })).coverage;
const codes = (coverage: Json): string[] => coverage.rows.map((row: Json) => row.region.code);
const rowOf = (coverage: Json, code: string): Json => coverage.rows.find((row: Json) => row.region.code === code);
const villages = async (filter: string, variables: object = {}, actor = coordinator): Promise<string[]> =>
  (await actor.query(UNITS, { mou: scene.mou.id, first: 100, filter, ...variables })).coverageUnits.nodes.map(
    (node: Json) => node.region.code,
  );

describe('The coverage of an agreement', () => {
  it('begins in the partner’s own region, its regencies worst first', async () => {
    const coverage = await look();
    expect(coverage).toMatchObject({ title: 'Pekerja Rentan 2026', region: { code: '15' }, reportMonth: '2026-02' });
    expect(codes(coverage)).toEqual(['15.02', '15.05', '15.01']);
    expect(coverage.total).toEqual({
      ...{ target: 120, units: 6, unitsWithList: 2, unitsCoverEnding: 2, unitsCoverEnded: 1 },
      ...{ candidate: 4, registered: 3, ended: 1, reportsOwed: 3, reportsMissing: 2 },
    });
    expect(rowOf(coverage, '15.01')).toMatchObject({
      ...{ target: 60, units: 3, unitsWithList: 2, unitsCoverEnding: 1, unitsCoverEnded: 1 },
      ...{ candidate: 3, registered: 3, ended: 0, reportsOwed: 1, reportsMissing: 0 },
    });
  });

  it('counts neither who ended as a list nor who lives where nothing is aimed at as a village', async () => {
    expect(rowOf(await look(), '15.02')).toMatchObject({ units: 2, unitsWithList: 0, candidate: 1, ended: 1 });
  });

  it('leads down to the village and stays the same sum on every level', async () => {
    for (const code of [null, '15', '15.01', '15.01.11', '15.02', '15.02.01']) {
      const { total, rows } = await look(code === null ? { all: true } : { code });
      for (const figure of FIGURES.split(' ').filter((name) => code === null || code === '15' || !/^rep/.test(name))) {
        const parts = rows.map((row: Json) => row[figure]).filter((value: number | null) => value !== null);
        const sum = parts.length === 0 ? null : parts.reduce((a: number, b: number) => a + b, 0);
        expect([code, figure, sum]).toEqual([code, figure, total[figure]]);
      }
    }
    expect(codes(await look({ code: '15.01.11' }))).toEqual(['15.01.11.2008', '15.01.11.2009']);
    expect((await look({ code: '15.01.11.2009' })).rows).toEqual([]);
  });

  it('knows a village that nobody is from yet and whose cover nobody has reported', async () => {
    const { make } = scene.portal;
    const planned = await make.mou(scene.jambi, { title: 'Baru Direncanakan' });
    await scene.aim(planned, scene.jambi, '15.02.01.2002', 5);
    const { rows } = await look({ mou: planned.id, code: '15.02.01' });
    expect(rows).toMatchObject([
      { region: { code: '15.02.01.2002' }, units: 1, unitsWithList: 0, unitsCoverEnding: 0, unitsCoverEnded: 0 },
    ]);
  });

  it('asks for reports of regencies, above them and for themselves, not below', async () => {
    expect((await look({ code: '15.02' })).total).toMatchObject({ reportsOwed: 1, reportsMissing: 1 });
    expect((await look({ code: '15.02.01' })).total).toMatchObject({ reportsOwed: null, reportsMissing: null });
  });

  it('shows the whole country when asked, people outside the partner’s region too', async () => {
    const coverage = await look({ all: true });
    expect([coverage.region, codes(coverage)]).toEqual([null, ['15', '16']]);
    expect(rowOf(coverage, '16')).toMatchObject({ target: null, units: 0, registered: 1 });
  });

  it('comes in other orders by choice', async () => {
    expect(codes(await look({ order: 'TARGET' }))).toEqual(['15.01', '15.02', '15.05']);
    expect(codes(await look({ order: 'REGISTERED' }))[0]).toBe('15.01');
    expect(codes(await look({ order: 'NAME' }))).toEqual(['15.01', '15.02', '15.05']);
  });

  it('tells what was published for a closed programme', async () => {
    const { portal, jambi } = scene;
    const former = await portal.make.mou(jambi, {
      title: 'Pekerja Rentan 2025',
      state: 'ENDED',
      end_reason: 'Selesai 2025',
    });
    const row = { mou_id: former.id, partner_id: jambi.id, province_id: 0, created_at: portal.clock.now() };
    const region_id = await portal.make.regionId('15');
    await portal.sql.insert('closed_total', { ...row, region_id, quota: 78_100, realised: 76_016 });
    expect((await look({ mou: former.id })).closed).toEqual({ quota: 78_100, realised: 76_016 });
    expect((await look()).closed).toBeNull();
  });

  it('knows nothing of regions and agreements that are not there', async () => {
    expect(await look({ code: '99' })).toBeNull();
    expect(await look({ mou: scene.jambi.id })).toBeNull();
  });

  it('costs four statements, whatever there is to see', async () => {
    await look();
    expect(await statementsOf(() => look())).toHaveLength(4);
  });
});

describe('Who sees the coverage', () => {
  it('an operator sees its own region, whatever it asks for', async () => {
    const operator = await operatorOf(scene.portal, scene.jambi, '15.01');
    for (const code of [null, '15', '15.02'])
      expect(await look({ code, all: true }, operator)).toMatchObject({
        region: { code: '15.01' },
        total: { units: 3, registered: 3, candidate: 3 },
      });
    expect(await look({ code: '15.01.11' }, operator)).toMatchObject({
      region: { code: '15.01.11' },
      total: { units: 2 },
    });
    expect(await villages('ALL', {}, operator)).toEqual(['15.01.01.1004', '15.01.11.2008', '15.01.11.2009']);
  });

  it('an observer of a partner that signed sees the totals and no people', async () => {
    const { portal, jambi } = scene;
    const ministry = await portal.make.partner({ kind: 'MINISTRY' });
    const mou = await portal.make.mou(jambi, {}, [{ kind: 'PARTNER', partner_id: ministry.id }]);
    await scene.aim(mou, jambi, '15.01.11.2009', 9);
    await portal.make.member(jambi, { mou_id: mou.id });
    const observer = await as(portal, await portal.make.user('OBSERVER', { partners: [ministry] }));
    expect(await look({ mou: mou.id }, observer)).toMatchObject({
      total: { target: 9, candidate: 1, reportsMissing: 1 },
    });
    expect(await look({}, observer)).toBeNull();
    expect((await observer.ask('{ members(first: 1) { nodes { id } } }')).code).toBe('FORBIDDEN');
  });

  it('the agency sees all, a stranger nothing, an administrator may not ask', async () => {
    expect((await look({}, await withoutScope(scene.portal, 'AGENCY'))).total.units).toBe(6);
    expect(await look({}, await coordinatorOf(scene.portal, await scene.portal.make.partner()))).toBeNull();
    const administrator = await withoutScope(scene.portal, 'ADMINISTRATOR');
    expect((await administrator.ask(COVERAGE, { mou: scene.mou.id, all: false, order: 'WORST' })).code).toBe(
      'FORBIDDEN',
    );
  });

  it('an office that signs sees the whole agreement', async () => {
    const { portal, jambi } = scene;
    const office = await portal.make.office();
    const mou = await portal.make.mou(jambi, {}, [{ kind: 'OFFICE', office_id: office.id }]);
    await scene.aim(mou, jambi, '15.02.01.2001', 7);
    expect((await look({ mou: mou.id }, await officerOf(portal, office))).total.target).toBe(7);
  });
});

describe('The villages of an agreement', () => {
  it('are found by what is missing, those of one regency together', async () => {
    expect(await villages('ALL')).toHaveLength(6);
    expect(await villages('NO_LIST')).toEqual(['15.01.01.1004', '15.02.01.2001', '15.02.01.2002', '15.05.01.1003']);
    expect(await villages('COVER_ENDING')).toEqual(['15.01.11.2008', '15.02.01.2002']);
    expect(await villages('COVER_ENDED')).toEqual(['15.01.01.1004']);
    expect(await villages('NO_LIST', { code: '15.02' })).toEqual(['15.02.01.2001', '15.02.01.2002']);
  });

  it('are read page by page with their figures', async () => {
    const seen: Json[] = [];
    let after: string | null = null;
    for (;;) {
      const page: Json = (await coordinator.query(UNITS, { mou: scene.mou.id, filter: 'ALL', first: 4, after }))
        .coverageUnits;
      expect(page.totalCount).toBe(6);
      seen.push(...page.nodes);
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    expect(seen).toHaveLength(6);
    expect(seen.find((unit) => unit.region.code === '15.01.11.2009')).toEqual({
      region: { code: '15.01.11.2009', path: 'Kec. Air Hangat Timur, Kab. Kerinci, Jambi' },
      ...{ target: 30, coveredUntil: '2026-12-31', candidate: 3, registered: 2 },
    });
  });

  it('go home as a file, within the same scope', async () => {
    const url = `/coverage/${scene.mou.id}/villages.csv?filter=NO_LIST&region=15.02`;
    const get = (cookie: string, path = url) =>
      scene.portal.app.inject({ method: 'GET', url: path, headers: { cookie, 'x-portal-request': '1' } });
    const { body, headers } = await get(coordinator.cookie);
    expect(headers['content-type']).toMatch(/^text\/csv/);
    const [about, head, ...lines] = body.trim().split('\r\n');
    expect([about, head?.split(';').length]).toEqual(['Pekerja Rentan 2026, 2 Mar 2026 09.00 WIB', 8]);
    expect(lines.map((line) => line.split(';').slice(1, 7))).toEqual([
      ['Renah Kemumu', 'Jangkat', 'Kabupaten Merangin', '40', '0', '0'],
      ['Tanjung Kasri', 'Jangkat', 'Kabupaten Merangin', '5', '0', '0'],
    ]);
    const stranger = await coordinatorOf(scene.portal, await scene.portal.make.partner());
    expect((await get(stranger.cookie)).statusCode).toBe(404);
    expect((await get(coordinator.cookie, url.replace('NO_LIST', 'SOME'))).statusCode).toBe(400);
    expect((await get((await withoutScope(scene.portal, 'ADMINISTRATOR')).cookie)).statusCode).toBe(403);
  });
});
