import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, as, coordinatorOf, type Json, officerOf, operatorOf, withoutScope } from '../../support/actors.ts';
import type { Keyed } from '../../support/builders.ts';
import { openPortal, type TestPortal } from '../../support/portal.ts';

const MAP = `query ($partner: ID, $parent: String) { regionMap(partnerId: $partner, parentCode: $parent) {
  map { id regionCount uploadedByName viewerCanRemove } viewerCanKeep } }`;
const REMOVE = 'mutation ($id: ID!) { regionMapRemove(id: $id) { userErrors { code } } }';

let portal: TestPortal;
let partner: Keyed;
let office: Keyed;
let coordinator: Actor;
let officer: Actor;
beforeAll(async () => {
  portal = await openPortal();
  office = await portal.make.office();
  partner = await portal.make.partner({ name: 'Provinsi Contoh', office_id: office.id });
  coordinator = await coordinatorOf(portal, partner);
  officer = await officerOf(portal, office);
});
afterAll(() => portal.close());

const square = (x: number) => [
  [x, -1],
  [x + 1, -1],
  [x + 1, -2],
  [x, -1],
];
const geojson = (...codes: string[]) =>
  Buffer.from(
    JSON.stringify({
      type: 'FeatureCollection',
      features: codes.map((kode, index) => ({
        ...{ type: 'Feature', properties: { kode } },
        geometry: { type: 'Polygon', coordinates: [square(100 + index)] },
      })),
    }),
  );

