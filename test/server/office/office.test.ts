import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, coordinatorOf, type Json, officerOf, withoutScope } from '../../support/actors.ts';
import type { Keyed } from '../../support/builders.ts';
import { openPortal, type TestPortal } from '../../support/portal.ts';
import { statementsOf } from '../../support/statement-log.ts';

let portal: TestPortal;
let agency: Actor;
beforeAll(async () => {
  portal = await openPortal();
  agency = await withoutScope(portal, 'AGENCY');
});
afterAll(() => portal.close());

const FIELDS = `id code name kind version address phone parent { name } regencies { code name } viewerCanEdit`;
const PAYLOAD = `{ office { ${FIELDS} } userErrors { code field message } }`;
const CREATE = `mutation ($input: OfficeInput!, $key: String!) { officeCreate(input: $input, idempotencyKey: $key) ${PAYLOAD} }`;
const EDIT = `mutation ($id: ID!, $input: OfficeInput!, $version: Int!) { officeEdit(id: $id, input: $input, version: $version) ${PAYLOAD} }`;

let count = 0;
const newKey = () => `office-key-${++count}`;
const input = (overrides: object = {}) => ({
  code: `KC-${++count}`,
  name: 'Kantor Cabang Sungai Penuh',
  kind: 'BRANCH',
  regencyCodes: [],
  ...overrides,
});
const create = async (overrides: object = {}, actor = agency, key = newKey()): Promise<Json> =>
  (await actor.query(CREATE, { input: input(overrides), key })).officeCreate;
const edit = async (office: Json, overrides: object = {}, actor = agency): Promise<Json> =>
  (
    await actor.query(EDIT, {
      id: office.id,
      input: input({ code: office.code, ...overrides }),
      version: office.version,
    })
  ).officeEdit;
const find = async (id: string, fields = FIELDS, actor = agency): Promise<Json> =>
  (await actor.query(`query ($id: ID!) { office(id: $id) { ${fields} } }`, { id })).office;
const codesOf = (payload: Json) => payload.userErrors.map((e: { code: string }) => e.code);
const officeOf = async ({ id }: Keyed) =>
  (await portal.sql.one<{ office_id: string | null }>('select office_id from member where id = $1', [id])).office_id;

describe('Creating an office', () => {
  it('keeps its place among the others and what it serves', async () => {
    const { office: above } = await create({ kind: 'REGIONAL', name: 'Kantor Wilayah Contoh' });
    const { office, userErrors } = await create({
      ...{ code: ' kc-spn ', parentId: above.id, regencyCodes: ['15.72', '15.01'] },
      ...{ address: ' Jalan Contoh 5 ', phone: '(0748) 21-234' },
    });
    expect(userErrors).toEqual([]);
    expect(office).toMatchObject({
      ...{ code: 'KC-SPN', kind: 'BRANCH', version: 1, viewerCanEdit: true, parent: { name: 'Kantor Wilayah Contoh' } },
      ...{ address: 'Jalan Contoh 5', phone: '074821234', regencies: [{ code: '15.01' }, { code: '15.72' }] },
    });
    expect(await find(office.id)).toEqual(office);
    expect((await find(above.id, 'children { id }')).children).toEqual([{ id: office.id }]);
  });

  it('is for the agency and administrators', async () => {
    expect(codesOf(await create({}, await withoutScope(portal, 'ADMINISTRATOR')))).toEqual([]);
    const office = await portal.make.office();
    for (const actor of [
      await withoutScope(portal, 'AUDITOR'),
      await officerOf(portal, office),
      await coordinatorOf(portal, await portal.make.partner()),
    ]) {
      expect((await actor.ask(CREATE, { input: input(), key: newKey() })).code).toBe('FORBIDDEN');
      const variables = { id: office.id, input: input(), version: 1 };
      expect((await actor.ask(EDIT, variables)).code).toBe('FORBIDDEN');
      expect((await find(office.id, 'viewerCanEdit', actor)).viewerCanEdit).toBe(false);
    }
  });

  it('says what cannot be right', async () => {
    const { office: branch } = await create({ code: 'KC-ADA', name: 'Kantor Cabang Ada' });
    const wrong: [object, string, string][] = [
      [{ name: ' x ' }, 'OFFICE_NAME_LENGTH', 'name'],
      [{ name: 'x'.repeat(161) }, 'OFFICE_NAME_LENGTH', 'name'],
      [{ code: 'K' }, 'OFFICE_CODE_FORMAT', 'code'],
      [{ code: 'KC JAMBI' }, 'OFFICE_CODE_FORMAT', 'code'],
      [{ code: 'kc-ada' }, 'OFFICE_CODE_TAKEN', 'code'],
      [{ parentId: '01890000-0000-7000-8000-000000000000' }, 'OFFICE_PARENT_UNKNOWN', 'parentId'],
      [{ parentId: branch.id }, 'OFFICE_PARENT_KIND', 'parentId'],
      [{ phone: '12' }, 'OFFICE_PHONE_FORMAT', 'phone'],
      [{ address: 'x'.repeat(301) }, 'OFFICE_ADDRESS_LENGTH', 'address'],
      [{ regencyCodes: ['15.01.11'] }, 'OFFICE_REGENCY_UNKNOWN', 'regencyCodes.0'],
      [{ regencyCodes: ['99.99'] }, 'OFFICE_REGENCY_UNKNOWN', 'regencyCodes.0'],
    ];
    for (const [overrides, code, field] of wrong) {
      const { office, userErrors } = await create(overrides);
      expect([overrides, office, userErrors]).toEqual([
        overrides,
        null,
        [{ code, field, message: expect.any(String) }],
      ]);
    }
  });

  it('happens once, however often it is sent', async () => {
    const key = newKey();
    const same = { code: 'KC-SEKALI' };
    const payloads = [await create(same, agency, key), await create(same, agency, key)];
    expect(new Set(payloads.map(({ office }) => office.id)).size).toBe(1);
    expect((await agency.ask(CREATE, { input: input({ name: 'Lain' }), key })).code).toBe('CONFLICT');
  });
});

