import type { Actor, Json } from '../../support/actors.ts';

let count = 0;
const aKey = () => `kunci-perubahan-${++count}`;

export const GROUNDS = { reason: 'Desa baru hasil pemekaran', decree: 'SK 901/2026', decreeOn: '2026-02-20' };

const PAYLOAD = '{ budget { id version undivided figures { units allocated } } userErrors { code field message } }';
const done = async (actor: Actor, document: string, variables: object): Promise<Json> =>
  (await actor.query(document, variables)).act;

export const addUnit = (actor: Actor, { id }: Json, unit: object, grounds: object = {}, key = aKey()) =>
  done(
    actor,
    `mutation ($id: ID!, $unit: SubsidyUnitInput!, $grounds: SubsidyGroundsInput!, $key: String!) {
       act: subsidyUnitAdd(budgetId: $id, unit: $unit, grounds: $grounds, idempotencyKey: $key) ${PAYLOAD} }`,
    {
      ...{ id, key, grounds: { ...GROUNDS, ...grounds } },
      unit: { amount: '10080000', quotas: { mme: 50, pr: 0, other: 0 }, firstMonth: '2026-03', ...unit },
    },
  );
export const removeUnit = (actor: Actor, { id }: Json, allocationId: string, toId: string | null = null) =>
  done(
    actor,
    `mutation ($id: ID!, $unit: ID!, $to: ID, $grounds: SubsidyGroundsInput!) {
       act: subsidyUnitRemove(budgetId: $id, allocationId: $unit, toId: $to, grounds: $grounds) ${PAYLOAD} }`,
    { id, unit: allocationId, to: toId, grounds: GROUNDS },
  );
export const renumber = (actor: Actor, { id }: Json) =>
  done(
    actor,
    `mutation ($id: ID!, $grounds: SubsidyGroundsInput!) { act: subsidyUnitsRenumber(budgetId: $id, grounds: $grounds) ${PAYLOAD} }`,
    { id, grounds: GROUNDS },
  );
export const changesOf = async (actor: Actor, { id }: Json): Promise<Json> =>
  (
    await actor.query(
      `query ($id: ID!) { subsidyBudget(id: $id) { viewerCanChange undivided outdatedUnits { formerCode isMerged village { code } }
         changes(first: 20) { totalCount nodes { kind reason decree decreeOn units amount madeByName state decidedByName decisionNote peopleKept village { code } } } } }`,
      { id },
    )
  ).subsidyBudget;

export const askQuota = (actor: Actor, { id }: Json, quotas: object, more: object = {}, grounds: object = {}) =>
  done(
    actor,
    `mutation ($id: ID!, $quotas: SubsidyQuotaInput!, $firstMonth: Month!, $regionCode: String, $grounds: SubsidyGroundsInput!) {
       act: subsidyQuotaAsk(budgetId: $id, quotas: $quotas, firstMonth: $firstMonth, regionCode: $regionCode, grounds: $grounds) ${PAYLOAD} }`,
    {
      ...{ id, quotas: { mme: 50, pr: 0, other: 0, ...quotas }, firstMonth: '2026-03', ...more },
      grounds: { ...GROUNDS, ...grounds },
    },
  );
export const askAges = (actor: Actor, { id }: Json, ageFrom: number, ageTo: number) =>
  done(
    actor,
    `mutation ($id: ID!, $from: Int!, $to: Int!, $grounds: SubsidyGroundsInput!) {
       act: subsidyAgeAsk(budgetId: $id, ageFrom: $from, ageTo: $to, grounds: $grounds) ${PAYLOAD} }`,
    { id, from: ageFrom, to: ageTo, grounds: GROUNDS },
  );
export const approveChange = (actor: Actor, changeId: string) =>
  done(actor, `mutation ($id: ID!) { act: subsidyChangeApprove(changeId: $id) ${PAYLOAD} }`, { id: changeId });
export const refuseChange = (actor: Actor, changeId: string, reason: string) =>
  done(
    actor,
    `mutation ($id: ID!, $reason: String!) { act: subsidyChangeRefuse(changeId: $id, reason: $reason) ${PAYLOAD} }`,
    { id: changeId, reason },
  );

export const requestOf = async (actor: Actor, { id }: Json): Promise<Json> =>
  (
    await actor.query(
      `query ($id: ID!) { subsidyBudget(id: $id) { changeRequest { isOwn viewerCanApprove viewerCanRefuse peopleBeyond
         quotaEffect { cost unitsShort } change { id kind state units quotas { mme pr other } firstMonth ageFrom ageTo ageFromBefore ageToBefore } } } }`,
      { id },
    )
  ).subsidyBudget.changeRequest;
