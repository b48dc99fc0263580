import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { coordinatorOf, type Json, officerOf, operatorOf, withoutScope } from '../../support/actors.ts';
import { books, reserve, unitsOf, VILLAGE_A, VILLAGE_B } from '../budget/budget-scene.ts';
import { money, record } from '../payment/payment-scene.ts';
import { answer, clarify, listed, openTwoFunds, type TwoFunds, withdraw } from './two-funds.ts';

let funds: TwoFunds;
beforeAll(async () => {
  funds = await openTwoFunds({ oneBranch: true });
});
afterAll(() => funds.close());

const spring = { firstMonth: '2026-03', months: 4 };
const asked = async (): Promise<[memberId: string, clarification: Json, otherId: string]> => {
  const [here, there] = await funds.takenBy(spring);
  const { clarification } = await clarify(funds.asker, funds.budget, here.id);
  return [here.id, clarification, there.id];
};
const reservedOf = (memberId: string) =>
  funds.portal.sql.one<{ months: number }>(
    'select count(*)::integer as months from contribution where member_id = $1 and allocation_id is not null',
    [memberId],
  );

describe('A question to the branch', () => {
  it('is asked about one person whom another fund pays for, once at a time', async () => {
    const [memberId, clarification] = await asked();
    expect(clarification).toMatchObject({
      state: 'ASKED',
      otherSide: null,
      viewerCanAnswer: false,
      viewerCanWithdraw: true,
    });
    expect((await clarify(funds.asker, funds.budget, memberId)).userErrors).toMatchObject([
      { code: 'CLARIFICATION_OPEN', field: 'memberId' },
    ]);
  });

  it('with the same key is the same question', async () => {
    const [here] = await funds.takenBy(spring);
    const first = await clarify(funds.asker, funds.budget, here.id, {}, 'kunci-yang-sama');
    const second = await clarify(funds.asker, funds.budget, here.id, {}, 'kunci-yang-sama');
    expect(second.clarification.id).toBe(first.clarification.id);
  });

  it('names what is wrong with it', async () => {
    const [here, there] = await funds.takenBy(spring);
    const [free] = await funds.enrol(VILLAGE_B, 1);
    const says = async (memberId: string, more: object) =>
      (await clarify(funds.asker, funds.budget, memberId, more)).userErrors.map(({ code, field }: Json) => [
        code,
        field,
      ]);
    expect(await says(here.id, { note: 'eh' })).toEqual([['CLARIFICATION_NOTE', 'note']]);
    expect(await says(here.id, { months: 13 })).toEqual([['CLARIFICATION_SPAN', 'firstMonth']]);
    expect(await says(here.id, { firstMonth: '2025-12', months: 1 })).toEqual([['CLARIFICATION_SPAN', 'firstMonth']]);
    expect(await says(here.id, { firstMonth: '2026-09', months: 1 })).toEqual([
      ['CLARIFICATION_NOTHING', 'firstMonth'],
    ]);
    expect(await says(free?.id as string, {})).toEqual([['CLARIFICATION_NOTHING', 'firstMonth']]);
    const unbound = await funds.portal.make.member(funds.partner, { villageCode: VILLAGE_A });
    expect(await says(unbound.id, {})).toEqual([['CLARIFICATION_MEMBER', 'memberId']]);
    const document = `mutation ($input: ClarificationInput!) { subsidyClarificationAsk(input: $input, idempotencyKey: "kunci-orang-lain") { userErrors { code } } }`;
    const input = { budgetId: funds.budget.id, firstMonth: '2026-01', months: 1, note: 'Punya orang lain' };
    expect((await funds.asker.ask(document, { input: { ...input, memberId: there.id } })).code).toBe('NOT_FOUND');
    expect((await funds.rival.ask(document, { input: { ...input, memberId: there.id } })).code).toBe('NOT_FOUND');
    const villager = await operatorOf(funds.portal, funds.partner, VILLAGE_A);
    expect((await villager.ask(document, { input: { ...input, memberId: here.id } })).code).toBe('FORBIDDEN');
  });

  it('is taken back by the asker’s side and can be asked anew', async () => {
    const [memberId, clarification] = await asked();
    const colleague = await coordinatorOf(funds.portal, funds.partner);
    expect(await withdraw(colleague, clarification)).toMatchObject({ clarification: { state: 'WITHDRAWN' } });
    expect((await withdraw(funds.asker, clarification)).userErrors).toMatchObject([{ code: 'CLARIFICATION_CLOSED' }]);
    expect((await answer(funds.officer, clarification, { answer: 'YES' })).userErrors).toMatchObject([
      { code: 'CLARIFICATION_CLOSED' },
    ]);
    expect((await clarify(funds.asker, funds.budget, memberId)).userErrors).toEqual([]);
  });
});

