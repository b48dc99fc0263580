import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, as, coordinatorOf, officerOf, operatorOf, withoutScope } from '../../support/actors.ts';
import { MONDAY, openPortal, type TestPortal } from '../../support/portal.ts';
import { codesOf, errorsOf, type MouScene, mouScene } from './mou-scene.ts';

let portal: TestPortal;
let agency: Actor;
let scene: MouScene;
beforeAll(async () => {
  portal = await openPortal();
  agency = await withoutScope(portal, 'AGENCY');
  scene = await mouScene(portal, agency);
});
afterAll(() => portal.close());

const unknown = '01890000-0000-7000-8000-000000000000';

describe('Drafting an agreement', () => {
  it('keeps its parties in order, each with the name it bears', async () => {
    const group = await portal.make.group(scene.partner, { name: 'Kelompok Tani Makmur' });
    const { mou, userErrors } = await scene.create({
      parties: [
        { officeId: scene.office.id, number: ' 12/PKS/2026 ', signatory: 'Kepala  Cabang' },
        { groupId: group.id },
        { partnerId: scene.partner.id },
      ],
    });
    expect(userErrors).toEqual([]);
    expect(mou).toMatchObject({
      ...{ kind: 'PKS', title: 'Pelindungan Pekerja Rentan 2026', state: 'DRAFT', version: 1, signedOn: null },
      ...{ programmes: ['JKK', 'JKM'], segment: 'BPU', payer: 'SUBSIDY', targetHeadcount: 500 },
      parties: [
        { kind: 'OFFICE', name: 'Kantor Cabang Contoh', number: '12/PKS/2026', signatory: 'Kepala Cabang' },
        { kind: 'GROUP', name: 'Kelompok Tani Makmur', group: { id: group.id } },
        { kind: 'PARTNER', name: 'Kabupaten Contoh', partner: { id: scene.partner.id }, number: null },
      ],
      ...{
        viewerCanEdit: true,
        viewerCanAsk: true,
        viewerCanSign: false,
        viewerCanActivate: false,
        viewerCanEnd: false,
      },
    });
    expect(await scene.find(mou.id)).toEqual(mou);
  });

  it('is for the agency, the office that answers, and the coordinators', async () => {
    const officer = await officerOf(portal, scene.office);
    const coordinator = await coordinatorOf(portal, scene.partner);
    for (const actor of [officer, coordinator]) expect(codesOf(await scene.create({}, actor))).toEqual([]);
    const others = {
      'an auditor': await withoutScope(portal, 'AUDITOR'),
      'an administrator': await withoutScope(portal, 'ADMINISTRATOR'),
      'an operator': await operatorOf(portal, scene.partner, '15.01'),
    };
    for (const [label, actor] of Object.entries(others))
      expect([label, (await actor.ask(scene.documents.CREATE, scene.createIn())).code]).toEqual([label, 'FORBIDDEN']);
    const strangers = [
      await officerOf(portal, await portal.make.office()),
      await coordinatorOf(portal, await portal.make.partner()),
    ];
    for (const actor of strangers)
      expect(errorsOf(await scene.create({}, actor))).toEqual([['MOU_PARTNER_UNKNOWN', 'partnerId']]);
  });

  it('of a partner without an office is no office’s to do', async () => {
    const ministry = await portal.make.partner({ name: 'Kementerian Contoh', kind: 'MINISTRY' });
    const officer = await officerOf(portal, scene.office);
    expect((await officer.ask(scene.documents.CREATE, scene.createIn({}, ministry))).code).toBe('FORBIDDEN');
  });

  it('says what cannot be right and keeps nothing of it', async () => {
    const { mou: other } = await scene.create({}, agency, await portal.make.partner());
    const groupOfOther = await portal.make.group(await portal.make.partner());
    const office = { officeId: scene.office.id };
    const wrong: [object, string, string][] = [
      [{ title: ' x ' }, 'MOU_TITLE_LENGTH', 'title'],
      [{ endsOn: '2026-01-01' }, 'MOU_PERIOD', 'endsOn'],
      [{ endsOn: '2025-12-31' }, 'MOU_PERIOD', 'endsOn'],
      [{ programmes: [] }, 'MOU_PROGRAMMES_EMPTY', 'programmes'],
      [{ targetHeadcount: -1 }, 'MOU_TARGET_RANGE', 'targetHeadcount'],
      [{ kind: 'ADDENDUM' }, 'MOU_PARENT_MISSING', 'parentId'],
      [{ parentId: unknown }, 'MOU_PARENT_UNKNOWN', 'parentId'],
      [{ parentId: other.id }, 'MOU_PARENT_OTHER_PARTNER', 'parentId'],
      [{ parties: [office, office] }, 'MOU_PARTY_TWICE', 'parties.1'],
      [{ parties: [office, {}] }, 'MOU_PARTY_SHAPE', 'parties.1'],
      [{ parties: [{ ...office, partnerId: scene.partner.id }] }, 'MOU_PARTY_SHAPE', 'parties.0'],
      [{ parties: [office, { partnerId: unknown }] }, 'MOU_PARTY_UNKNOWN', 'parties.1'],
      [{ parties: [office, { groupId: groupOfOther.id }] }, 'MOU_PARTY_UNKNOWN', 'parties.1'],
      [{ parties: [{ ...office, number: 'x'.repeat(81) }] }, 'MOU_NUMBER_LENGTH', 'parties.0.number'],
      [{ parties: [{ ...office, signatory: 'x' }] }, 'MOU_SIGNATORY_LENGTH', 'parties.0.signatory'],
      [{ parties: Array.from({ length: 21 }, () => office) }, 'MOU_PARTIES_MANY', 'parties'],
    ];
    const count = () => portal.sql.one('select count(*)::integer as n from mou');
    const before = await count();
    for (const [overrides, code, field] of wrong) {
      const payload = await scene.create(overrides);
      expect([overrides, payload.mou, errorsOf(payload)]).toEqual([overrides, null, [[code, field]]]);
    }
    expect(await count()).toEqual(before);
  });

  it('happens once, however often it is sent', async () => {
    const variables = scene.createIn({ title: 'Sekali saja' }, scene.partner, 'mou-once-1');
    const answers = [
      await agency.query(scene.documents.CREATE, variables),
      await agency.query(scene.documents.CREATE, variables),
    ];
    expect(new Set(answers.map(({ act }) => act.mou.id)).size).toBe(1);
    const otherwise = { ...variables, input: scene.input({ title: 'Judul lain' }) };
    expect((await agency.ask(scene.documents.CREATE, otherwise)).code).toBe('CONFLICT');
  });
});

