import { type Actor, coordinatorOf, type Json } from '../../support/actors.ts';
import type { Keyed } from '../../support/builders.ts';
import { nik } from '../../support/niks.ts';
import { type BudgetScene, line, openBudgetScene, opened, reserve, VILLAGE_A } from '../budget/budget-scene.ts';

/** A province and a regency that both pay for the poor of one village, each out of a budget of its own. */
export interface TwoFunds extends BudgetScene {
  readonly budget: Json;
  readonly regency: Keyed;
  /** Who coordinates the regency. */
  readonly rival: Actor;
  readonly rivalBudget: Json;
  /** One person on both lists, paid for by the regency in these months. @returns the province's member and the regency's */
  takenBy(months: { firstMonth: string; months: number }, row?: object): Promise<[Keyed, Keyed]>;
}

/** @param office whether the regency answers to the province's branch, so that the branch sees both sides */
export async function openTwoFunds({ oneBranch }: { oneBranch: boolean }): Promise<TwoFunds> {
  const scene = await openBudgetScene();
  const { portal } = scene;
  const { make, sql } = portal;
  const branch = oneBranch ? { office_id: (await sql.one<{ id: string }>('select id from office')).id } : {};
  const regency = await make.partner({ name: 'Kabupaten Rahasia', ...branch });
  const terms = { payer: 'SUBSIDY', programmes: ['JKK', 'JKM'], fund_source: 'APBD_REGENCY' };
  const mou = await make.mou(regency, terms);
  const times = { created_at: portal.clock.now(), updated_at: portal.clock.now() };
  await sql.insert('mou_target', {
    ...{ mou_id: mou.id, partner_id: regency.id, region_id: await make.regionId(VILLAGE_A), province_id: 0 },
    ...{ headcount: 50, ...times },
  });
  const rival = await coordinatorOf(portal, regency);
  const lines = [line({ quotas: { mme: 3, pr: 2, other: 0 } })];
  const budget = await opened(scene, { lines });
  const rivals = { ...scene, partner: regency, mou, asker: rival, approver: await coordinatorOf(portal, regency) };
  const rivalBudget = await opened(rivals, { name: 'APBD 2026', fundSource: 'APBD_REGENCY' });
  let twins = 0;
  return {
    ...{ ...scene, budget, regency, rival, rivalBudget },
    async takenBy(months, row = {}) {
      const number = nik();
      const [here] = (await scene.enrol(VILLAGE_A, 1, { nik: number, ...row })) as [Keyed];
      const there = await make.member(regency, {
        ...{ nik: number, villageCode: VILLAGE_A, mou_id: mou.id, payer: 'SUBSIDY', category: 'MME' },
        ...{ status_since: '2026-01-01', kpj: `29${String(++twins).padStart(9, '0')}` },
      });
      const { personMonths } = await reserve(rival, rivalBudget, { memberIds: [there.id], ...months });
      if (personMonths !== months.months) throw new Error('the other fund did not take the months');
      return [here, there];
    },
  };
}

const done = async (actor: Actor, document: string, variables: object): Promise<Json> =>
  (await actor.query(document, variables)).act;

export const look = (actor: Actor, memberId: string, reason = 'Warga mengaku sudah dibayar', months = 12) =>
  done(
    actor,
    `mutation ($id: ID!, $reason: String!, $months: Int!) { act: memberOtherFund(memberId: $id, span: { firstMonth: "2026-01", months: $months }, reason: $reason) {
       found { member { id } months } userErrors { code message field } } }`,
    { id: memberId, reason, months },
  );

export const lookAtPeople = (actor: Actor, { id }: Json, input: object, page: object = { first: 50 }) =>
  done(
    actor,
    `mutation ($id: ID!, $input: OtherFundPeopleInput!, $first: Int!, $after: String) {
       act: subsidyOtherFund(budgetId: $id, input: $input, reason: "Setelah mencadangkan", first: $first, after: $after) {
       people { member { id } months } endCursor userErrors { code } } }`,
    { id, input: { firstMonth: '2026-01', months: 12, ...input }, ...page },
  );

const CLARIFICATION = `clarification { id version state answer fromMonth answerNote answeredByName released waitingDays
  otherSide { month paid partner { name } memberId } viewerCanAnswer viewerCanRelease viewerCanWithdraw } userErrors { code message field }`;
let count = 0;

export const clarify = (
  actor: Actor,
  { id }: Json,
  memberId: string,
  more: object = {},
  key = `klarifikasi-${++count}`,
) =>
  done(
    actor,
    `mutation ($input: ClarificationInput!, $key: String!) { act: subsidyClarificationAsk(input: $input, idempotencyKey: $key) { ${CLARIFICATION} } }`,
    {
      input: {
        ...{
          budgetId: id,
          memberId,
          firstMonth: '2026-01',
          months: 12,
          note: 'Keluarganya bilang tidak pernah didaftarkan',
        },
        ...more,
      },
      key,
    },
  );

export const answer = (actor: Actor, { id, version }: Json, input: object) =>
  done(
    actor,
    `mutation ($id: ID!, $input: ClarificationAnswerInput!, $version: Int!) {
       act: subsidyClarificationAnswer(id: $id, input: $input, version: $version) { ${CLARIFICATION} } }`,
    { id, version, input },
  );

export const withdraw = (actor: Actor, { id, version }: Json) =>
  done(
    actor,
    `mutation ($id: ID!, $version: Int!) { act: subsidyClarificationWithdraw(id: $id, version: $version) { ${CLARIFICATION} } }`,
    { id, version },
  );

export const listed = async (actor: Actor, filter: object = {}): Promise<Json[]> =>
  (
    await actor.query(
      `query ($filter: ClarificationFilterInput) { subsidyClarifications(first: 50, filter: $filter) { nodes {
         id version state answer waitingDays member { id name } budget { id } otherSide { month paid partner { name } memberId } viewerCanAnswer viewerCanWithdraw } } }`,
      { filter },
    )
  ).subsidyClarifications.nodes;
