import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, coordinatorOf, type Json, officerOf, operatorOf, withoutScope } from '../../support/actors.ts';
import { openPortal, type TestPortal } from '../../support/portal.ts';
import { codesOf, errorsOf, type MouScene, mouScene } from './mou-scene.ts';

let portal: TestPortal;
let agency: Actor;
let scene: MouScene;
let first: Actor;
let second: Actor;
let officer: Actor;
beforeAll(async () => {
  portal = await openPortal();
  agency = await withoutScope(portal, 'AGENCY');
  scene = await mouScene(portal, agency);
  first = await coordinatorOf(portal, scene.partner);
  second = await coordinatorOf(portal, scene.partner);
  officer = await officerOf(portal, scene.office);
});
afterAll(() => portal.close());

const draft = async (overrides: object = {}, actor = first): Promise<Json> =>
  (await scene.create(overrides, actor)).mou;

describe('Asking for the legal review', () => {
  it('keeps who asked and since when, and leaves nothing to change', async () => {
    const mou = await draft();
    const { mou: asked, userErrors } = await scene.ask(mou, first);
    expect(userErrors).toEqual([]);
    expect(asked).toMatchObject({
      ...{ state: 'IN_REVIEW', phase: 'IN_REVIEW', viewerCanEdit: false, viewerCanAsk: false, viewerCanReturn: true },
      ...{ viewerCanApprove: false, viewerCanSign: false },
      review: { askedByName: expect.any(String), askedAt: portal.clock.now().toISOString(), approvedByName: null },
    });
    expect(codesOf(await scene.edit(asked, { title: 'Judul lain sama sekali' }, first))).toEqual(['MOU_NOT_DRAFT']);
    expect(codesOf(await scene.ask(asked, first))).toEqual(['MOU_NOT_DRAFT']);
    expect(codesOf(await scene.sign(asked, {}, second))).toEqual(['MOU_NOT_READY']);
  });

  it('needs an office among two parties and a first day, and names all that lacks', async () => {
    const alone = await draft({ parties: [{ partnerId: scene.partner.id }], startsOn: null, endsOn: null });
    expect(errorsOf(await scene.ask(alone, first))).toEqual([
      ['MOU_START_MISSING', 'startsOn'],
      ['MOU_PARTIES_FEW', 'parties'],
      ['MOU_NO_OFFICE', 'parties'],
    ]);
    expect(await scene.find(alone.id)).toMatchObject({ state: 'DRAFT', version: 1 });
  });

  it('is refused to those who only read', async () => {
    const mou = await draft();
    const operator = await operatorOf(portal, scene.partner, '15.01');
    for (const document of [scene.documents.ASK, scene.documents.APPROVE])
      expect((await operator.ask(document, { id: mou.id, version: mou.version })).code).toBe('FORBIDDEN');
    const stranger = await coordinatorOf(portal, await portal.make.partner());
    expect((await stranger.ask(scene.documents.ASK, { id: mou.id, version: mou.version })).code).toBe('NOT_FOUND');
  });

  it('waits for an addendum until its agreement is signed', async () => {
    const upper = await draft({ kind: 'MOU' });
    const addendum = await draft({ kind: 'ADDENDUM', parentId: upper.id, title: 'Adendum pertama' });
    expect(errorsOf(await scene.ask(addendum, first))).toEqual([['MOU_PARENT_NOT_SIGNED', 'parentId']]);
    await scene.signDraft(upper, {}, first);
    expect((await scene.ask(addendum, first)).mou.state).toBe('IN_REVIEW');
  });
});

