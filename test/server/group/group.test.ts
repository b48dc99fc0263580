import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, as, coordinatorOf, type Json, officerOf, operatorOf, withoutScope } from '../../support/actors.ts';
import type { Keyed } from '../../support/builders.ts';
import { openPortal, type TestPortal } from '../../support/portal.ts';
import { attempt, created, doAct, find, groupInput, newKey, step } from './group-acts.ts';

let portal: TestPortal;
let office: Keyed;
let partner: Keyed;
let other: Keyed;
let coordinator: Actor;
beforeAll(async () => {
  portal = await openPortal();
  office = await portal.make.office({ name: 'Kantor Sungai Penuh' });
  partner = await portal.make.partner({ name: 'Kantor Perwakilan Contoh', kind: 'CENTRAL_BANK', office_id: office.id });
  other = await portal.make.partner({ name: 'Mitra Lain' });
  coordinator = await coordinatorOf(portal, partner);
});
afterAll(() => portal.close());

describe('Creating a group', () => {
  it('keeps what the form says and where the group stands', async () => {
    const group = await created(coordinator, partner, { name: '  Kelompok  Tani Makmur ', npp: 'ab-12345' });
    expect(group).toMatchObject({
      ...{ name: 'Kelompok Tani Makmur', stage: 'CONTACTED', nextStep: 'Sosialisasi di balai desa', npp: 'AB12345' },
      ...{ nextStepOn: '2026-03-10', nextStepOverdue: false, contactName: 'Bu Ratna', contactPhone: '081200000001' },
      ...{ region: { code: '15.01' }, sector: { code: 'TANI' }, ecosystem: 'VILLAGE', estimatedWorkers: 120 },
      ...{ partner: { id: partner.id }, memberCounts: { total: 0 }, closedAt: null, responsible: null, version: 1 },
      ...{ viewerCanEdit: true, viewerCanAdvance: true, viewerCanSetStage: true, viewerCanClose: true },
    });
    expect(await find(coordinator, group.id)).toEqual(group);
  });

  it('says what cannot be right', async () => {
    const wrong: [object, object, string, string][] = [
      [{ name: ' x ' }, {}, 'GROUP_NAME_LENGTH', 'name'],
      [{ name: 'x'.repeat(201) }, {}, 'GROUP_NAME_LENGTH', 'name'],
      [{ regionCode: '99.01' }, {}, 'GROUP_REGION_UNKNOWN', 'regionCode'],
      [{ regionCode: '15' }, {}, 'GROUP_REGION_LEVEL', 'regionCode'],
      [{ sector: 'BULAN' }, {}, 'GROUP_SECTOR_UNKNOWN', 'sector'],
      [{ estimatedWorkers: -1 }, {}, 'GROUP_WORKERS_RANGE', 'estimatedWorkers'],
      [{ npp: '12' }, {}, 'GROUP_NPP_FORMAT', 'npp'],
      [{ responsibleId: other.id }, {}, 'GROUP_RESPONSIBLE_UNKNOWN', 'responsibleId'],
      [{}, { nextStep: 'x'.repeat(301) }, 'GROUP_STEP_LENGTH', 'nextStep'],
      [{}, { nextStep: ' ' }, 'GROUP_STEP_DATE_ALONE', 'nextStep'],
      [{}, { contactName: 'x' }, 'GROUP_CONTACT_LENGTH', 'contactName'],
      [{}, { contactPhone: '12' }, 'GROUP_PHONE_FORMAT', 'contactPhone'],
    ];
    for (const [input, at, code, field] of wrong) {
      const variables = { partnerId: partner.id, input: groupInput(input), step: step(at), key: newKey() };
      const { group, userErrors } = await doAct(coordinator, 'groupCreate', variables);
      expect([group, userErrors]).toEqual([null, [{ code, field, message: expect.any(String) }]]);
    }
  });

  it('knows one group of a name within a partner', async () => {
    await created(coordinator, partner, { name: 'Kelompok Melati' });
    const again = {
      partnerId: partner.id,
      input: groupInput({ name: 'kelompok MELATI' }),
      step: step(),
      key: newKey(),
    };
    const { userErrors } = await doAct(coordinator, 'groupCreate', again);
    expect(userErrors).toMatchObject([{ code: 'GROUP_NAME_TAKEN', field: 'name' }]);
    await created(await coordinatorOf(portal, other), other, { name: 'Kelompok Melati' });
  });

  it('happens once, however often it is sent', async () => {
    const variables = { partnerId: partner.id, input: groupInput(), step: step(), key: newKey() };
    const payloads = await Promise.all(Array.from({ length: 5 }, () => doAct(coordinator, 'groupCreate', variables)));
    expect(new Set(payloads.map(({ group }) => group.id)).size).toBe(1);
    const changed = { ...variables, input: groupInput() };
    expect((await attempt(coordinator, 'groupCreate', changed)).code).toBe('CONFLICT');
  });

  it('is for coordinators of the partner', async () => {
    const variables = { partnerId: partner.id, input: groupInput(), step: step(), key: newKey() };
    for (const actor of [
      await withoutScope(portal, 'AGENCY'),
      await withoutScope(portal, 'ADMINISTRATOR'),
      await officerOf(portal, office),
      await operatorOf(portal, partner, '15.01'),
    ])
      expect((await attempt(actor, 'groupCreate', variables)).code).toBe('FORBIDDEN');
    expect((await attempt(await coordinatorOf(portal, other), 'groupCreate', variables)).code).toBe('NOT_FOUND');
  });
});

