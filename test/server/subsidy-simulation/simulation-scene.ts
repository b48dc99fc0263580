import type { Actor, Json } from '../../support/actors.ts';
import { type BudgetScene, line } from '../budget/budget-scene.ts';

let count = 0;
const aKey = () => `kunci-simulasi-${++count}`;

/** The figures of the programme of 2022, as they are asked for. */
export const figures = ({ mou }: Pick<BudgetScene, 'mou'>, more: object = {}) => ({
  ...{ mouId: mou.id, fundSource: 'BKBK', firstMonth: '2026-01', months: 12, peopleShare: 10_000 },
  ...{ choice: 'TOP_UP', topUpFund: 'APBD_PROVINCE', lines: [line()], assumed: [] },
  ...more,
});

const COLUMN = `{ total perPerson cost earmark topUp left short units people shorterPeople leftOut coveredUntil firstShort
  months { month perPerson people cost needed come missing unitsMissing } reach { months units } }`;
const KEPT = `{ id name shared madeByName budgetId budgetName budgetState mouTitle fundSource firstMonth months peopleShare choice topUpFund
  lines { unitKind split grant share quotas { mme pr other } channel tranches { share expectedOn } }
  assumed { kind from until jkk jkm factor } version viewerCanEdit viewerCanDraft viewerCanApply }`;
const PROBLEMS = 'userErrors { code field message }';

const SIMULATE = `query ($input: SubsidySimulationInput!, $budgetId: ID, $besideId: ID) {
  subsidySimulate(input: $input, budgetId: $budgetId, besideId: $besideId) {
    simulated ${COLUMN} today ${COLUMN} beside ${COLUMN} ${PROBLEMS} } }`;

export const simulate = async (actor: Actor, input: object, beside: object = {}): Promise<Json> =>
  (await actor.query(SIMULATE, { input, ...beside })).subsidySimulate;
export const askToSimulate = (actor: Actor, input: object, beside: object = {}) =>
  actor.ask(SIMULATE, { input, ...beside });

export const drill = async (actor: Actor, input: object, regionCode: string | null): Promise<Json> =>
  (
    await actor.query(
      `query ($input: SubsidySimulationInput!, $code: String) { subsidySimulate(input: $input) { simulated {
         places(regionCode: $code) { region { name level } units people leftOut cost short leastReach unitsMissing }
         worst(first: 5, regionCode: $code) { village { code } earmark cost left short people leftOut reach coveredUntil } } } }`,
      { input, code: regionCode },
    )
  ).subsidySimulate.simulated;

const act = async (actor: Actor, document: string, variables: object): Promise<Json> =>
  (await actor.query(document, variables)).act;

export const keep = (actor: Actor, input: object, more: { budgetId?: string; name?: string; shared?: boolean } = {}) =>
  act(
    actor,
    `mutation ($input: SubsidySimulationKeepInput!, $budgetId: ID, $key: String!) {
       act: subsidySimulationCreate(input: $input, budgetId: $budgetId, idempotencyKey: $key) { simulation ${KEPT} ${PROBLEMS} } }`,
    {
      input: { name: more.name ?? 'Tarif naik Juli', shared: more.shared ?? false, input },
      ...{ budgetId: more.budgetId, key: aKey() },
    },
  );

export const change = (actor: Actor, { id, version }: Json, input: object) =>
  actor.ask(
    `mutation ($id: ID!, $input: SubsidySimulationKeepInput!, $version: Int!) {
       act: subsidySimulationEdit(id: $id, input: $input, version: $version) { simulation ${KEPT} ${PROBLEMS} } }`,
    { id, version, input },
  );

export const remove = (actor: Actor, { id, version }: Json) =>
  actor.ask(
    `mutation ($id: ID!, $version: Int!) { act: subsidySimulationDelete(id: $id, version: $version) { deletedId ${PROBLEMS} } }`,
    { id, version },
  );

const DRAFT = `{ id version state name year agency ageFrom firstMonth months choice topUpFund decree plan { total perPerson }
  simulatedAs { name total perPerson } lines { grant share quotas { mme pr other } channel tranches { share expectedOn } } }`;

export const draft = (actor: Actor, { id }: Json, more: object = {}) =>
  act(
    actor,
    `mutation ($id: ID!, $name: String!, $year: Int!, $key: String!) {
       act: subsidySimulationDraft(id: $id, name: $name, year: $year, idempotencyKey: $key) { budget ${DRAFT} ${PROBLEMS} } }`,
    { id, name: 'Anggaran dari simulasi', year: 2026, key: aKey(), ...more },
  );

export const apply = (actor: Actor, { id }: Json, budgetVersion: number) =>
  act(
    actor,
    `mutation ($id: ID!, $version: Int!) { act: subsidySimulationApply(id: $id, budgetVersion: $version) { budget ${DRAFT} ${PROBLEMS} } }`,
    { id, version: budgetVersion },
  );

export const readDraft = async (actor: Actor, { id }: Json): Promise<Json> =>
  (await actor.query(`query ($id: ID!) { subsidyBudget(id: $id) ${DRAFT} }`, { id })).subsidyBudget;

export const kept = async (actor: Actor, { id }: Json): Promise<Json> =>
  (await actor.query(`query ($id: ID!) { subsidySimulation(id: $id) ${KEPT} }`, { id })).subsidySimulation;

export const list = async (actor: Actor): Promise<string[]> =>
  (await actor.query('{ subsidySimulations(first: 50) { nodes { name } } }')).subsidySimulations.nodes.map(
    ({ name }: Json) => name,
  );
