import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, coordinatorOf, type Json, officerOf, operatorOf, withoutScope } from '../../support/actors.ts';
import type { Keyed } from '../../support/builders.ts';
import { MONDAY, openPortal, type TestPortal } from '../../support/portal.ts';
import { statementsOf } from '../../support/statement-log.ts';

let portal: TestPortal;
let office: Keyed;
let agency: Actor;
beforeAll(async () => {
  portal = await openPortal();
  office = await portal.make.office({ name: 'Kantor Sungai Penuh' });
  agency = await withoutScope(portal, 'AGENCY');
});
afterAll(() => portal.close());

const FIELDS = `id name kind version region { code } office { id name } names { name validFrom validTo }
  contacts { name position phone email } viewerCanEdit viewerCanCreateMember`;
const PAYLOAD = `{ partner { ${FIELDS} } userErrors { code field message } }`;
const CREATE = `mutation ($input: PartnerInput!, $key: String!) { partnerCreate(input: $input, idempotencyKey: $key) ${PAYLOAD} }`;
const EDIT = `mutation ($id: ID!, $input: PartnerInput!, $version: Int!) { partnerEdit(id: $id, input: $input, version: $version) ${PAYLOAD} }`;

let keys = 0;
const newKey = () => `partner-${++keys}`;
const contact = { name: 'Rina Marlina', position: 'Kepala Bidang', phone: '0748-21234-0', email: 'Rina@Contoh.ID' };
const input = (overrides: object = {}) => ({
  name: 'Kabupaten Kerinci',
  kind: 'REGENCY',
  regionCode: '15.01',
  officeId: office.id,
  contacts: [],
  ...overrides,
});
const create = async (overrides: object = {}, actor = agency, key = newKey()): Promise<Json> =>
  (await actor.query(CREATE, { input: input(overrides), key })).partnerCreate;
async function edit(partner: Json, overrides: object = {}, actor = agency): Promise<Json> {
  portal.clock.pass({ seconds: 1 });
  return (await actor.query(EDIT, { id: partner.id, input: input(overrides), version: partner.version })).partnerEdit;
}
const codesOf = (payload: Json) => payload.userErrors.map((e: { code: string }) => e.code);
const find = async (id: string, actor = agency, fields = FIELDS): Promise<Json> =>
  (await actor.query(`query ($id: ID!) { partner(id: $id) { ${fields} } }`, { id })).partner;

describe('The ecosystem of a partner', () => {
  it('is kept, changed and taken away again', async () => {
    const { partner } = (
      await agency.query(
        `mutation ($input: PartnerInput!, $key: String!) { partnerCreate(input: $input, idempotencyKey: $key) { partner { id version ecosystem } } }`,
        { input: input({ ecosystem: 'MARKET' }), key: newKey() },
      )
    ).partnerCreate;
    expect(partner.ecosystem).toBe('MARKET');
    const { partner: changed } = await edit(partner, { ecosystem: 'VILLAGE' });
    expect((await find(partner.id, agency, 'ecosystem')).ecosystem).toBe('VILLAGE');
    await edit(changed, {});
    expect((await find(partner.id, agency, 'ecosystem')).ecosystem).toBeNull();
  });
});