describe('Answering for a group', () => {
  it('is a choice among the people of the partner and its office', async () => {
    const clerk = await portal.make.user('OFFICE', { office }, { name: 'Petugas Kantor' });
    await portal.make.user('OFFICE', { office }, { name: 'Petugas Lama', disabled_at: portal.clock.now() });
    await portal.make.user('COORDINATOR', { partners: [other] }, { name: 'Orang Lain' });
    const ask = 'query ($id: ID!) { partner(id: $id) { groupResponsibles { id name } } }';
    const people = async (actor: Actor) => (await actor.query(ask, { id: partner.id })).partner.groupResponsibles;
    const offered = (await people(coordinator)).map(({ name }: Json) => name);
    expect(offered).toEqual(expect.arrayContaining(['Petugas Kantor', coordinator.user.name]));
    expect(offered).not.toContain('Orang Lain');
    expect(offered).not.toContain('Petugas Lama');
    expect(await people(await officerOf(portal, office))).toEqual([]);

    const group = await created(coordinator, partner, { responsibleId: clerk.id });
    expect(group.responsible).toEqual({ id: clerk.id, name: 'Petugas Kantor' });
    expect((await find(await officerOf(portal, office), group.id)).responsible.name).toBe('Petugas Kantor');
  });
});

describe('Noting a step', () => {
  it('moves the stage on and keeps the step before in the history', async () => {
    const group = await created(coordinator, partner);
    portal.clock.pass({ seconds: 1 });
    const next = step({ stage: 'SIGNED', nextStep: null, nextStepOn: null });
    const { group: after } = await doAct(coordinator, 'groupAdvance', { id: group.id, step: next, version: 1 });
    expect(after).toMatchObject({ stage: 'SIGNED', nextStep: null, nextStepOn: null, version: 2 });
    const { history } = await find(
      coordinator,
      group.id,
      'history(first: 5) { nodes { action actorName changes { field before after } } }',
    );
    expect(history.nodes).toMatchObject([
      { action: 'CHANGED', actorName: coordinator.user.name },
      { action: 'CREATED' },
    ]);
    expect(history.nodes[0].changes).toEqual(
      expect.arrayContaining([
        { field: 'stage', before: 'Dihubungi', after: 'Sudah tanda tangan' },
        { field: 'next_step', before: 'Sosialisasi di balai desa', after: null },
        { field: 'next_step_on', before: '2026-03-10', after: null },
      ]),
    );
  });

  it('shows when its day has passed', async () => {
    const group = await created(coordinator, partner, {}, { nextStepOn: '2026-03-01' });
    expect(group.nextStepOverdue).toBe(true);
    const signed = step({ stage: 'SIGNED', nextStepOn: '2026-03-01' });
    const { group: after } = await doAct(coordinator, 'groupAdvance', { id: group.id, step: signed, version: 1 });
    expect(after.nextStepOverdue).toBe(false);
  });

  it('is also for the office that answers and for the agency', async () => {
    const group = await created(coordinator, partner);
    for (const [index, actor] of [await officerOf(portal, office), await withoutScope(portal, 'AGENCY')].entries()) {
      const next = step({ stage: index === 0 ? 'SOCIALISED' : 'DATA_COLLECTED' });
      const { codes } = await doAct(actor, 'groupAdvance', { id: group.id, step: next, version: index + 1 });
      expect(codes).toEqual([]);
    }
    const stranger = await officerOf(portal, await portal.make.office());
    expect((await attempt(stranger, 'groupAdvance', { id: group.id, step: step(), version: 3 })).code).toBe(
      'NOT_FOUND',
    );
    for (const actor of [await operatorOf(portal, partner, '15.01'), await withoutScope(portal, 'AUDITOR')])
      expect((await attempt(actor, 'groupAdvance', { id: group.id, step: step(), version: 3 })).code).toBe('FORBIDDEN');
  });

  it('does not overwrite what somebody else has noted', async () => {
    const group = await created(coordinator, partner);
    await doAct(coordinator, 'groupAdvance', { id: group.id, step: step({ nextStep: 'Telepon' }), version: 1 });
    const { codes } = await doAct(coordinator, 'groupAdvance', { id: group.id, step: step(), version: 1 });
    expect(codes).toEqual(['VERSION_CONFLICT']);
  });
});

