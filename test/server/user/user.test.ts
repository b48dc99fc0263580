import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, as, coordinatorOf, type Json, operatorOf, withoutScope } from '../../support/actors.ts';
import type { Keyed } from '../../support/builders.ts';
import { openPortal, type TestPortal } from '../../support/portal.ts';
import { closeUser, createUser, editUser, findUser, issueCode } from './user-acts.ts';

let portal: TestPortal;
let jambi: Keyed;
let other: Keyed;
let coordinator: Actor;
let administrator: Actor;
beforeAll(async () => {
  portal = await openPortal();
  jambi = await portal.make.partner({ name: 'Provinsi Jambi', region_id: await portal.make.regionId('15') });
  other = await portal.make.partner({ name: 'Kabupaten Lain' });
  coordinator = await coordinatorOf(portal, jambi);
  administrator = await withoutScope(portal, 'ADMINISTRATOR');
});
afterAll(() => portal.close());

const village = (more: object = {}) => ({
  ...{ name: 'Rohana Zen', role: 'OPERATOR', partnerIds: [jambi.id], regionCode: '15.01.11.2009' },
  ...more,
});
let count = 0;
const login = () => `orang.baru.${++count}`;
const codes = (payload: Json) => payload.userErrors.map(({ code }: { code: string }) => code);