describe('The queue of the branch', () => {
  it('has the longest waiting first and shows both sides', async () => {
    const [memberId, { id }, otherId] = await asked();
    const queue = await listed(funds.officer, { state: 'ASKED' });
    expect(queue.at(-1)).toMatchObject({
      ...{ id, member: { id: memberId }, viewerCanAnswer: true, viewerCanWithdraw: false, waitingDays: 0 },
      otherSide: ['2026-03', '2026-04', '2026-05', '2026-06'].map((month) => ({
        ...{ month, paid: false, partner: { name: 'Kabupaten Rahasia' }, memberId: otherId },
      })),
    });
  });

  it('is not another branch’s, and the other partner learns nothing of it', async () => {
    const [, { id }] = await asked();
    const elsewhere = await officerOf(funds.portal, await funds.portal.make.office());
    for (const stranger of [elsewhere, funds.rival]) {
      expect(await listed(stranger)).toEqual([]);
      const { subsidyClarification } = await stranger.query(
        'query ($id: ID!) { subsidyClarification(id: $id) { id } }',
        {
          id,
        },
      );
      expect(subsidyClarification).toBeNull();
    }
    const villager = await operatorOf(funds.portal, funds.partner, VILLAGE_B);
    expect(await listed(villager)).toEqual([]);
  });

  it('shows the months alone where the other member belongs to another branch', async () => {
    const apart = await openTwoFunds({ oneBranch: false });
    const [here] = await apart.takenBy({ firstMonth: '2026-03', months: 1 });
    await clarify(apart.asker, apart.budget, here.id);
    const [seen] = await listed(apart.officer, { state: 'ASKED' });
    expect(seen?.otherSide).toEqual([{ month: '2026-03', paid: false, partner: null, memberId: null }]);
    const agency = await withoutScope(apart.portal, 'AGENCY');
    const [whole] = await listed(agency, { state: 'ASKED' });
    expect(whole?.otherSide).toMatchObject([{ partner: { name: 'Kabupaten Rahasia' } }]);
    await apart.close();
  });
});