describe('A group’s head', () => {
  it('sees its own group and notes its next step, not its stage', async () => {
    const own = await created(coordinator, partner);
    const beside = await created(coordinator, partner);
    const head = await as(portal, await portal.make.user('OPERATOR', { partner, groups: [own], leads: true }));
    expect(await find(head, beside.id)).toBeNull();
    expect(await find(head, own.id)).toMatchObject({
      ...{ viewerCanAdvance: true, viewerCanSetStage: false, viewerCanEdit: false, viewerCanClose: false },
      viewerCanCreateMember: true,
    });
    const next = step({ nextStep: 'Kumpulkan KTP', contactName: 'Pak Budi' });
    const { group } = await doAct(head, 'groupAdvance', { id: own.id, step: next, version: 1 });
    expect(group).toMatchObject({ nextStep: 'Kumpulkan KTP', contactName: 'Pak Budi', stage: 'CONTACTED' });
    const signed = { id: own.id, step: step({ stage: 'SIGNED' }), version: 2 };
    expect((await attempt(head, 'groupAdvance', signed)).code).toBe('FORBIDDEN');
    expect((await attempt(head, 'groupAdvance', { id: beside.id, step: step(), version: 1 })).code).toBe('NOT_FOUND');
    expect((await attempt(head, 'groupEdit', { id: own.id, input: groupInput(), version: 2 })).code).toBe('FORBIDDEN');
  });
});

describe('Editing and closing a group', () => {
  it('changes what the form says and leaves the step alone', async () => {
    const group = await created(coordinator, partner);
    const input = groupInput({ name: 'Nama Baru', regionCode: '15.01.11.2009', wadahType: 'SB', ecosystem: null });
    const { group: after } = await doAct(coordinator, 'groupEdit', { id: group.id, input, version: 1 });
    expect(after).toMatchObject({
      ...{ name: 'Nama Baru', region: { code: '15.01.11.2009' }, wadahType: 'SB', ecosystem: null },
      nextStep: group.nextStep,
    });
  });

  it('closes for a reason, and then nothing changes any more', async () => {
    const group = await created(coordinator, partner);
    const close = (reason: string) => doAct(coordinator, 'groupClose', { id: group.id, reason, version: 1 });
    expect((await close('xx')).userErrors).toMatchObject([{ code: 'GROUP_REASON_TOO_SHORT', field: 'reason' }]);
    const { group: closed } = await close('Bergabung dengan kelompok lain');
    expect(closed).toMatchObject({ closedAt: expect.any(String), viewerCanEdit: false, viewerCanAdvance: false });
    const { history } = await find(coordinator, group.id, 'history(first: 1) { nodes { reason } }');
    expect(history.nodes[0].reason).toBe('Bergabung dengan kelompok lain');
    expect((await doAct(coordinator, 'groupAdvance', { id: group.id, step: step(), version: 2 })).codes).toEqual([
      'GROUP_CLOSED',
    ]);
    expect((await doAct(coordinator, 'groupEdit', { id: group.id, input: groupInput(), version: 2 })).codes).toEqual([
      'GROUP_CLOSED',
    ]);
  });
});