describe('A coordinator', () => {
  it('makes an operator of a village, who has neither password nor session', async () => {
    const { user, userErrors } = await createUser(
      coordinator,
      ' Desa.Sungai ',
      village({ email: 'Rohana@Contoh.id', phone: '+62 812-3456-7890' }),
    );
    expect(userErrors).toEqual([]);
    expect(user).toMatchObject({
      ...{ login: 'desa.sungai', email: 'rohana@contoh.id', phone: '081234567890', version: 1, closedAt: null },
      scopeLabel: 'Baru Sungai Tutung · Provinsi Jambi',
    });
    const row = await findUser(
      coordinator,
      user.id,
      'lastSignInAt openSessions codeValidUntil region { code } partners { name }',
    );
    expect(row).toEqual({
      ...{ lastSignInAt: null, openSessions: 0, codeValidUntil: null },
      ...{ region: { code: '15.01.11.2009' }, partners: [{ name: 'Provinsi Jambi' }] },
    });
    expect(await portal.sql.one('select password_hash from app_user where id = $1', [user.id])).toEqual({
      password_hash: null,
    });
  });

  it.each<[string, () => object]>([
    ['another coordinator', () => village({ role: 'COORDINATOR', regionCode: null })],
    ['an administrator', () => ({ name: 'Orang', role: 'ADMINISTRATOR' })],
    ['an auditor', () => ({ name: 'Orang', role: 'AUDITOR' })],
    ['an operator of another partner', () => village({ partnerIds: [other.id] })],
    ['an operator of another partner besides', () => village({ partnerIds: [jambi.id, other.id], regionCode: null })],
  ])('makes no %s', async (_, input) => {
    const text =
      'mutation ($i: UserInput!) { userCreate(login: "orang.luar", input: $i, idempotencyKey: "kunci-luar") { user { id } } }';
    expect((await coordinator.ask(text, { i: input() })).code).toBe('FORBIDDEN');
  });

  it('is told field by field what is wrong', async () => {
    await createUser(coordinator, 'sudah.ada', village({ email: 'ada@contoh.id' }));
    const cases: [object, string, string, string][] = [
      [village({ name: ' ' }), login(), 'USER_NAME_LENGTH', 'name'],
      [village(), 'dua kata', 'USER_LOGIN_FORMAT', 'login'],
      [village(), 'Sudah.Ada', 'USER_LOGIN_TAKEN', 'login'],
      [village({ email: 'ada@contoh.id' }), login(), 'USER_EMAIL_TAKEN', 'email'],
      [village({ email: 'bukan surel' }), login(), 'USER_EMAIL_FORMAT', 'email'],
      [village({ phone: '12' }), login(), 'USER_PHONE_FORMAT', 'phone'],
      [village({ partnerIds: [] }), login(), 'USER_PARTNER_MISSING', 'partnerIds'],
      [village({ regionCode: '99.99' }), login(), 'USER_REGION_UNKNOWN', 'regionCode'],
      [village({ regionCode: '31.71' }), login(), 'USER_REGION_OUTSIDE', 'regionCode'],
    ];
    for (const [input, name, code, field] of cases)
      expect((await createUser(coordinator, name, input)).userErrors).toMatchObject([{ code, field }]);
  });

  it('sends twice and makes one', async () => {
    const name = login();
    const first = await createUser(coordinator, name, village(), 'kunci-dua-kali');
    const second = await createUser(coordinator, name, village(), 'kunci-dua-kali');
    expect(second.user.id).toBe(first.user.id);
  });

  it('sees and finds the users of the own partner and nobody else', async () => {
    const mine = await createUser(coordinator, login(), village({ name: 'Zulaikha Contoh' }));
    const foreign = await operatorOf(portal, other, '15.01');
    const { users } = await coordinator.query(
      '{ users(first: 100, filter: {search: "zulaikha"}) { nodes { id viewerCanEdit } totalCount } }',
    );
    expect(users).toEqual({ nodes: [{ id: mine.user.id, viewerCanEdit: true }], totalCount: 1 });
    expect(await findUser(coordinator, foreign.user.id)).toBeNull();
    const all = await coordinator.query('{ users(first: 100) { nodes { partners { id } role } } }');
    for (const { partners } of all.users.nodes) expect(partners).toEqual([{ id: jambi.id }]);
  });

  it('changes neither another coordinator nor the own account', async () => {
    const peer = await coordinatorOf(portal, jambi);
    expect(await findUser(coordinator, peer.user.id, 'viewerCanEdit viewerCanClose viewerCanIssueCode')).toEqual({
      ...{ viewerCanEdit: false, viewerCanClose: false, viewerCanIssueCode: false },
    });
    for (const { user } of [peer, coordinator]) {
      const text = 'mutation ($id: ID!) { userClose(id: $id, version: 1) { user { id } } }';
      expect((await coordinator.ask(text, { id: user.id })).code).toBe('FORBIDDEN');
      await expect(issueCode(coordinator, user.id)).rejects.toThrow('FORBIDDEN');
    }
  });

  it('moves an operator to another region, which the operator sees with the next request', async () => {
    const operator = await operatorOf(portal, jambi, '15.01');
    await portal.make.member(jambi, { name: 'Warga Merangin', villageCode: '15.02.01.2001' });
    const names = async () =>
      (await operator.query('{ members(first: 10) { nodes { name } } }')).members.nodes.map((m: Json) => m.name);
    expect(await names()).toEqual([]);
    const { user } = await editUser(coordinator, operator.user.id, village({ regionCode: '15.02' }), 1);
    expect(user.scopeLabel).toBe('Kabupaten Merangin · Provinsi Jambi');
    expect(await names()).toEqual(['Warga Merangin']);
    const { history } = await findUser(
      coordinator,
      operator.user.id,
      'history(first: 5) { nodes { actorName changes { label before after } } }',
    );
    expect(history.nodes[0]).toEqual({
      actorName: coordinator.user.name,
      changes: [
        {
          label: 'Lingkup',
          before: 'Kabupaten Kerinci · Provinsi Jambi',
          after: 'Kabupaten Merangin · Provinsi Jambi',
        },
      ],
    });
    expect(codes(await editUser(coordinator, operator.user.id, village(), 1))).toEqual(['VERSION_CONFLICT']);
  });

  it('narrows a scope in the middle of work: a form sent for the old one is refused', async () => {
    const operator = await operatorOf(portal, jambi, '15.01');
    await operator.query('{ viewer { name } }');
    await editUser(coordinator, operator.user.id, village({ regionCode: '15.02' }), 1);
    const text = `mutation ($p: ID!, $i: MemberInput!) { memberRegister(partnerId: $p, input: $i, idempotencyKey: "kunci-lama") { member { id } userErrors { code } } }`;
    const answer = await operator.ask(text, {
      p: jambi.id,
      i: {
        ...{ nik: '1501111705900001', name: 'Warga Kerinci', birthDate: '1990-05-17', sex: 'L', motherName: 'Siti' },
        ...{ address: 'Jalan Contoh 1', villageCode: '15.01.11.2009', phone: '081200000000', segment: 'BPU' },
        ...{ occupation: 'petani', payer: 'SELF' },
      },
    });
    expect(answer.data?.memberRegister?.member ?? null).toBeNull();
    expect(await portal.sql.all(`select from member where name = 'Warga Kerinci'`)).toEqual([]);
  });
});

