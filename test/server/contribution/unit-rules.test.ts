import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { coordinatorOf, type Json, withoutScope } from '../../support/actors.ts';
import { groupSpan, money, openPaymentScene, type PaymentScene, record } from '../payment/payment-scene.ts';

const RULES = `query R($unit: PayerUnitInput!, $first: Month!, $months: Int!) {
  contributionRules(unit: $unit, firstMonth: $first, months: $months) {
    months { month lines { programme amount ordinary rate { regulation } adjustment { regulation } } } userErrors { code field } } }`;

let scene: PaymentScene;
beforeAll(async () => {
  scene = await openPaymentScene(3);
});
afterAll(() => scene.close());

const asked = (months = 2, first = '2026-03') => ({ unit: { groupId: scene.group.id }, first, months });
const rulesNow = async (): Promise<Json> => (await scene.head.query(RULES, asked())).contributionRules;

describe('The rules behind the months of a unit', () => {
  it('tell each different amount once, with its regulation, before anything is written down', async () => {
    const line = (programme: string, ordinary: string, amount: string) => ({
      ...{ programme, ordinary, amount },
      rate: { regulation: programme === 'JKK' ? 'PP 44/2015, PP 82/2019, PP 49/2023' : 'PP 44/2015' },
      adjustment: ordinary === amount ? null : { regulation: 'PP 50/2025' },
    });
    expect(await rulesNow()).toEqual({
      months: [
        { month: '2026-03', lines: [line('JKK', '10000', '10000'), line('JKM', '6800', '6800')] },
        { month: '2026-04', lines: [line('JKK', '10000', '5000'), line('JKM', '6800', '3400')] },
      ],
      userErrors: [],
    });
  });

  it('are the same once the months are written and paid, for some of the people or for all', async () => {
    const before = await rulesNow();
    const [first] = scene.members.map(({ id }) => id);
    await record(scene.officer, money(25_200, groupSpan(scene, '2026-03', 2, [first as string])));
    expect(await rulesNow()).toEqual(before);
    await record(scene.officer, money(2 * 25_200, groupSpan(scene, '2026-03', 2)));
    expect(await rulesNow()).toEqual(before);
  });

  it('are told of spans that are none, and to who may see the unit', async () => {
    expect((await scene.head.query(RULES, asked(13))).contributionRules).toEqual({
      ...{ months: null, userErrors: [{ code: 'SPAN_MONTHS', field: 'months' }] },
    });
    const stranger = await coordinatorOf(scene.portal, await scene.portal.make.partner());
    const { code, data } = await stranger.ask(RULES, asked());
    expect(code ?? data?.contributionRules.userErrors[0]?.code).toBe('NOT_FOUND');
    expect((await (await withoutScope(scene.portal, 'ADMINISTRATOR')).ask(RULES, asked())).code).toBe('FORBIDDEN');
  });
});