describe('Creating a partner', () => {
  it('keeps name, region, office and people to talk to', async () => {
    const { partner, userErrors } = await create({ contacts: [contact] });
    expect(userErrors).toEqual([]);
    expect(partner).toMatchObject({
      ...{
        name: 'Kabupaten Kerinci',
        kind: 'REGENCY',
        region: { code: '15.01' },
        office: { name: 'Kantor Sungai Penuh' },
        version: 1,
      },
      names: [{ name: 'Kabupaten Kerinci', validFrom: '2026-03-02', validTo: null }],
      contacts: [{ name: 'Rina Marlina', position: 'Kepala Bidang', phone: '0748212340', email: 'rina@contoh.id' }],
      viewerCanEdit: true,
    });
    expect(await find(partner.id)).toEqual(partner);
  });

  it('is for the agency and administrators', async () => {
    expect(codesOf(await create({}, await withoutScope(portal, 'ADMINISTRATOR')))).toEqual([]);
    const { partner } = await create();
    for (const actor of [
      await withoutScope(portal, 'AUDITOR'),
      await officerOf(portal, office),
      await coordinatorOf(portal, partner),
    ])
      expect((await actor.ask(CREATE, { input: input(), key: newKey() })).code).toBe('FORBIDDEN');
  });

  it('says what cannot be right', async () => {
    const wrong: [object, string, string][] = [
      [{ name: ' x ' }, 'PARTNER_NAME_LENGTH', 'name'],
      [{ name: 'x'.repeat(201) }, 'PARTNER_NAME_LENGTH', 'name'],
      [{ regionCode: '99' }, 'PARTNER_REGION_UNKNOWN', 'regionCode'],
      [{ officeId: '01890000-0000-7000-8000-000000000000' }, 'PARTNER_OFFICE_UNKNOWN', 'officeId'],
      [{ contacts: [contact, { ...contact, name: ' ' }] }, 'CONTACT_NAME_LENGTH', 'contacts.1.name'],
      [{ contacts: [{ ...contact, name: 'x'.repeat(121) }] }, 'CONTACT_NAME_LENGTH', 'contacts.0.name'],
      [{ contacts: [{ ...contact, phone: '12' }] }, 'CONTACT_PHONE_FORMAT', 'contacts.0.phone'],
      [{ contacts: [{ ...contact, email: 'rina@' }] }, 'CONTACT_EMAIL_FORMAT', 'contacts.0.email'],
    ];
    for (const [overrides, code, field] of wrong) {
      const { partner, userErrors } = await create(overrides);
      expect([partner, userErrors]).toEqual([null, [{ code, field, message: expect.any(String) }]]);
    }
  });

  it('happens once, however often it is sent', async () => {
    const key = newKey();
    const payloads = await Promise.all(Array.from({ length: 10 }, () => create({ name: 'Sekali Saja' }, agency, key)));
    expect(new Set(payloads.map(({ partner }) => partner.id)).size).toBe(1);
    expect((await agency.ask(CREATE, { input: input({ name: 'Lain' }), key })).code).toBe('CONFLICT');
  });
});

describe('Renaming a partner', () => {
  it('keeps the name it bore before with its days', async () => {
    const { partner } = await create({ name: 'Nama Pertama' });
    portal.clock.set('2026-06-01T08:00:00+07:00');
    try {
      const clerk = await withoutScope(portal, 'AGENCY');
      const renamed = await edit(partner, { name: 'Nama Kedua' }, clerk);
      expect(renamed.partner.names).toEqual([
        { name: 'Nama Kedua', validFrom: '2026-06-01', validTo: null },
        { name: 'Nama Pertama', validFrom: '2026-03-02', validTo: '2026-06-01' },
      ]);
      const corrected = await edit(renamed.partner, { name: 'Nama Ketiga' }, clerk);
      expect(corrected.partner.names.map(({ name }: { name: string }) => name)).toEqual([
        'Nama Ketiga',
        'Nama Pertama',
      ]);
    } finally {
      portal.clock.set(MONDAY);
    }
  });
});