async function send(who: Actor, file: Buffer | null, query = '', locale = 'id') {
  const boundary = 'batas-berkas-uji';
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="peta.geojson"\r\ncontent-type: application/geo+json\r\n\r\n`;
  const payload = Buffer.concat([
    Buffer.from(file ? head : ''),
    ...(file ? [file] : []),
    Buffer.from(`${file ? '\r\n' : ''}--${boundary}--\r\n`),
  ]);
  return portal.app.inject({
    ...{ method: 'POST', url: `/region-maps${query}`, payload },
    headers: {
      ...{ 'content-type': `multipart/form-data; boundary=${boundary}`, cookie: who.cookie, 'x-portal-request': '1' },
      'accept-language': locale,
    },
  });
}
const mapOf = async (who: Actor, parent: string | null = '15', of: Keyed | null = partner): Promise<Json> =>
  (await who.query(MAP, { parent, partner: of?.id ?? null })).regionMap;
const shapes = (who: Actor, id: string) =>
  portal.app.inject({
    method: 'GET',
    url: `/region-maps/${id}/shapes`,
    headers: { cookie: who.cookie, 'x-portal-request': '1' },
  });

describe('Outlines of an own GeoJSON', () => {
  it('are kept by place, shown with who brought them, and given with their points', async () => {
    expect(await mapOf(coordinator)).toEqual({ map: null, viewerCanKeep: true });
    const answer = await send(coordinator, geojson('15.01', '1502', '16.01', '15'));
    expect([answer.statusCode, answer.json()]).toEqual([201, { regions: 4, problemCount: 0, problems: [] }]);
    const { map } = await mapOf(coordinator);
    expect(map).toMatchObject({ regionCount: 2, uploadedByName: coordinator.user.name, viewerCanRemove: true });
    expect((await mapOf(coordinator, '16')).map.regionCount).toBe(1);
    expect((await mapOf(coordinator, null)).map.regionCount).toBe(1);
    // there are none of districts
    expect((await mapOf(coordinator, '15.01')).map).toBeNull();
    const { body, headers } = await shapes(coordinator, map.id);
    expect(headers['content-type']).toContain('application/json');
    expect(JSON.parse(body)['15.02']).toEqual([[101, -1, 102, -1, 102, -2, 101, -1]]);
  });

  it('give way to those of another file for the same place, and only there', async () => {
    const before = (await mapOf(coordinator)).map.id;
    const elsewhere = (await mapOf(coordinator, '16')).map.id;
    await send(coordinator, geojson('15.03'));
    const { map } = await mapOf(coordinator);
    expect([map.id === before, map.regionCount]).toEqual([false, 1]);
    expect((await mapOf(coordinator, '16')).map.id).toBe(elsewhere);
    expect((await shapes(coordinator, before)).statusCode).toBe(404);
  });

  it('with a single mistake are not kept, and each mistake is told in the language of who asks', async () => {
    const before = (await mapOf(coordinator)).map.id;
    const answer = await send(coordinator, geojson('15.01', '15.99', 'X'));
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toMatchObject({
      ...{ regions: 0, problemCount: 2 },
      problems: [
        { feature: 2, code: 'GEOJSON_CODE_UNKNOWN', message: expect.stringContaining('15.99') },
        { feature: 3, code: 'GEOJSON_CODE_LEVEL', message: expect.stringContaining('bukan kode provinsi') },
      ],
    });
    expect((await mapOf(coordinator)).map.id).toBe(before);
    const refused = await send(coordinator, Buffer.from('nama;kode'));
    expect([refused.statusCode, refused.json().code]).toEqual([422, 'GEOJSON_NOT_JSON']);
    expect(refused.json().message).toContain('FeatureCollection');
    expect((await send(coordinator, null)).json().code).toBe('GEOJSON_MISSING');
    const large = Buffer.alloc(4 * 1024 * 1024 + 1, ' ');
    expect((await send(coordinator, large)).json().code).toBe('GEOJSON_TOO_BIG');
  });

  it('of an office are its own beside those of its partner', async () => {
    expect((await mapOf(officer)).map).toBeNull();
    expect((await send(officer, geojson('15.01', '15.02'))).statusCode).toBe(201);
    expect((await mapOf(officer)).map).toMatchObject({ regionCount: 2, viewerCanRemove: true });
    expect((await mapOf(coordinator)).map.regionCount).toBe(1);
    const agency = await withoutScope(portal, 'AGENCY');
    expect(await mapOf(agency)).toMatchObject({
      map: { regionCount: 1, viewerCanRemove: false },
      viewerCanKeep: false,
    });
  });

  it('of the agency are its own, behind those of a partner that it looks at', async () => {
    const agency = await withoutScope(portal, 'AGENCY');
    expect((await mapOf(agency, null)).map.regionCount).toBe(1);
    const other = await portal.make.partner();
    expect(await mapOf(agency, '15', other)).toEqual({ map: null, viewerCanKeep: true });
    expect((await send(agency, geojson('15.01', '15.02', '15.03', '15.04'))).statusCode).toBe(201);
    const { map, viewerCanKeep } = await mapOf(agency, '15', other);
    expect([map.regionCount, map.viewerCanRemove, viewerCanKeep]).toEqual([4, true, true]);
    expect(await mapOf(agency)).toMatchObject({ map: { regionCount: 1 }, viewerCanKeep: false });
    const auditor = await withoutScope(portal, 'AUDITOR');
    expect(await mapOf(auditor, '15', other)).toMatchObject({ map: { viewerCanRemove: false }, viewerCanKeep: false });
    expect((await mapOf(officer, '15', other)).map.regionCount).toBe(2);
    expect((await shapes(officer, map.id)).statusCode).toBe(404);
    expect((await agency.query(REMOVE, { id: map.id })).regionMapRemove).toEqual({ userErrors: [] });
    expect((await mapOf(agency, '15', other)).map).toBeNull();
  });

  it('are shown to operators of the partner, who change nothing, and to nobody else', async () => {
    const operator = await operatorOf(portal, partner, '15.01');
    expect(await mapOf(operator)).toMatchObject({ map: { viewerCanRemove: false }, viewerCanKeep: false });
    expect((await send(operator, geojson('15.01'))).statusCode).toBe(403);
    const { id } = (await mapOf(operator)).map;
    expect((await operator.ask(REMOVE, { id })).code).toBe('FORBIDDEN');
    const stranger = await coordinatorOf(portal, await portal.make.partner());
    expect((await mapOf(stranger)).map).toBeNull();
    expect((await shapes(stranger, id)).statusCode).toBe(404);
    expect((await shapes(stranger, 'x')).statusCode).toBe(404);
    expect((await stranger.ask(REMOVE, { id })).code).toBe('NOT_FOUND');
    expect((await send(stranger, geojson('15.01'), `?partner=${partner.id}`)).statusCode).toBe(404);
    expect((await send(await withoutScope(portal, 'AUDITOR'), geojson('15.01'))).statusCode).toBe(403);
  });

  it('of who keeps several partners need one of them said', async () => {
    const other = await portal.make.partner();
    const both = await as(portal, await portal.make.user('COORDINATOR', { partners: [partner, other] }));
    expect((await send(both, geojson('15.01'))).json().code).toBe('REGION_MAP_PARTNER');
    expect((await send(both, geojson('15.01'), `?partner=${other.id}`)).statusCode).toBe(201);
    expect((await send(both, geojson('15.01'), '?partner=x')).statusCode).toBe(404);
    expect((await mapOf(both, '15', other)).map.regionCount).toBe(1);
  });

  it('are taken away by whose they are, and the squares are there again', async () => {
    const { id } = (await mapOf(officer)).map;
    expect((await officer.query(REMOVE, { id })).regionMapRemove).toEqual({ userErrors: [] });
    expect((await mapOf(officer)).map).toBeNull();
    expect((await officer.ask(REMOVE, { id })).code).toBe('NOT_FOUND');
  });

  it('handed in twice at once leave one map', async () => {
    const answers = await Promise.all([send(officer, geojson('15.01')), send(officer, geojson('15.01', '15.02'))]);
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([201, 201]);
    const { count } = await portal.sql.one<{ count: number }>(
      'select count(*)::integer as count from region_map where office_id = $1',
      [office.id],
    );
    expect(count).toBe(1);
  });
});
