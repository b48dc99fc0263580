import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, as, coordinatorOf, type Json, officerOf, operatorOf, withoutScope } from '../../support/actors.ts';
import type { Keyed } from '../../support/builders.ts';
import { openPortal, type TestPortal } from '../../support/portal.ts';

let portal: TestPortal;
let partner: Keyed;
let officer: Actor;
beforeAll(async () => {
  portal = await openPortal();
  partner = await portal.make.partner({ kind: 'PROVINCE' });
  officer = await coordinatorOf(portal, partner);
});
afterAll(() => portal.close());

const FIELDS = 'id name query shared isDefault savedBy version viewerCanEdit';
let keys = 0;
const newKey = () => `view-key-${++keys}`;

const create = async (actor: Actor, input: object, key = newKey()): Promise<Json> =>
  (
    await actor.query(
      `mutation ($input: SavedViewInput!, $key: String!) { savedViewCreate(list: MEMBERS, input: $input, idempotencyKey: $key) { savedView { ${FIELDS} } userErrors { code field } } }`,
      { input, key },
    )
  ).savedViewCreate;
const edit = (actor: Actor, view: Json, input: object) =>
  actor.ask(
    `mutation ($id: ID!, $input: SavedViewInput!, $version: Int!) { savedViewEdit(id: $id, input: $input, version: $version) { savedView { ${FIELDS} } userErrors { code field } } }`,
    { id: view.id, version: view.version, input },
  );
const drop = (actor: Actor, view: Json) =>
  actor.ask(
    'mutation ($id: ID!, $version: Int!) { savedViewDelete(id: $id, version: $version) { deletedId userErrors { code } } }',
    { id: view.id, version: view.version },
  );
const list = async (actor: Actor): Promise<Json[]> =>
  (await actor.query(`{ savedViews(list: MEMBERS) { ${FIELDS} } }`)).savedViews;
const names = async (actor: Actor) => (await list(actor)).map(({ name }) => name);

describe('A kept filter', () => {
  it('is there the next time, for its owner alone', async () => {
    const { savedView } = await create(officer, { name: 'Belum lengkap', query: '?siap=belum&status=calon' });
    expect(savedView).toMatchObject({ name: 'Belum lengkap', query: 'siap=belum&status=calon', viewerCanEdit: true });
    expect(await names(officer)).toContain('Belum lengkap');
    const colleague = await coordinatorOf(portal, partner);
    expect(await names(colleague)).not.toContain('Belum lengkap');
    expect((await edit(colleague, savedView, { name: 'Milik saya', query: '' })).code).toBe('NOT_FOUND');
  });

  it('that is shared shows to those of the same partner, who can read it and nothing else', async () => {
    const { savedView } = await create(officer, { name: 'Untuk semua', query: 'status=calon', shared: true });
    const colleague = await operatorOf(portal, partner, '15.01');
    const [seen] = (await list(colleague)).filter(({ name }) => name === 'Untuk semua');
    expect(seen).toMatchObject({ savedBy: officer.user.name, viewerCanEdit: false });
    expect((await edit(colleague, savedView, { name: 'Lain', query: '' })).code).toBe('FORBIDDEN');
    expect((await drop(colleague, savedView)).code).toBe('FORBIDDEN');
    const stranger = await coordinatorOf(portal, await portal.make.partner());
    expect(await names(stranger)).toEqual([]);
    expect((await edit(stranger, savedView, { name: 'Lain', query: '' })).code).toBe('NOT_FOUND');
  });

  it('of an office shows to that office; the agency has no colleagues to share with', async () => {
    const office = await portal.make.office();
    const [one, other] = [await officerOf(portal, office), await officerOf(portal, office)];
    await create(one, { name: 'Kantor kita', query: 'status=calon', shared: true });
    expect(await names(other)).toEqual(['Kantor kita']);
    expect(await names(await officerOf(portal, await portal.make.office()))).toEqual([]);
    const agency = await withoutScope(portal, 'AGENCY');
    expect((await create(agency, { name: 'Semua', query: '', shared: true })).userErrors).toEqual([
      { code: 'SAVED_VIEW_NOT_SHARED', field: 'shared' },
    ]);
    expect(await names(agency)).toEqual([]);
  });

  it('can be the one a list opens with; a second one takes its place', async () => {
    const user = await coordinatorOf(portal, partner);
    const first = (await create(user, { name: 'Satu', query: 'status=calon', isDefault: true })).savedView;
    await create(user, { name: 'Dua', query: 'status=berakhir', isDefault: true });
    const defaults = (await list(user)).filter(({ isDefault }) => isDefault).map(({ name }) => name);
    expect(defaults).toEqual(['Dua']);
    expect(
      (await edit(user, first, { name: 'Satu', query: '', isDefault: true })).data.savedViewEdit.userErrors,
    ).toEqual([{ code: 'VERSION_CONFLICT', field: null }]);
  });

  it('is renamed and deleted by its owner', async () => {
    const user = await coordinatorOf(portal, partner);
    const { savedView } = await create(user, { name: 'Lama', query: 'status=calon' });
    const renamed = (await edit(user, savedView, { name: ' Baru ', query: 'status=calon' })).data.savedViewEdit
      .savedView;
    expect(renamed).toMatchObject({ name: 'Baru', version: 2 });
    expect((await drop(user, renamed)).data.savedViewDelete).toEqual({ deletedId: renamed.id, userErrors: [] });
    expect((await drop(user, renamed)).code).toBe('NOT_FOUND');
  });

  it('has a name of its own, of some letters', async () => {
    const user = await coordinatorOf(portal, partner);
    await create(user, { name: 'Sama', query: '' });
    expect((await create(user, { name: 'Sama', query: 'x=1' })).userErrors[0].code).toBe('SAVED_VIEW_NAME_TAKEN');
    for (const name of ['  ', 'x'.repeat(61)])
      expect((await create(user, { name, query: '' })).userErrors[0].code).toBe('SAVED_VIEW_NAME_LENGTH');
  });

  it('never holds an identity number', async () => {
    const { userErrors } = await create(officer, { name: 'NIK', query: 'cari=1501111705900001' });
    expect(userErrors).toEqual([{ code: 'SAVED_VIEW_QUERY', field: 'query' }]);
  });

  it('is made once, however often the same key is sent', async () => {
    const user = await coordinatorOf(portal, partner);
    const input = { name: 'Sekali', query: '' };
    const [a, b] = [await create(user, input, 'one-key-here'), await create(user, input, 'one-key-here')];
    expect(a.savedView.id).toBe(b.savedView.id);
    const other = await user.ask(
      'mutation { savedViewCreate(list: MEMBERS, input: { name: "Lain", query: "" }, idempotencyKey: "one-key-here") { userErrors { code } } }',
    );
    expect(other.code).toBe('CONFLICT');
  });

  it('stays one of thirty', async () => {
    const user = await coordinatorOf(portal, partner);
    for (let i = 0; i < 30; i++) await create(user, { name: `Tampilan ${i}`, query: '' });
    expect((await create(user, { name: 'Terlalu banyak', query: '' })).userErrors[0].code).toBe('SAVED_VIEWS_FULL');
  });

  it('works for an observer of totals and an administrator of registers too', async () => {
    const observer = await as(portal, await portal.make.user('OBSERVER', { partners: [partner] }));
    expect((await create(observer, { name: 'Milik pengamat', query: '' })).userErrors).toEqual([]);
    expect(
      (await create(await withoutScope(portal, 'ADMINISTRATOR'), { name: 'Register', query: '' })).userErrors,
    ).toEqual([]);
  });
});