describe('Editing a partner', () => {
  it('replaces, reorders and removes contacts', async () => {
    const { partner } = await create({ contacts: [contact, { name: 'Budi' }] });
    const { partner: after } = await edit(partner, { contacts: [{ name: 'Budi' }, { name: 'Cici' }, contact] });
    expect(after.contacts.map((c: { name: string }) => c.name)).toEqual(['Budi', 'Cici', 'Rina Marlina']);
    const { partner: last } = await edit(after, { contacts: [] });
    expect([last.contacts, last.version]).toEqual([[], 3]);
  });

  it('refuses an old version', async () => {
    const { partner } = await create();
    await edit(partner, { name: 'Yang Lain Lebih Cepat' });
    expect(codesOf(await edit(partner, { name: 'Terlambat' }))).toEqual(['VERSION_CONFLICT']);
    expect((await find(partner.id)).name).toBe('Yang Lain Lebih Cepat');
  });

  it('counts a version when only a contact changed, so that nobody overwrites it unseen', async () => {
    const { partner } = await create({ contacts: [contact] });
    await edit(partner, { contacts: [{ ...contact, name: 'Orang Baru' }] });
    expect(codesOf(await edit(partner, { contacts: [] }))).toEqual(['VERSION_CONFLICT']);
  });

  it('may be done by its office and its coordinator, who keep the office as it is', async () => {
    const { partner } = await create();
    const officer = await officerOf(portal, office);
    const coordinator = await coordinatorOf(portal, partner);
    const first = await edit(partner, { name: 'Oleh Kantor' }, officer);
    const second = await edit(first.partner, { name: 'Oleh Koordinator' }, coordinator);
    expect(second.partner.name).toBe('Oleh Koordinator');
    const other = await portal.make.office();
    for (const actor of [officer, coordinator])
      for (const officeId of [other.id, null])
        expect((await actor.ask(EDIT, { id: partner.id, input: input({ officeId }), version: 3 })).code).toBe(
          'FORBIDDEN',
        );
    expect((await edit(second.partner, { officeId: other.id })).partner.office.id).toBe(other.id);
  });

  it('lets no office take a partner that no office answers for', async () => {
    const { partner } = await create({ officeId: null, kind: 'MINISTRY', regionCode: null });
    const officer = await officerOf(portal, office);
    expect(await find(partner.id, officer)).toMatchObject({ id: partner.id, viewerCanEdit: false });
    const { code } = await officer.ask(EDIT, { id: partner.id, input: input(), version: 1 });
    expect(['FORBIDDEN', 'NOT_FOUND']).toContain(code);
    expect((await find(partner.id)).office).toBeNull();
  });

  it('is refused to region operators and auditors, and not found by strangers', async () => {
    const { partner } = await create();
    const variables = { id: partner.id, input: input(), version: 1 };
    const operator = await operatorOf(portal, partner, '15.01');
    expect((await operator.ask(EDIT, variables)).code).toBe('FORBIDDEN');
    expect(await find(partner.id, operator)).toMatchObject({ viewerCanEdit: false, viewerCanCreateMember: true });
    expect((await (await withoutScope(portal, 'AUDITOR')).ask(EDIT, variables)).code).toBe('FORBIDDEN');
    const stranger = await coordinatorOf(portal, await portal.make.partner());
    expect((await stranger.ask(EDIT, variables)).code).toBe('NOT_FOUND');
    expect(await find(partner.id, stranger)).toBeNull();
  });

  it('takes the members along to another office', async () => {
    const { partner } = await create();
    const member = await portal.make.member(partner);
    const other = await portal.make.office();
    await edit(partner, { officeId: other.id });
    const officer = await officerOf(portal, other);
    expect((await officer.query('{ members(first: 9) { nodes { id } } }')).members.nodes).toEqual([{ id: member.id }]);
  });
});

describe('A list of partners', () => {
  const LIST = `query ($first: Int!, $after: String, $filter: PartnerFilter) { partners(first: $first, after: $after, filter: $filter) {
    nodes { id name } pageInfo { hasNextPage endCursor } totalCount } }`;

  it('is read page by page without loss or repeat, equal names included', async () => {
    for (let i = 0; i < 7; i++) await portal.make.partner({ name: 'Desa Kembar', kind: 'VILLAGE' });
    const seen: string[] = [];
    let after: string | null = null;
    for (;;) {
      const { partners }: Json = await agency.query(LIST, { first: 3, after, filter: { kind: 'VILLAGE' } });
      expect(partners.totalCount).toBe(7);
      seen.push(...partners.nodes.map((n: Keyed) => n.id));
      if (!partners.pageInfo.hasNextPage) break;
      after = partners.pageInfo.endCursor;
    }
    expect([seen.length, new Set(seen).size]).toEqual([7, 7]);
  });

  it('is searched by the beginnings of words, with no sign meaning anything', async () => {
    await portal.make.partner({ name: 'Dinas Tenaga Kerja 100% Bersih' });
    const names = async (search: string) =>
      (await agency.query(LIST, { first: 9, filter: { search } })).partners.nodes.map((n: Keyed) => n.name);
    expect(await names('tenag')).toEqual(['Dinas Tenaga Kerja 100% Bersih']);
    expect(await names('naga')).toEqual([]);
    expect(await names('%')).not.toEqual([]);
    expect(await names('t_naga')).toEqual([]);
  });

  it('costs the same number of statements for one partner and for fifty', async () => {
    const fields =
      '{ partners(first: FIRST) { nodes { name region { name } office { name } memberCounts { total } viewerCanEdit } } }';
    for (let i = 0; i < 50; i++) await portal.make.partner({ office_id: office.id });
    const run = async (first: number) =>
      (await statementsOf(() => agency.query(fields.replace('FIRST', String(first))))).length;
    await run(1);
    expect(await run(50)).toBeLessThanOrEqual(Math.max(3, await run(1)));
  });
});