describe('Approving an agreement', () => {
  it('is for somebody else than who asked, and makes it ready to sign', async () => {
    const { mou: asked } = await scene.ask(await draft(), first);
    expect(codesOf(await scene.approve(asked, first))).toEqual(['MOU_SAME_PERSON']);
    expect(await scene.find(asked.id, second)).toMatchObject({ viewerCanApprove: true });
    const { mou: ready } = await scene.approve(asked, second);
    expect(ready).toMatchObject({ state: 'READY', phase: 'READY', review: { approvedByName: expect.any(String) } });
    expect(codesOf(await scene.approve(ready, second))).toEqual(['MOU_NOT_IN_REVIEW']);
    expect(codesOf(await scene.activate(ready, second))).toEqual(['MOU_NOT_SIGNED']);
  });

  it('happens once where two do it at once: the other is told that it changed', async () => {
    const { mou: asked } = await scene.ask(await draft(), first);
    const answers = await Promise.all([scene.approve(asked, second), scene.approve(asked, officer)]);
    expect(answers.flatMap(codesOf)).toEqual(['VERSION_CONFLICT']);
    expect((await scene.find(asked.id)).state).toBe('READY');
  });

  it('is refused by the database where both are one person, and where a state is jumped over', async () => {
    const { mou: asked } = await scene.ask(await draft(), first);
    const jump = `update mou set state = 'SIGNED', signed_on = drafted_on where id = $1`;
    await expect(portal.sql.all(jump, [asked.id])).rejects.toMatchObject({ constraint: 'mou_steps' });
    const change = `update mou set ends_on = ends_on + 1 where id = $1`;
    await expect(portal.sql.all(change, [asked.id])).rejects.toMatchObject({ constraint: 'mou_settled' });
    const same = `update mou set state = 'READY', reviewed_by = asked_by, reviewed_by_name = 'x', reviewed_at = asked_at where id = $1`;
    await expect(portal.sql.all(same, [asked.id])).rejects.toMatchObject({ constraint: 'mou_two_people' });
  });

  it('tells everybody who reads it whose turn it is, and since when', async () => {
    const { mou: asked } = await scene.ask(await draft(), first);
    const reader = await operatorOf(portal, scene.partner, '15.01');
    const since = portal.clock.now().toISOString();
    const turn = async (actor: Actor) => (await scene.find(asked.id, actor)).waits;
    for (const actor of [first, second, officer, reader, agency])
      expect(await turn(actor)).toEqual({ who: 'COORDINATOR', officeName: 'Kantor Cabang Contoh', since });
    const alone = await portal.make.partner({ name: 'Kabupaten Sendiri', office_id: scene.office.id });
    const only = await coordinatorOf(portal, alone);
    const parties = (of: { id: string }) => ({ parties: [{ officeId: scene.office.id }, { partnerId: of.id }] });
    const { mou: own } = await scene.ask((await scene.create(parties(alone), only, alone)).mou, only);
    expect(own.waits).toMatchObject({ who: 'OFFICE', officeName: 'Kantor Cabang Contoh' });
    expect((await scene.approve(own, officer)).mou.waits).toMatchObject({ who: 'COORDINATOR' });
    const nobody = await portal.make.partner({ name: 'Kabupaten Tanpa Kantor' });
    const last = await coordinatorOf(portal, nobody);
    const { mou: far } = await scene.ask((await scene.create(parties(nobody), last, nobody)).mou, last);
    expect(far.waits).toMatchObject({ who: 'AGENCY', officeName: null });
  });
});

describe('Returning an agreement to the draft', () => {
  it('keeps the reason on the draft and in the history, and who asked may take it back', async () => {
    const { mou: asked } = await scene.ask(await draft(), first);
    expect(errorsOf(await scene.giveBack(asked, ' x ', second))).toEqual([['MOU_REASON_LENGTH', 'reason']]);
    const { mou: back } = await scene.giveBack(asked, ' Pasal 4 belum lengkap ', second);
    expect(back).toMatchObject({
      ...{ state: 'DRAFT', review: null, waits: null, viewerCanEdit: true, viewerCanReturn: false },
      returned: { reason: 'Pasal 4 belum lengkap', byName: expect.any(String), at: portal.clock.now().toISOString() },
    });
    const { history } = await scene.find(back.id, second, 'history(first: 1) { nodes { reason } }');
    expect(history.nodes).toEqual([{ reason: 'Pasal 4 belum lengkap' }]);
    const { mou: again } = await scene.ask(back, first);
    expect(again.returned).toBeNull();
    expect((await scene.giveBack(again, 'Saya keliru', first)).mou.state).toBe('DRAFT');
  });

  it('goes from ready too, and from nowhere else', async () => {
    const mou = await draft();
    expect(codesOf(await scene.giveBack(mou))).toEqual(['MOU_NOT_TO_RETURN']);
    const ready = await scene.ready(mou, first);
    expect((await scene.giveBack(ready)).mou).toMatchObject({ state: 'DRAFT', review: null });
    const { mou: signed } = await scene.signDraft(await draft(), {}, first);
    expect(codesOf(await scene.giveBack(signed))).toEqual(['MOU_NOT_TO_RETURN']);
  });
});

