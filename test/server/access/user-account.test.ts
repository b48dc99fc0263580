import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addUser,
  changePassword,
  disable,
  enable,
  type UserOrder,
} from '../../../server/access/user-account.service.ts';
import { openPortal, type TestPortal } from '../../support/portal.ts';

const PASSWORD = 'tiga kapal di gudang beras';
const AT = new Date('2026-03-02T02:00:00Z');
const order: UserOrder = {
  login: 'ana.baru',
  name: 'Ana Baru',
  email: null,
  role: 'AGENCY',
  office: null,
  partners: [],
  region: null,
  groups: [],
  leads: false,
};

let portal: TestPortal;
let client: pg.Client;
beforeAll(async () => {
  portal = await openPortal();
  client = new pg.Client({ connectionString: portal.database.ownerUrl });
  await client.connect();
  const partner = await portal.make.partner({ name: 'Dinas Rekaan' });
  await portal.make.group(partner, { name: 'Nelayan Rekaan' });
  await portal.make.partner({ name: 'Dinas Kembar' });
  await portal.make.partner({ name: 'Dinas Kembar' });
  await portal.make.office({ code: 'KC-X', name: 'Kantor Cabang Rekaan' });
  await portal.make.user('AUDITOR', null, { login: 'tetap', email: 'tetap@contoh.id' });
});
afterAll(async () => {
  await client.end();
  await portal.close();
});

const kindOf = async (login: string) =>
  (await portal.sql.one<{ kind: string }>('select scope_kind as kind from app_user where login = $1', [login])).kind;

describe('Adding a user', () => {
  it.each([
    ['AUDITOR', {}, 'COUNTRY'],
    ['ADMINISTRATOR', {}, 'REGISTER'],
    ['office', { office: 'kc-x' }, 'OFFICE'],
    ['Coordinator', { partners: ['dinas rekaan'] }, 'PARTNER'],
    ['OPERATOR', { partners: ['Dinas Rekaan'] }, 'PARTNER'],
    ['OPERATOR', { partners: ['Dinas Rekaan'], region: '15.01.11' }, 'REGION'],
    ['OPERATOR', { partners: ['Dinas Rekaan'], groups: ['nelayan rekaan'], leads: true }, 'GROUP'],
    ['OBSERVER', { partners: ['Dinas Rekaan'] }, 'PARTNER'],
  ])('as %s with %o makes the scope %s', async (role, scope, kind) => {
    const login = `baru.${kind}.${role}`.toLowerCase();
    await addUser(client, { ...order, ...scope, login, role }, PASSWORD, AT);
    expect(await kindOf(login)).toBe(kind);
  });

  it.each<[string, Partial<UserOrder>, string, string]>([
    ['a short password', {}, 'pendek', 'at least 12 characters'],
    ['a guessable password', {}, '123456789012', 'too easy to guess'],
    ['a password of the own name', {}, 'anabaruanabaru', 'too easy to guess'],
    ['a login that is taken', { login: 'Tetap' }, PASSWORD, 'already'],
    ['an e-mail address that is taken', { email: 'Tetap@contoh.id' }, PASSWORD, 'already'],
    ['a login with a blank', { login: 'ana baru' }, PASSWORD, 'A login has'],
    ['no name', { name: ' ' }, PASSWORD, '--name'],
    ['an address that is none', { email: 'ana' }, PASSWORD, '--email'],
    ['an unknown role', { role: 'BOSS' }, PASSWORD, '--role must be one of'],
    ['an unknown partner', { role: 'COORDINATOR', partners: ['Tak Ada'] }, PASSWORD, 'no partner'],
    ['a name that two partners bear', { role: 'COORDINATOR', partners: ['Dinas Kembar'] }, PASSWORD, 'give the id'],
    ['a coordinator of nothing', { role: 'COORDINATOR' }, PASSWORD, 'needs --partner'],
    ['an officer of nowhere', { role: 'OFFICE' }, PASSWORD, 'needs --office'],
    ['an unknown office', { role: 'OFFICE', office: 'KC-0' }, PASSWORD, 'no office'],
    ['an unknown region', { role: 'OPERATOR', partners: ['Dinas Rekaan'], region: '99' }, PASSWORD, 'no region'],
    ['an unknown group', { role: 'OPERATOR', partners: ['Dinas Rekaan'], groups: ['Tak Ada'] }, PASSWORD, 'no group'],
    ['a head of nothing', { role: 'OPERATOR', partners: ['Dinas Rekaan'], leads: true }, PASSWORD, '--leads goes'],
    [
      'a region and a group',
      { role: 'OPERATOR', partners: ['Dinas Rekaan'], groups: ['Nelayan Rekaan'], region: '15' },
      ...([PASSWORD, 'not both'] as const),
    ],
    ['a scope that the role does not take', { role: 'AGENCY', region: '15' }, PASSWORD, 'does not go with'],
  ])('is refused with %s in plain words', async (_, change, password, words) => {
    const before = await portal.sql.all('select id from app_user');
    await expect(addUser(client, { ...order, ...change }, password, AT)).rejects.toThrow(words);
    expect(await portal.sql.all('select id from app_user')).toEqual(before);
  });
});

describe('A second head of a group', () => {
  it('is refused in plain words', async () => {
    const head = { role: 'OPERATOR', partners: ['Dinas Rekaan'], groups: ['Nelayan Rekaan'], leads: true };
    await client.query('begin');
    await expect(addUser(client, { ...order, ...head, login: 'ketua.dua' }, PASSWORD, AT)).rejects.toThrow(
      'active head',
    );
    await client.query('rollback');
  });
});

describe('A user', () => {
  it('who is disabled can be let in again', async () => {
    const off = 'select from app_user where login = $1 and disabled_at is not null';
    await disable(client, 'tetap', AT);
    expect(await portal.sql.all(off, ['tetap'])).toHaveLength(1);
    await enable(client, 'TETAP', AT);
    expect(await portal.sql.all(off, ['tetap'])).toEqual([]);
  });

  it('who is not there can neither be disabled nor given a password', async () => {
    await expect(disable(client, 'tidak.ada', AT)).rejects.toThrow('no user');
    await expect(changePassword(client, 'tidak.ada', PASSWORD, AT)).rejects.toThrow('no user');
  });
});
