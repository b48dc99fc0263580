import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { coordinatorOf, type Json, officerOf, operatorOf, post, withoutScope } from '../../support/actors.ts';
import type { Keyed } from '../../support/builders.ts';
import { openPortal, type TestPortal } from '../../support/portal.ts';

let portal: TestPortal;
let partner: Keyed;
beforeAll(async () => {
  portal = await openPortal();
  partner = await portal.make.partner({ name: 'Kabupaten Kerinci' });
});
afterAll(() => portal.close());

const WHO = `{ viewer { name login role locale scopeLabel partner { id } region { code } viewerCanReadMembers viewerCanCreateMember
  viewerCanImportMembers viewerCanCreatePartner } }`;
const who = async (actor: { query(document: string): Promise<Json> }) => (await actor.query(WHO)).viewer;

describe('The viewer', () => {
  it('of a partner is told how far they see and what they may do', async () => {
    const coordinator = await coordinatorOf(portal, partner);
    expect(await who(coordinator)).toEqual({
      ...{ name: coordinator.user.name, login: coordinator.user.login, role: 'COORDINATOR', locale: 'id' },
      ...{ scopeLabel: 'Kabupaten Kerinci', partner: { id: partner.id }, region: null },
      ...{
        viewerCanReadMembers: true,
        viewerCanCreateMember: true,
        viewerCanImportMembers: true,
        viewerCanCreatePartner: false,
      },
    });
  });

  it('of a region is told which', async () => {
    const operator = await operatorOf(portal, partner, '15.01.11');
    expect(await who(operator)).toMatchObject({
      ...{
        role: 'OPERATOR',
        scopeLabel: 'Air Hangat Timur · Kabupaten Kerinci',
        region: { code: '15.01.11' },
        viewerCanCreateMember: true,
      },
    });
  });

  it('of an office, the agency or the registers is told in words', async () => {
    const office = await portal.make.office({ name: 'Kantor Jambi' });
    expect(await who(await officerOf(portal, office))).toMatchObject({
      scopeLabel: 'Kantor Jambi',
      viewerCanCreateMember: false,
    });
    expect(await who(await withoutScope(portal, 'AGENCY'))).toMatchObject({
      scopeLabel: 'Seluruh Indonesia',
      viewerCanCreatePartner: true,
    });
    expect(await who(await withoutScope(portal, 'ADMINISTRATOR'))).toMatchObject({
      ...{ scopeLabel: 'Pengguna dan register', viewerCanReadMembers: false, viewerCanCreatePartner: true },
    });
  });

  it('with two partners has no single one', async () => {
    const both = await coordinatorOf(portal, partner, await portal.make.partner({ name: 'Kabupaten Merangin' }));
    const { scopeLabel, partner: only } = await who(both);
    expect([scopeLabel.split(' · ').sort(), only]).toEqual([['Kabupaten Kerinci', 'Kabupaten Merangin'], null]);
  });

  it('sets the language of the own screen, for good', async () => {
    const auditor = await withoutScope(portal, 'AUDITOR');
    const { viewerSetLocale } = await auditor.query(
      'mutation { viewerSetLocale(locale: en) { viewer { locale } userErrors { code } } }',
    );
    expect(viewerSetLocale).toEqual({ viewer: { locale: 'en' }, userErrors: [] });
    expect(await who(auditor)).toMatchObject({ locale: 'en', scopeLabel: 'Whole country' });
    expect((await auditor.ask('mutation { viewerSetLocale(locale: nl) { viewer { id } } }')).code).toBe(
      'BAD_USER_INPUT',
    );
  });

  it('is nobody without a session, and nobody with a made-up one', async () => {
    for (const cookie of ['', 'portal=', `portal=${'x'.repeat(43)}`, 'portal=%E0%A4%A', '__Host-portal=abc'])
      expect((await post(portal.app, WHO, {}, { cookie })).data).toEqual({ viewer: null });
  });

  it('changes with the database at once: name, role and scope are never older than the answer', async () => {
    const user = await portal.make.user('COORDINATOR', { partners: [partner] });
    const { token } = await portal.make.session(user);
    const ask = async () => (await post(portal.app, WHO, {}, { cookie: `portal=${token}` })).data.viewer;
    expect((await ask()).viewerCanCreateMember).toBe(true);
    await portal.sql.all(`delete from user_scope where user_id = $1`, [user.id]);
    expect(await ask()).toMatchObject({ scopeLabel: '', partner: null });
    await portal.sql.all(
      `update app_user set role = 'AUDITOR', scope_kind = 'COUNTRY', name = 'Nama Baru' where id = $1`,
      [user.id],
    );
    expect(await ask()).toMatchObject({
      name: 'Nama Baru',
      role: 'AUDITOR',
      viewerCanCreateMember: false,
      scopeLabel: 'Seluruh Indonesia',
    });
  });
});