describe('A group', () => {
  const TERM = { startsOn: '2026-01-01', endsOn: '2026-12-31' };
  const ofGroup = async (overrides: object = {}) => {
    const group = await portal.make.group(scene.partner);
    const parties = [{ officeId: scene.office.id }, { groupId: group.id }];
    return { parties, mou: await draft({ parties, title: 'Perjanjian pertama', ...overrides }) };
  };

  it('is bound by one agreement of a segment at a time, and told which one', async () => {
    const { mou, parties } = await ofGroup();
    const other = await scene.ready(await draft({ parties, ...TERM, title: 'Perjanjian kedua' }), first);
    await scene.signDraft(mou, {}, first);
    const refused = await scene.sign(other, {}, second);
    expect(errorsOf(refused)).toEqual([['MOU_PERIOD_TAKEN', 'startsOn']]);
    expect(refused.userErrors[0].message).toContain('"Perjanjian pertama" (nomor 1/PKS/2026)');
    expect(await scene.find(other.id)).toMatchObject({ state: 'READY', parties: [{ number: null }, { number: null }] });
    const overlapping = await draft({
      parties,
      startsOn: '2026-12-31',
      endsOn: '2027-12-30',
      title: 'Perjanjian ketiga',
    });
    expect(errorsOf(await scene.ask(overlapping, first))).toEqual([['MOU_PERIOD_TAKEN', 'startsOn']]);
    const after = await draft({ parties, startsOn: '2027-01-01', endsOn: null, title: 'Perjanjian keempat' });
    expect((await scene.signDraft(after, {}, first)).mou.state).toBe('SIGNED');
    const wages = await draft({ parties, segment: 'PU', title: 'Perjanjian penerima upah' });
    expect((await scene.signDraft(wages, {}, first)).mou.state).toBe('SIGNED');
  });

  it('signs an addendum and a PKS under its own agreement, and is free once that has ended', async () => {
    const { mou, parties } = await ofGroup({ kind: 'MOU' });
    const { mou: signed } = await scene.signDraft(mou, {}, first);
    const below = await draft({ parties, parentId: mou.id, title: 'PKS di bawahnya' });
    const addendum = await draft({ parties, kind: 'ADDENDUM', parentId: mou.id, title: 'Adendum pertama' });
    for (const paper of [below, addendum]) expect((await scene.signDraft(paper, {}, first)).mou.state).toBe('SIGNED');
    const secondBelow = await draft({ parties, parentId: mou.id, title: 'PKS kedua di bawahnya' });
    expect(codesOf(await scene.ask(secondBelow, first))).toEqual(['MOU_PERIOD_TAKEN']);
    await scene.end(signed);
    const next = await draft({ parties, title: 'Pengganti', kind: 'MOU' });
    expect((await scene.signDraft(next, {}, first)).mou.state).toBe('SIGNED');
  });

  it('is bound once where two agreements are signed at once', async () => {
    const { mou, parties } = await ofGroup();
    const other = await draft({ parties, title: 'Perjanjian kedua' });
    const ready = [await scene.ready(mou, first), await scene.ready(other, first)];
    const answers = await Promise.all(ready.map((one, index) => scene.sign(one, {}, index ? second : first)));
    expect(answers.flatMap(errorsOf)).toEqual([['MOU_PERIOD_TAKEN', 'startsOn']]);
  });

  it('leaves a partner free to run several side by side', async () => {
    for (const title of ['Berdampingan satu', 'Berdampingan dua'])
      expect((await scene.signDraft(await draft({ title }), {}, first)).mou.state).toBe('SIGNED');
  });
});