describe('The head of a group', () => {
  it('is one at a time: a second one is refused by name of the error, until the first is closed', async () => {
    const group = await portal.make.group(jambi, { name: 'Nelayan Rekaan' });
    const head = (more: object = {}) => village({ regionCode: null, groupIds: [group.id], leads: true, ...more });
    const first = await createUser(coordinator, login(), head());
    expect(first.user).toMatchObject({ scopeLabel: 'Nelayan Rekaan · Provinsi Jambi', leads: true });
    const second = await createUser(coordinator, login(), head());
    expect(second).toMatchObject({ user: null, userErrors: [{ code: 'GROUP_HAS_LEADER', field: 'leads' }] });
    const member = await createUser(coordinator, login(), head({ leads: false }));
    expect(member.userErrors).toEqual([]);
    const { userScopeGroups } = await coordinator.query(
      'query ($p: ID!) { userScopeGroups(partnerId: $p) { name led } }',
      { p: jambi.id },
    );
    expect(userScopeGroups).toContainEqual({ name: 'Nelayan Rekaan', led: true });
    await closeUser(coordinator, first.user.id, 1);
    const promoted = await editUser(coordinator, member.user.id, head(), 1);
    expect(promoted.user).toMatchObject({ leads: true });
  });

  it('is of a group of the own partner', async () => {
    const group = await portal.make.group(other);
    const made = await createUser(coordinator, login(), village({ regionCode: null, groupIds: [group.id] }));
    expect(codes(made)).toEqual(['USER_GROUP_UNKNOWN']);
    const seen = await coordinator.query('query ($p: ID!) { userScopeGroups(partnerId: $p) { id } }', { p: other.id });
    expect(seen.userScopeGroups).toEqual([]);
  });
});

describe('An administrator', () => {
  it('makes users of every role', async () => {
    const office = await portal.make.office({ name: 'Kantor Rekaan' });
    const cases: [object, string][] = [
      [{ role: 'AGENCY' }, 'Seluruh Indonesia'],
      [{ role: 'AUDITOR' }, 'Seluruh Indonesia'],
      [{ role: 'ADMINISTRATOR' }, 'Pengguna dan register'],
      [{ role: 'OFFICE', officeId: office.id }, 'Kantor Rekaan'],
      [{ role: 'COORDINATOR', partnerIds: [jambi.id, other.id] }, 'Kabupaten Lain · Provinsi Jambi'],
      [{ role: 'OBSERVER', partnerIds: [other.id] }, 'Kabupaten Lain'],
      [{ role: 'OPERATOR', partnerIds: [other.id] }, 'Kabupaten Lain'],
    ];
    for (const [input, scopeLabel] of cases) {
      const made = await createUser(administrator, login(), { name: 'Orang Baru', ...input });
      expect(made).toMatchObject({ user: { scopeLabel }, userErrors: [] });
    }
    const { viewer } = await administrator.query('{ viewer { rolesToGive viewerCanReadUsers } }');
    expect(viewer).toMatchObject({ viewerCanReadUsers: true });
    expect(viewer.rolesToGive).toHaveLength(7);
  });

  it('cannot lock the portal by closing the own account', async () => {
    const text = 'mutation ($id: ID!) { userClose(id: $id, version: 1) { user { id } } }';
    expect((await administrator.ask(text, { id: administrator.user.id })).code).toBe('FORBIDDEN');
  });
});

