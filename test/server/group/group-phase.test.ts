import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, as, coordinatorOf, type Json, officerOf } from '../../support/actors.ts';
import type { Keyed } from '../../support/builders.ts';
import { openPortal, type TestPortal } from '../../support/portal.ts';
import { find, names } from './group-acts.ts';

let portal: TestPortal;
let office: Keyed;
let partner: Keyed;
let coordinator: Actor;
let branch: Actor;
beforeAll(async () => {
  portal = await openPortal();
  office = await portal.make.office();
  partner = await portal.make.partner({ name: 'Bank Contoh', kind: 'CENTRAL_BANK', office_id: office.id });
  coordinator = await coordinatorOf(portal, partner);
  branch = await officerOf(portal, office);
});
afterAll(() => portal.close());

const signed = (name: string, row: object = {}) => portal.make.group(partner, { name, stage: 'SIGNED', ...row });
let kpj = 10_000_000_000;
const member = (group: Keyed, row: object = {}) =>
  portal.make.member(partner, { kpj: String(++kpj), group_id: group.id, ...row });
const phaseOf = async (group: Keyed, actor = coordinator): Promise<string> =>
  (await find(actor, group.id, 'phase')).phase;

const REPORT = `mutation ($input: PaymentInput!, $key: String!) { paymentReport(input: $input, idempotencyKey: $key) { payment { id version } userErrors { code } } }`;
const CONFIRM = `mutation ($id: ID!, $version: Int!) { paymentConfirm(id: $id, version: $version) { payment { id version } userErrors { code } } }`;
const RETURN = `mutation ($id: ID!, $version: Int!) { paymentReturn(id: $id, reason: "Uang belum masuk", version: $version) { userErrors { code } } }`;
let keys = 0;
async function report(group: Keyed, firstMonth = '2026-03', months = 1): Promise<Json> {
  const span = { unit: { groupId: group.id }, firstMonth, months };
  const input = { span, amount: String(16_800 * months), receivedOn: '2026-03-02' };
  const { paymentReport } = await coordinator.query(REPORT, { input, key: `phase-key-${++keys}` });
  expect(paymentReport.userErrors).toEqual([]);
  return paymentReport.payment;
}
const confirm = async ({ id, version }: Json) =>
  expect((await branch.query(CONFIRM, { id, version })).paymentConfirm.userErrors).toEqual([]);

describe('The phase of a group', () => {
  it('is its stage until it has signed and has somebody registered', async () => {
    const early = await portal.make.group(partner, { stage: 'DATA_COLLECTED' });
    await member(early);
    expect(await phaseOf(early)).toBe('DATA_COLLECTED');
    const group = await signed('Kelompok Calon');
    expect(await phaseOf(group)).toBe('SIGNED');
    await portal.make.member(partner, { group_id: group.id });
    expect(await phaseOf(group)).toBe('SIGNED');
    await member(group);
    expect(await phaseOf(group)).toBe('REGISTERED');
  });

  it('goes on with the first payment that is reported, is active once it is confirmed, and dormant when cover ends', async () => {
    const group = await signed('Kelompok Bayar');
    await member(group);
    const returned = await report(group);
    expect(await phaseOf(group)).toBe('FIRST_PAYMENT');
    await branch.query(RETURN, returned);
    expect(await phaseOf(group)).toBe('REGISTERED');
    await confirm(await report(group));
    expect(await phaseOf(group)).toBe('ACTIVE');
    expect(await phaseOf(group, branch)).toBe('ACTIVE');
    portal.clock.set('2026-04-02T09:00:00+07:00');
    expect(await phaseOf(group, await coordinatorOf(portal, partner))).toBe('DORMANT');
    portal.clock.set('2026-03-02T09:00:00+07:00');
  });

  it('is the first payment, not more, where the first paid month is still to come', async () => {
    const group = await signed('Kelompok Bulan Depan');
    await member(group);
    await confirm(await report(group, '2026-04'));
    expect(await phaseOf(group)).toBe('FIRST_PAYMENT');
  });

  it('finds groups, fills the columns of the board, and adds up to the pipeline', async () => {
    const stray = await portal.make.group(await portal.make.partner(), { stage: 'SIGNED' });
    expect(await names(coordinator, { phase: 'ACTIVE' })).toEqual(['Kelompok Bayar']);
    expect(await names(coordinator, { phase: 'FIRST_PAYMENT' })).toEqual(['Kelompok Bulan Depan']);
    expect(await names(coordinator, { phase: 'SIGNED' })).toEqual([]);
    const text = `{ groupBoard { phase isCounted groups cards { id name phase } }
      groupPipeline { total signed registered protected phases { phase groups } stages { stage groups } } }`;
    const { groupBoard, groupPipeline } = await coordinator.query(text);
    expect(groupBoard.map((c: Json) => [c.phase, c.isCounted, c.groups])).toEqual([
      ['IDENTIFIED', false, 0],
      ['CONTACTED', false, 0],
      ['SOCIALISED', false, 0],
      ['DATA_COLLECTED', false, 1],
      ['SIGNED', false, 0],
      ['REGISTERED', true, 1],
      ['FIRST_PAYMENT', true, 1],
      ['ACTIVE', true, 1],
      ['DORMANT', true, 0],
    ]);
    expect(groupBoard[7].cards).toEqual([{ id: expect.any(String), name: 'Kelompok Bayar', phase: 'ACTIVE' }]);
    expect(groupPipeline).toMatchObject({ total: 4, signed: 3, registered: 4, protected: 1 });
    expect(groupPipeline.phases.map((p: Json) => p.groups)).toEqual(groupBoard.map((c: Json) => c.groups));
    const whole = (await branch.query(text)).groupBoard.flatMap((c: Json) => c.cards.map(({ id }: Json) => id));
    expect(whole).not.toContain(stray.id);
  });

  it('is one of the own groups for its head', async () => {
    const group = await signed('Kelompok Ketua');
    const head = await as(portal, await portal.make.user('OPERATOR', { partner, groups: [group], leads: true }));
    const { groupBoard } = await head.query('{ groupBoard { groups cards { name } } }');
    expect(groupBoard.flatMap((c: Json) => c.cards)).toEqual([{ name: 'Kelompok Ketua' }]);
  });
});