describe('Editing an agreement', () => {
  it('reorders, replaces and removes parties, and keeps the rows of those that stay', async () => {
    const { mou } = await scene.create();
    const other = await portal.make.office({ name: 'Kantor Kedua' });
    const parties = [
      { partnerId: scene.partner.id, number: '7' },
      { officeId: other.id },
      { officeId: scene.office.id },
    ];
    const { mou: after, userErrors } = await scene.edit(mou, { parties });
    expect(userErrors).toEqual([]);
    expect(after.parties.map((p: { name: string }) => p.name)).toEqual([
      ...['Kabupaten Contoh', 'Kantor Kedua', 'Kantor Cabang Contoh'],
    ]);
    expect([after.parties[0].id, after.parties[2].id]).toEqual([mou.parties[1].id, mou.parties[0].id]);
    const { mou: last } = await scene.edit(after, { parties: [] });
    expect([last.parties, last.version]).toEqual([[], 3]);
  });

  it('counts a version when only a party changed, and refuses an old one', async () => {
    const { mou } = await scene.create();
    await scene.edit(mou, { parties: [{ officeId: scene.office.id, number: '1' }] });
    expect(codesOf(await scene.edit(mou, { title: 'Terlambat sekali' }))).toEqual(['VERSION_CONFLICT']);
  });

  it('is over when it is signed; only the target may change until it ends', async () => {
    const { mou } = await scene.create();
    const { mou: signed } = await scene.signDraft(mou);
    expect(signed).toMatchObject({ viewerCanEdit: false, viewerCanRetarget: true });
    expect(codesOf(await scene.edit(signed, { title: 'Judul lain sama sekali' }))).toEqual(['MOU_NOT_DRAFT']);
    const { mou: more } = await scene.retarget(signed, 750);
    expect([more.targetHeadcount, more.title]).toEqual([750, mou.title]);
    expect(errorsOf(await scene.retarget(more, -5))).toEqual([['MOU_TARGET_RANGE', 'targetHeadcount']]);
    const { mou: ended } = await scene.end(more);
    expect(codesOf(await scene.retarget(ended, 1))).toEqual(['MOU_HAS_ENDED']);
  });

  it('goes round in no circle of parents', async () => {
    const { mou: upper } = await scene.create({ kind: 'MOU' });
    const { mou: lower } = await scene.create({ parentId: upper.id });
    const { mou: addendum } = await scene.create({ kind: 'ADDENDUM', parentId: lower.id, title: 'Adendum pertama' });
    expect(addendum.parent).toEqual({ title: lower.title });
    expect((await scene.find(lower.id)).addenda).toEqual([{ title: 'Adendum pertama' }]);
    expect(errorsOf(await scene.edit(upper, { parentId: addendum.id }))).toEqual([['MOU_PARENT_CIRCLE', 'parentId']]);
    expect(errorsOf(await scene.edit(upper, { parentId: upper.id }))).toEqual([['MOU_PARENT_CIRCLE', 'parentId']]);
  });

  it('keeps a party that its editor does not see', async () => {
    const second = await portal.make.partner({ name: 'Kementerian Kedua' });
    const parties = [{ officeId: scene.office.id }, { partnerId: second.id }];
    const { mou } = await scene.create({ parties });
    const coordinator = await coordinatorOf(portal, scene.partner);
    const { mou: after } = await scene.edit(mou, { parties, title: 'Judul dari koordinator' }, coordinator);
    expect(after.parties[1]).toMatchObject({ name: 'Kementerian Kedua', partner: null });
    const third = await portal.make.partner();
    const more = [...parties, { partnerId: third.id }];
    expect(errorsOf(await scene.edit(after, { parties: more }, coordinator))).toEqual([
      ['MOU_PARTY_UNKNOWN', 'parties.2'],
    ]);
  });
});