describe('A regency that another office serves', () => {
  it('moves only when that is said, and takes its people and figures along', async () => {
    const { office: first } = await create({ name: 'Kantor Lama', regencyCodes: ['15.02', '15.03'] });
    const { partners, people } = await livingIn('15.02');
    const refused = await create({ regencyCodes: ['15.02'] });
    expect(refused.office).toBeNull();
    expect(refused.userErrors).toEqual([
      {
        code: 'OFFICE_REGENCY_TAKEN',
        field: 'regencyCodes.0',
        message: expect.stringContaining('Kantor Lama'),
      },
    ]);
    expect(await officeOf(people.free)).toBe(first.id);

    const { office: second } = await create({ regencyCodes: ['15.02'], movedRegencyCodes: ['15.02'] });
    expect(second.regencies).toMatchObject([{ code: '15.02' }]);
    expect((await find(first.id)).regencies).toMatchObject([{ code: '15.03' }]);
    expect([await officeOf(people.free), await officeOf(people.kept)]).toEqual([second.id, partners.office.id]);
    const officer = await officerOf(portal, second);
    expect((await officer.query('{ members(first: 9) { nodes { id } } }')).members.nodes).toEqual([
      { id: people.free.id },
    ]);
    const places = await portal.sql.all(
      `select office_id from partner_group where partner_id = $1 union all select office_id from mou_target where partner_id = $1`,
      [partners.free.id],
    );
    expect(places).toEqual([{ office_id: second.id }, { office_id: second.id }]);
  });

  it('given up by its office belongs to nobody until it is taken', async () => {
    const { office } = await create({ regencyCodes: ['15.05'] });
    const { people } = await livingIn('15.05');
    expect(await officeOf(people.free)).toBe(office.id);
    await edit(office, { regencyCodes: [] });
    expect(await officeOf(people.free)).toBeNull();
  });

  /** Somebody of a partner without an office, somebody of a partner with one, a group and a target. */
  async function livingIn(regency: string) {
    const villageCode = (
      await portal.sql.one<{ code: string }>(
        `select code from region where level = 4 and valid_to is null and code like $1 order by code limit 1`,
        [`${regency}.%`],
      )
    ).code;
    const office = await portal.make.office();
    const partners = {
      office,
      free: await portal.make.partner(),
      kept: await portal.make.partner({ office_id: office.id }),
    };
    const mou = await portal.make.mou(partners.free);
    await portal.make.group(partners.free, { regionCode: regency });
    await portal.sql.insert('mou_target', {
      ...{ mou_id: mou.id, partner_id: partners.free.id, region_id: await portal.make.regionId(regency), headcount: 5 },
      ...{ province_id: 0, created_at: portal.clock.now(), updated_at: portal.clock.now() },
    });
    const people = {
      free: await portal.make.member(partners.free, { villageCode }),
      kept: await portal.make.member(partners.kept, { villageCode }),
    };
    return { partners, people };
  }
});