describe('The answer', () => {
  it('yes leaves the months with the other fund, and the asker reads it without who that is', async () => {
    const [memberId, clarification, otherId] = await asked();
    const { userErrors } = await answer(funds.officer, clarification, {
      answer: 'YES',
      note: 'Benar, dibayar sejak Maret',
    });
    expect(userErrors).toEqual([]);
    const [read] = await listed(funds.asker, { memberId });
    expect(read).toMatchObject({ state: 'ANSWERED', answer: 'YES', otherSide: null, waitingDays: null });
    const whole = await funds.asker.ask(
      'query ($id: ID!) { subsidyClarification(id: $id) { answerNote answeredByName otherSide { partner { name } } member { name } } }',
      { id: clarification.id },
    );
    expect(whole.text).toContain('Benar, dibayar sejak Maret');
    expect(whole.text).not.toContain('Rahasia');
    expect(await reservedOf(otherId)).toEqual({ months: 4 });
    expect((await listed(funds.asker, { news: true })).map(({ id }) => id)).toContain(clarification.id);
  });

  it('no or from a month on says what is done, and by itself takes nothing from the other fund', async () => {
    const [memberId, clarification, otherId] = await asked();
    const wrong = await answer(funds.officer, clarification, { answer: 'NO' });
    expect(wrong.userErrors).toMatchObject([{ code: 'CLARIFICATION_NOTE', field: 'note' }]);
    for (const fromMonth of [undefined, '2026-01', '2027-01']) {
      const from = await answer(funds.officer, clarification, { answer: 'FROM', fromMonth, note: 'Berakhir di sana' });
      expect(from.userErrors).toMatchObject([{ code: 'CLARIFICATION_FROM', field: 'fromMonth' }]);
    }
    const greedy = await answer(funds.officer, clarification, { answer: 'NO', note: 'Salah daftar', release: true });
    expect(greedy.userErrors).toMatchObject([{ code: 'CLARIFICATION_RELEASE', field: 'release' }]);
    const { clarification: said } = await answer(funds.officer, clarification, {
      ...{ answer: 'FROM', fromMonth: '2026-05', note: 'Daftar lain diakhiri mulai Mei' },
    });
    expect(said).toMatchObject({ answer: 'FROM', fromMonth: '2026-05', released: 0 });
    expect(await reservedOf(otherId)).toEqual({ months: 4 });
    const again = await reserve(funds.asker, funds.budget, { memberIds: [memberId], firstMonth: '2026-05', months: 1 });
    expect(again).toMatchObject({ personMonths: 0, elsewhere: 1 });
  });

  it('of the agency can give back what is reserved and not paid, which the asker then reserves', async () => {
    const [memberId, clarification, otherId] = await asked();
    const agency = await withoutScope(funds.portal, 'AGENCY');
    const span = { unit: { mouId: (await mouOf(otherId)).mou_id }, firstMonth: '2026-05', months: 1 };
    const { payment } = await record(agency, money(16_800, { ...span, memberIds: [otherId] }));
    expect(payment).toMatchObject({ rest: '0' });
    const { clarification: said, userErrors } = await answer(agency, clarification, {
      ...{ answer: 'FROM', fromMonth: '2026-04', note: 'Pindah desa pada bulan April', release: true },
    });
    // of April to June, May is paid and stays
    expect([userErrors, said.released]).toEqual([[], 2]);
    expect(await reservedOf(otherId)).toEqual({ months: 2 });
    const taken = await reserve(funds.asker, funds.budget, { memberIds: [memberId], firstMonth: '2026-03', months: 4 });
    expect(taken).toMatchObject({ personMonths: 2, elsewhere: 1 });
    const all = await books(funds.portal);
    expect([all.reservedEntries, all.reservedMonths]).toEqual([all.reserved, all.reserved]);
    const notes = await funds.portal.sql.all<{ note: string }>(`select note from ledger_entry where kind = 'RELEASE'`);
    expect(notes).toEqual([{ note: 'Pindah desa pada bulan April' }]);
  });

  it('comes from the branch that answers for the member, never from who asked nor from the partner', async () => {
    const [here] = await funds.takenBy(spring);
    const agency = await withoutScope(funds.portal, 'AGENCY');
    const { clarification } = await clarify(agency, funds.budget, here.id);
    expect((await answer(agency, clarification, { answer: 'YES' })).userErrors).toMatchObject([
      { code: 'CLARIFICATION_SAME_PERSON' },
    ]);
    const document =
      'mutation ($id: ID!) { subsidyClarificationAnswer(id: $id, input: { answer: YES }, version: 1) { userErrors { code } } }';
    expect((await funds.asker.ask(document, { id: clarification.id })).code).toBe('FORBIDDEN');
    const elsewhere = await officerOf(funds.portal, await funds.portal.make.office());
    expect((await elsewhere.ask(document, { id: clarification.id })).code).toBe('NOT_FOUND');
    const stale = await answer(funds.officer, { ...clarification, version: 7 }, { answer: 'YES' });
    expect(stale.userErrors).toMatchObject([{ code: 'VERSION_CONFLICT' }]);
  });
});