describe('Signing an agreement', () => {
  it('keeps the day and a number for each party', async () => {
    const { mou } = await scene.create();
    const { mou: signed, userErrors } = await scene.signDraft(mou);
    expect(userErrors).toEqual([]);
    expect(signed).toMatchObject({
      ...{ state: 'SIGNED', signedOn: '2026-03-01', viewerCanSign: false, viewerCanActivate: true, viewerCanEnd: true },
      parties: [{ number: '1/PKS/2026', signatory: 'Kepala' }, { number: '2/PKS/2026' }],
    });
    expect(codesOf(await scene.sign(signed))).toEqual(['MOU_NOT_READY']);
  });

  it('needs a number of every party, and names all that lack one', async () => {
    const mou = await scene.ready((await scene.create()).mou);
    const parties = [{ id: mou.parties[1].id, number: ' ' }];
    expect(errorsOf(await scene.sign(mou, { parties }))).toEqual([
      ['MOU_NUMBER_MISSING', 'parties.0.number'],
      ['MOU_NUMBER_MISSING', 'parties.1.number'],
    ]);
    expect((await scene.find(mou.id)).state).toBe('READY');
  });

  it('happens on a day that has come, and not before the paper was drawn up', async () => {
    const mou = await scene.ready((await scene.create({ draftedOn: '2026-02-10' })).mou);
    expect(errorsOf(await scene.sign(mou, { signedOn: '2026-03-03' }))).toEqual([['MOU_SIGNED_FUTURE', 'signedOn']]);
    expect(errorsOf(await scene.sign(mou, { signedOn: '2026-02-09' }))).toEqual([
      ['MOU_SIGNED_BEFORE_DRAFT', 'signedOn'],
    ]);
    expect(await scene.find(mou.id)).toMatchObject({ state: 'READY', parties: [{ number: null }, { number: null }] });
    expect((await scene.sign(mou, { signedOn: '2026-02-10' })).mou.signedOn).toBe('2026-02-10');
  });

  it('is refused to those who only read', async () => {
    const { mou } = await scene.create();
    const operator = await operatorOf(portal, scene.partner, '15.01');
    expect((await operator.ask(scene.documents.SIGN, scene.signed(mou))).code).toBe('FORBIDDEN');
    const second = await portal.make.partner();
    const { mou: shared } = await scene.create({
      parties: [{ officeId: scene.office.id }, { partnerId: second.id }],
    });
    const otherParty = await coordinatorOf(portal, second);
    const seen = await scene.find(shared.id, otherParty);
    expect([seen.partner, seen.viewerCanSign, seen.viewerCanEdit]).toEqual([null, false, false]);
    expect((await otherParty.ask(scene.documents.SIGN, scene.signed(shared))).code).toBe('FORBIDDEN');
    const stranger = await coordinatorOf(portal, await portal.make.partner());
    expect(await scene.find(shared.id, stranger)).toBeNull();
    expect((await stranger.ask(scene.documents.SIGN, scene.signed(shared))).code).toBe('NOT_FOUND');
  });
});

