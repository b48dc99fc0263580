import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, as, type Json } from '../../support/actors.ts';
import { nik } from '../../support/niks.ts';
import { memberInput } from '../member/member-acts.ts';
import { type BudgetScene, books, line, openBudgetScene, opened, shut, VILLAGE_A, WARD } from './budget-scene.ts';

let scene: BudgetScene;
let budget: Json;
beforeAll(async () => {
  scene = await openBudgetScene();
  budget = await opened(scene, { lines: [line({ quotas: { mme: 1, pr: 1, other: 0 } })] });
});
afterAll(() => scene.close());

let keys = 0;
const aKey = () => `kunci-satu-orang-${++keys}`;
let cards = 0;
const input = (over: object = {}) =>
  memberInput({
    ...{ payer: 'SUBSIDY', category: 'MME', mouId: scene.mou.id, villageCode: VILLAGE_A },
    ...{ kpj: `25${String(++cards).padStart(9, '0')}` },
    ...over,
  });
const spring = { firstMonth: '2026-03', months: 3 };
const PRICE = 16_800;

const REGISTER = `mutation ($partnerId: ID!, $input: MemberInput!, $key: String!, $months: EnrolmentMonthsInput) {
  act: memberRegister(partnerId: $partnerId, input: $input, idempotencyKey: $key, months: $months) {
    member { id name } enrolment { personMonths amount reasons } userErrors { code field } } }`;
const register = async (actor: Actor, over: object = {}, months: object | null = spring, key = aKey()): Promise<Json> =>
  (await actor.query(REGISTER, { partnerId: scene.partner.id, input: input(over), months, key })).act;
const agree = async () => {
  const all = await books(scene.portal);
  expect([all.reservedEntries, all.reservedMonths]).toEqual([all.reserved, all.reserved]);
  return Number(all.reserved) / PRICE;
};

describe('Somebody who is registered with months', () => {
  it('is reserved in the same act, and asked for with the same key is the same person with the same answer', async () => {
    const key = aKey();
    const person = input();
    const variables = { partnerId: scene.partner.id, input: person, months: spring, key };
    const { act: first } = await scene.asker.query(REGISTER, variables);
    expect(first.userErrors).toEqual([]);
    expect(first.enrolment).toEqual({ personMonths: 3, amount: String(3 * PRICE), reasons: [] });
    expect(await agree()).toBe(3);
    expect((await scene.asker.query(REGISTER, variables)).act).toEqual(first);
    expect(await agree()).toBe(3);
  });

  it('is registered without where the quota is full, the village has no part, or no number is known yet', async () => {
    expect((await register(scene.asker)).enrolment).toEqual({ personMonths: 0, amount: '0', reasons: ['QUOTA'] });
    const away = await register(scene.asker, { villageCode: '15.01.11.2010' });
    expect(away.enrolment.reasons).toEqual(['NO_UNIT']);
    const candidate = await register(scene.asker, { kpj: null, villageCode: WARD });
    expect(candidate.enrolment.reasons).toEqual(['NOT_ELIGIBLE']);
    expect(candidate.member.id).toBeTruthy();
    expect(await agree()).toBe(3);
  });

  it('stops in the month in which the age is reached', async () => {
    const old = await register(scene.asker, {
      nik: nik({ born: '1961-04-20' }),
      birthDate: '1961-04-20',
      villageCode: WARD,
    });
    expect(old.enrolment).toEqual({ personMonths: 2, amount: String(2 * PRICE), reasons: ['AGE'] });
    expect(await agree()).toBe(5);
  });

  it('without months is registered as ever', async () => {
    const { member, enrolment } = await register(scene.asker, { villageCode: WARD }, null);
    expect([member.id !== null, enrolment]).toEqual([true, null]);
    expect(await agree()).toBe(5);
  });
});

describe('Months with a registration', () => {
  it('lie within what an open budget pays, and nobody is registered where they do not', async () => {
    const { n } = await scene.portal.sql.one<{ n: number }>('select count(*)::integer as n from member');
    for (const [months, code] of [
      [{ firstMonth: '2026-12', months: 2 }, 'ENROL_SPAN'],
      [{ firstMonth: '2026-03', months: 0 }, 'ENROL_SPAN'],
    ] as const) {
      const { member, userErrors } = await register(scene.asker, { villageCode: WARD }, months);
      expect([member, userErrors]).toEqual([null, [{ code, field: 'months.firstMonth' }]]);
    }
    const { userErrors } = await register(scene.asker, { mouId: null });
    expect(userErrors).toEqual([{ code: 'ENROL_NO_BUDGET', field: 'months.firstMonth' }]);
    expect(await scene.portal.sql.one('select count(*)::integer as n from member')).toEqual({ n });
  });

  it('are given by who sets money apart: an operator registers without', async () => {
    const { make } = scene.portal;
    const operator = await as(
      scene.portal,
      await make.user('OPERATOR', { partner: scene.partner, regionCode: '15.01' }),
    );
    const variables = { partnerId: scene.partner.id, input: input({ villageCode: WARD }), months: spring, key: aKey() };
    expect((await operator.ask(REGISTER, variables)).code).toBe('FORBIDDEN');
    expect((await register(operator, { villageCode: WARD }, null)).userErrors).toEqual([]);
    const months = 'query ($id: ID!) { mou(id: $id) { enrolmentMonths } }';
    const { mou } = await operator.query(months, { id: scene.mou.id });
    expect(mou?.enrolmentMonths ?? []).toEqual([]);
    const { mou: kept } = await scene.asker.query(months, { id: scene.mou.id });
    expect([kept.enrolmentMonths.length, kept.enrolmentMonths[0], kept.enrolmentMonths.at(-1)]).toEqual([
      12,
      '2026-01',
      '2026-12',
    ]);
  });

  it('are none any more once the budget is closed', async () => {
    const { subsidyBudget } = await scene.asker.query('query ($id: ID!) { subsidyBudget(id: $id) { version } }', {
      id: budget.id,
    });
    await shut(scene.approver, { id: budget.id, version: subsidyBudget.version });
    expect((await register(scene.asker, { villageCode: WARD })).userErrors).toMatchObject([
      { code: 'ENROL_NO_BUDGET' },
    ]);
  });
});