describe('Closing an account', () => {
  it('ends the sessions at once and keeps the name in what was done', async () => {
    const operator = await operatorOf(portal, jambi, '15.01');
    expect(await findUser(coordinator, operator.user.id, 'openSessions viewerCanClose')).toEqual({
      ...{ openSessions: 1, viewerCanClose: true },
    });
    const { user } = await closeUser(coordinator, operator.user.id, 1);
    expect(user.closedAt).not.toBeNull();
    expect((await operator.ask('{ members(first: 1) { nodes { id } } }')).code).toBe('UNAUTHENTICATED');
    const again = await coordinator.query(
      'mutation ($id: ID!, $v: Int!) { userReopen(id: $id, version: $v) { user { closedAt viewerCanReopen } userErrors { code } } }',
      { id: operator.user.id, v: user.version },
    );
    expect(again.userReopen).toEqual({ user: { closedAt: null, viewerCanReopen: false }, userErrors: [] });
  });

  it('hands open work over to somebody who sees as much, and to nobody else', async () => {
    const operator = await operatorOf(portal, jambi, '15.01.11');
    const wider = await operatorOf(portal, jambi, '15.01');
    const beside = await operatorOf(portal, jambi, '15.01.01');
    const at = portal.clock.now();
    const group = await portal.make.group(jambi, { responsible_id: operator.user.id });
    const document = await portal.sql.insert<{ id: string }>('document', {
      ...{
        kind: 'MEMBER_IMPORT',
        partner_id: jambi.id,
        file_name: 'a.xlsx',
        uploaded_by: operator.user.id,
        created_at: at,
      },
    });
    const list = await portal.sql.insert<{ id: string }>('member_import', {
      ...{
        document_id: document.id,
        partner_id: jambi.id,
        file_name: 'a.xlsx',
        file_size: 1,
        sha256: Buffer.alloc(32),
      },
      ...{ cover_from: '2026-03-02', uploaded_by: operator.user.id, uploaded_by_name: 'Lama', state: 'READY' },
      ...{ created_at: at, updated_at: at },
    });
    const { openWork, successors } = await findUser(
      coordinator,
      operator.user.id,
      'openWork { imports groups } successors { id }',
    );
    expect(openWork).toEqual({ imports: 1, groups: 1 });
    const ids = successors.map(({ id }: { id: string }) => id);
    expect(ids).toContain(wider.user.id);
    expect(ids).toContain(coordinator.user.id);
    expect(ids).not.toContain(beside.user.id);
    expect(codes(await closeUser(coordinator, operator.user.id, 1, beside.user.id))).toEqual(['USER_SUCCESSOR_NARROW']);
    await closeUser(coordinator, operator.user.id, 1, wider.user.id);
    expect(
      await portal.sql.one('select uploaded_by, uploaded_by_name from member_import where id = $1', [list.id]),
    ).toEqual({
      ...{ uploaded_by: wider.user.id, uploaded_by_name: wider.user.name },
    });
    expect(await portal.sql.one('select responsible_id from partner_group where id = $1', [group.id])).toEqual({
      responsible_id: wider.user.id,
    });
    const lines = await portal.sql.all<{ subject: string; actor_id: string }>(
      `select distinct subject, actor_id from audit_entry where row_id = any ($1) and action = 'CHANGED' order by 1`,
      [[list.id, group.id, operator.user.id]],
    );
    expect(lines).toEqual(
      ['app_user', 'member_import', 'partner_group'].map((subject) => ({ subject, actor_id: coordinator.user.id })),
    );
  });
});

describe('An auditor', () => {
  it('reads the users and changes none', async () => {
    const auditor = await withoutScope(portal, 'AUDITOR');
    const { user } = await createUser(coordinator, login(), village());
    expect(await findUser(auditor, user.id, 'name viewerCanEdit viewerCanIssueCode')).toEqual({
      ...{ name: 'Rohana Zen', viewerCanEdit: false, viewerCanIssueCode: false },
    });
    const text = 'mutation ($id: ID!) { userIssueCode(id: $id) { code } }';
    expect((await auditor.ask(text, { id: user.id })).code).toBe('FORBIDDEN');
  });
});

describe('Everybody else', () => {
  it('has no list of users', async () => {
    const office = await portal.make.office();
    const actors = [
      await operatorOf(portal, jambi, '15.01'),
      await as(portal, await portal.make.user('OFFICE', { office })),
      await as(portal, await portal.make.user('OBSERVER', { partners: [other] })),
      await withoutScope(portal, 'AGENCY'),
    ];
    for (const actor of actors) {
      expect((await actor.ask('{ users(first: 1) { nodes { id } } }')).code).toBe('FORBIDDEN');
      const made =
        'mutation ($i: UserInput!) { userCreate(login: "xyz", input: $i, idempotencyKey: "kunci-xyz") { user { id } } }';
      expect((await actor.ask(made, { i: village() })).code).toBe('FORBIDDEN');
    }
  });
});