describe('An agreement in force', () => {
  it('was drafted, changed, signed, started and is ended by its office as by its coordinator', async () => {
    for (const actor of [await officerOf(portal, scene.office), await coordinatorOf(portal, scene.partner)]) {
      const { mou } = await scene.create({}, actor);
      const { mou: edited } = await scene.edit(mou, { title: 'Judul yang diperbaiki' }, actor);
      const { mou: signed } = await scene.signDraft(edited, {}, actor);
      const { mou: more } = await scene.retarget(signed, 900, actor);
      const { mou: active } = await scene.activate(more, actor);
      expect(active).toMatchObject({ state: 'ACTIVE', title: 'Judul yang diperbaiki', targetHeadcount: 900 });
      expect((await scene.end(active, 'Anggaran berakhir', actor)).mou.state).toBe('ENDED');
    }
  });

  it('begins on its first day and not before, and not after its last', async () => {
    const { mou } = await scene.create({ startsOn: '2026-03-10', endsOn: '2026-03-20' });
    expect(codesOf(await scene.activate(mou))).toEqual(['MOU_NOT_SIGNED']);
    const { mou: signed } = await scene.signDraft(mou);
    expect(codesOf(await scene.activate(signed))).toEqual(['MOU_BEFORE_START']);
    try {
      portal.clock.set('2026-03-21T08:00:00+07:00');
      agency = await withoutScope(portal, 'AGENCY');
      expect(codesOf(await scene.activate(signed, agency))).toEqual(['MOU_PERIOD_OVER']);
      portal.clock.set('2026-03-10T08:00:00+07:00');
      const { mou: active } = await scene.activate(signed, await withoutScope(portal, 'AGENCY'));
      expect(active).toMatchObject({ state: 'ACTIVE', viewerCanActivate: false, viewerCanEnd: true });
      expect(codesOf(await scene.activate(active, await withoutScope(portal, 'AGENCY')))).toEqual([
        'MOU_NOT_TO_ACTIVATE',
      ]);
    } finally {
      portal.clock.set(MONDAY);
    }
  });

  it('ends with a reason, once, and never before it is signed', async () => {
    const { mou } = await scene.create();
    expect(codesOf(await scene.end(mou))).toEqual(['MOU_NOT_SIGNED']);
    const { mou: signed } = await scene.signDraft(mou);
    expect(errorsOf(await scene.end(signed, ' x '))).toEqual([['MOU_REASON_LENGTH', 'reason']]);
    const { mou: ended } = await scene.end(signed, ' Diganti PKS baru ');
    expect(ended).toMatchObject({ state: 'ENDED', endReason: 'Diganti PKS baru', viewerCanEnd: false });
    expect(codesOf(await scene.end(ended))).toEqual(['MOU_HAS_ENDED']);
  });

  it('tells its history to everybody who reads it', async () => {
    const { mou } = await scene.create();
    const { mou: signed } = await scene.signDraft(mou);
    await scene.end(signed, 'Diganti PKS baru');
    const FIELDS = 'history(first: 20) { nodes { action reason changes { label before after } } }';
    for (const actor of [agency, await operatorOf(portal, scene.partner, '15.01'), await groupHead(mou)]) {
      const nodes = (await scene.find(mou.id, actor, FIELDS))?.history.nodes ?? [];
      if (actor === agency) expect(nodes.length).toBeGreaterThan(4);
      const [last] = nodes;
      if (last) expect(last).toMatchObject({ action: 'CHANGED', reason: 'Diganti PKS baru' });
      if (last)
        expect(last.changes).toContainEqual({ label: 'Keadaan', before: expect.any(String), after: 'Berakhir' });
    }
  });

  /** A head of a group that signs nothing here reads nothing either. */
  async function groupHead(mou: { id: string }): Promise<Actor> {
    const group = await portal.make.group(scene.partner);
    const head = await as(
      portal,
      await portal.make.user('OPERATOR', { partner: scene.partner, groups: [group], leads: true }),
    );
    expect(await scene.find(mou.id, head)).toBeNull();
    return head;
  }
});