const mouOf = (memberId: string) =>
  funds.portal.sql.one<{ mou_id: string }>('select mou_id from member where id = $1', [memberId]);

describe('Who is next in line', () => {
  const next = async (memberId: string): Promise<Json[]> =>
    (
      await funds.asker.query(
        `query ($budgetId: ID!, $memberId: ID!) { subsidyNextInLine(budgetId: $budgetId, memberId: $memberId, span: { firstMonth: "2026-03", months: 10 }) {
           member { id status } firstMonth lastMonth } }`,
        { budgetId: funds.budget.id, memberId },
      )
    ).subsidyNextInLine;

  it('is of the same village and category, the longest listed first, for the months in which they are of age', async () => {
    const [out] = await funds.takenBy({ firstMonth: '2026-03', months: 10 }, { category: 'PR' });
    const listedOn = (day: string) => ({ category: 'PR', created_at: `2026-01-${day}T02:00:00Z` });
    const [later] = await funds.enrol(VILLAGE_A, 1, listedOn('20'));
    const [ageing] = await funds.enrol(VILLAGE_A, 1, { ...listedOn('10'), birth_date: '1961-07-15' });
    await funds.enrol(VILLAGE_A, 1, { ...listedOn('01'), birth_date: '1955-01-01' });
    await funds.enrol(VILLAGE_B, 1, listedOn('02'));
    const candidate = await funds.portal.make.member(funds.partner, {
      ...{ villageCode: VILLAGE_A, mou_id: funds.mou.id, payer: 'SUBSIDY', ...listedOn('15') },
    });
    const line = await next(out.id);
    expect(line).toEqual([
      { member: { id: ageing?.id, status: 'REGISTERED' }, firstMonth: '2026-03', lastMonth: '2026-07' },
      { member: { id: candidate.id, status: 'CANDIDATE' }, firstMonth: '2026-03', lastMonth: '2026-12' },
      { member: { id: later?.id, status: 'REGISTERED' }, firstMonth: '2026-03', lastMonth: '2026-12' },
    ]);
    const put = await reserve(funds.asker, funds.budget, {
      ...{ memberIds: [ageing?.id, later?.id], firstMonth: '2026-03', months: 10 },
    });
    expect(put).toMatchObject({ people: 2, personMonths: 15 });
    // two places for vulnerable workers: one is free again from August on
    expect(await next(out.id)).toMatchObject([{ member: { id: candidate.id }, firstMonth: '2026-08' }]);
    expect((await unitsOf(funds.asker, funds.budget)).find(({ village }) => village.code === VILLAGE_A)).toMatchObject({
      quota: 5,
    });
  });

  it('is a question of who reserves', async () => {
    const [out] = await funds.takenBy({ firstMonth: '2026-03', months: 1 });
    const document = `{ subsidyNextInLine(budgetId: "${funds.budget.id}", memberId: "${out.id}", span: { firstMonth: "2026-03", months: 1 }) { firstMonth } }`;
    expect((await funds.officer.ask(document)).code).toBe('FORBIDDEN');
    expect((await funds.rival.ask(document)).code).toBe('NOT_FOUND');
  });
});

// last, for the person lives elsewhere afterwards
describe('A question about a person who moves', () => {
  it('goes along, to those who see the new place', async () => {
    const [memberId, { id }] = await asked();
    const villager = await operatorOf(funds.portal, funds.partner, VILLAGE_B);
    const seen = async () => (await listed(villager)).map((one) => one.id);
    expect(await seen()).not.toContain(id);
    await funds.portal.sql.all('update member set village_id = $2 where id = $1', [
      ...[memberId, await funds.portal.make.regionId(VILLAGE_B)],
    ]);
    expect(await seen()).toContain(id);
  });
});