describe('A partner that changes its office', () => {
  it('takes its groups and figures along', async () => {
    const partner = await portal.make.partner();
    const group = await portal.make.group(partner, { regionCode: '15.08' });
    const office = await portal.make.office();
    await portal.sql.all('update partner set office_id = $2 where id = $1', [partner.id, office.id]);
    expect(await portal.sql.all('select office_id from partner_group where id = $1', [group.id])).toEqual([
      { office_id: office.id },
    ]);
  });
});

describe('Editing an office', () => {
  it('refuses an old version and changes nothing', async () => {
    const { office } = await create();
    const { office: newer } = await edit(office, { name: 'Yang Lain Lebih Cepat' });
    expect(newer.version).toBe(2);
    expect(codesOf(await edit(office, { name: 'Terlambat', regencyCodes: ['15.09'] }))).toEqual(['VERSION_CONFLICT']);
    expect(await find(office.id)).toMatchObject({ name: 'Yang Lain Lebih Cepat', regencies: [] });
  });

  it('keeps a kind that others stand below', async () => {
    const { office: above } = await create({ kind: 'REGIONAL' });
    const { office: below } = await create({ parentId: above.id });
    expect((await edit(above, { kind: 'BRANCH' })).userErrors).toMatchObject([
      { code: 'OFFICE_HAS_CHILDREN', field: 'kind' },
    ]);
    expect(codesOf(await edit(above, { kind: 'HEAD', parentId: below.id }))).toEqual(['OFFICE_PARENT_KIND']);
    expect(codesOf(await edit(above, { kind: 'HEAD' }))).toEqual([]);
  });

  it('stays in its history, for everybody to read', async () => {
    const { office } = await create({ regencyCodes: ['15.06'] });
    await edit(office, { name: 'Nama Baru', regencyCodes: [] });
    const reader = await coordinatorOf(portal, await portal.make.partner());
    const { history } = await find(
      office.id,
      'history(first: 9) { nodes { action changes { label before after } } }',
      reader,
    );
    const changes = history.nodes.flatMap((n: Json) => n.changes);
    expect(changes).toContainEqual({ label: 'Nama', before: 'Kantor Cabang Sungai Penuh', after: 'Nama Baru' });
    expect(changes).toContainEqual({
      label: 'Kabupaten/kota yang dilayani',
      before: expect.stringContaining('Tanjung Jabung'),
      after: null,
    });
  });
});

describe('A list of offices', () => {
  it('costs the same number of statements for any number of offices', async () => {
    const LIST = '{ offices { id code kind parent { name } children { id } regencies { name } partnerCount } }';
    const run = async () => (await statementsOf(() => agency.query(LIST))).length;
    await run();
    const few = await run();
    for (let i = 0; i < 10; i++) await portal.make.office();
    expect(await run()).toBe(few);
    expect(few).toBeLessThanOrEqual(5);
  });

  it('tells how many partners an office answers for, to who sees them all', async () => {
    const office = await portal.make.office();
    const other = await portal.make.office();
    await portal.make.partner({ office_id: office.id });
    const officer = await officerOf(portal, office);
    for (const actor of [agency, await withoutScope(portal, 'ADMINISTRATOR'), officer])
      expect((await find(office.id, 'partnerCount', actor)).partnerCount).toBe(1);
    expect((await find(other.id, 'partnerCount', officer)).partnerCount).toBeNull();
    expect((await find(other.id, 'partnerCount')).partnerCount).toBe(0);
  });
});
