import type { Actor, Answer, Json } from '../../support/actors.ts';

const FIELDS = `id name stage version nextStep nextStepOn nextStepOverdue contactName contactPhone estimatedWorkers ecosystem npp
  wadahType closedAt sector { code } region { code name } partner { id name } responsible { id name }
  memberCounts { total registered candidate } viewerCanEdit viewerCanAdvance viewerCanSetStage viewerCanClose viewerCanCreateMember`;
const PAYLOAD = `{ group { ${FIELDS} } userErrors { code field message } }`;

const documents = {
  groupCreate: `mutation ($partnerId: ID!, $input: GroupInput!, $step: GroupStepInput!, $key: String!) { groupCreate(partnerId: $partnerId, input: $input, step: $step, idempotencyKey: $key) ${PAYLOAD} }`,
  groupEdit: `mutation ($id: ID!, $input: GroupInput!, $version: Int!) { groupEdit(id: $id, input: $input, version: $version) ${PAYLOAD} }`,
  groupAdvance: `mutation ($id: ID!, $step: GroupStepInput!, $version: Int!) { groupAdvance(id: $id, step: $step, version: $version) ${PAYLOAD} }`,
  groupClose: `mutation ($id: ID!, $reason: String!, $version: Int!) { groupClose(id: $id, reason: $reason, version: $version) ${PAYLOAD} }`,
} as const;
type GroupAct = keyof typeof documents;

let keys = 0;
export const newKey = () => `group-key-${++keys}`;

export const groupInput = (overrides: object = {}) => ({
  ...{
    name: `Kelompok Tani ${++keys}`,
    regionCode: '15.01',
    sector: 'TANI',
    ecosystem: 'VILLAGE',
    estimatedWorkers: 120,
  },
  ...overrides,
});

export const step = (overrides: object = {}) => ({
  ...{ stage: 'CONTACTED', nextStep: 'Sosialisasi di balai desa', nextStepOn: '2026-03-10' },
  ...{ contactName: 'Bu Ratna', contactPhone: '0812-0000-0001' },
  ...overrides,
});

export const attempt = (actor: Actor, act: GroupAct, variables: object): Promise<Answer> =>
  actor.ask(documents[act], variables);

export async function doAct(actor: Actor, act: GroupAct, variables: object): Promise<Json> {
  const payload = (await actor.query(documents[act], variables))[act];
  return { ...payload, codes: payload.userErrors.map((e: { code: string }) => e.code) };
}

export async function created(
  actor: Actor,
  partner: { id: string },
  input: object = {},
  at: object = {},
): Promise<Json> {
  const variables = { partnerId: partner.id, input: groupInput(input), step: step(at), key: newKey() };
  const { group, codes } = await doAct(actor, 'groupCreate', variables);
  if (!group) throw new Error(`not created: ${codes.join()}`);
  return group;
}

export const find = async (actor: Actor, id: string, fields = FIELDS): Promise<Json> =>
  (await actor.query(`query ($id: ID!) { group(id: $id) { ${fields} } }`, { id })).group;

/** Names of a page of groups, in its order. */
export async function names(actor: Actor, filter: object = {}, orderBy = 'NAME'): Promise<string[]> {
  const text =
    'query ($filter: GroupFilter, $orderBy: GroupOrder) { groups(first: 100, filter: $filter, orderBy: $orderBy) { nodes { name } } }';
  const { groups } = await actor.query(text, { filter, orderBy });
  return groups.nodes.map(({ name }: { name: string }) => name);
}
