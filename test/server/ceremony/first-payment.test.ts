import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, as, type Json } from '../../support/actors.ts';
import type { Keyed } from '../../support/builders.ts';
import { openPortal, type TestPortal } from '../../support/portal.ts';
import { memberInput } from '../member/member-acts.ts';
import { type CeremonyScene, ceremonyScene } from './ceremony-acts.ts';

let portal: TestPortal;
let scene: CeremonyScene;
let groups: Keyed[];
let leader: Actor;
beforeAll(async () => {
  portal = await openPortal();
  scene = await ceremonyScene(portal);
  groups = [await scene.group({ name: 'Kelompok Padi' }), await scene.group({ name: 'Kelompok Jagung' })];
  const leads = { partner: scene.partner, groups: [groups[0] as Keyed], leads: true };
  leader = await as(portal, await portal.make.user('OPERATOR', leads));
});
afterAll(() => portal.close());

/** Where the two stand on the board. */
async function board(): Promise<Json> {
  const { groupBoard } = await scene.planner.query('{ groupBoard { phase cards { name } } }');
  const found = groupBoard.flatMap(({ phase, cards }: Json) => cards.map(({ name }: Json) => [name, phase]));
  return Object.fromEntries(found);
}

async function done(actor: Actor, document: string, variables: object = {}): Promise<Json> {
  const { act } = await actor.query(document, variables);
  expect(act.userErrors).toEqual([]);
  return act;
}

describe('Two groups, from one ceremony to the first payment', () => {
  it('sign together', async () => {
    expect(await board()).toEqual({ 'Kelompok Padi': 'DATA_COLLECTED', 'Kelompok Jagung': 'DATA_COLLECTED' });
    const planned = await scene.planned(groups);
    const { ceremony: ready } = await scene.approve(planned);
    const { ceremony } = await scene.sign(ready);
    expect(ceremony.state).toBe('SIGNED');
    expect(await board()).toEqual({ 'Kelompok Padi': 'SIGNED', 'Kelompok Jagung': 'SIGNED' });
  });

  it('have their members registered, each counted once for the office and shown by domicile apart', async () => {
    const register = `mutation ($p: ID!, $i: MemberInput!, $k: String!) { act: memberRegister(partnerId: $p, input: $i, idempotencyKey: $k) { member { id } userErrors { code field } } }`;
    const villages = ['15.01.11.2009', '15.02.01.2001'];
    for (const [n, villageCode] of villages.entries()) {
      const input = memberInput({ villageCode, kpj: `2000000010${n}`, groupId: groups[0]?.id });
      await done(scene.planner, register, { p: scene.partner.id, i: input, k: `first-payment-${n}` });
    }
    const { group } = await scene.planner.query(
      'query ($id: ID!) { group(id: $id) { memberCounts { registered } domiciles { registered region { code } } } }',
      { id: groups[0]?.id },
    );
    expect(group.memberCounts.registered).toBe(2);
    expect(group.domiciles).toEqual([
      { registered: 1, region: { code: '15.01' } },
      { registered: 1, region: { code: '15.02' } },
    ]);
    expect((await board())['Kelompok Padi']).toBe('REGISTERED');
  });

  it('pay for the first time: their leader reports, the branch confirms, and the board shows them active', async () => {
    const report = `mutation ($i: PaymentInput!) { act: paymentReport(input: $i, idempotencyKey: "first-payment-report") { payment { id version } userErrors { code field } } }`;
    const span = { unit: { groupId: groups[0]?.id }, firstMonth: '2026-03', months: 1 };
    const { payment } = await done(leader, report, { i: { span, amount: '33600', receivedOn: '2026-03-02' } });
    expect((await board())['Kelompok Padi']).toBe('FIRST_PAYMENT');
    const confirm = `mutation ($id: ID!, $version: Int!) { act: paymentConfirm(id: $id, version: $version) { userErrors { code } } }`;
    await done(scene.reviewer, confirm, payment);
    expect(await board()).toEqual({ 'Kelompok Padi': 'ACTIVE', 'Kelompok Jagung': 'SIGNED' });
  });
});
