import type { Actor, Answer, Json } from '../../support/actors.ts';
import { VILLAGE } from '../../support/builders.ts';
import { nik } from '../../support/niks.ts';

const FIELDS = `id version name maskedNik status endReason statusSince statusNote sendable segment birthDate sex kpj phone
  village { code name } checks { code level field message } partner { id name } group { id name stage }
  viewerCanEdit viewerCanEnd viewerCanReactivate viewerCanMove viewerCanAssign`;
const PAYLOAD = `{ member { ${FIELDS} } userErrors { code field message } }`;

/** A registration that nothing is missing from. */
export function memberInput(overrides: object = {}): Record<string, unknown> {
  return {
    ...{ nik: nik(), name: 'Siti Aminah', motherName: 'Halimah', address: 'Jalan Kebun 3', villageCode: VILLAGE },
    ...{ phone: '081234567890', occupation: 'petani', segment: 'BPU', payer: 'SELF' },
    ...overrides,
  };
}

export function editInput(overrides: object = {}): Record<string, unknown> {
  const { nik: _, villageCode: __, segment: ___, ...rest } = memberInput();
  return { ...rest, ...overrides };
}

let keys = 0;
export const newKey = () => `key-${String(++keys).padStart(8, '0')}`;

const documents = {
  memberRegister: `mutation ($partnerId: ID!, $input: MemberInput!, $key: String!) { memberRegister(partnerId: $partnerId, input: $input, idempotencyKey: $key) ${PAYLOAD} }`,
  memberEdit: `mutation ($id: ID!, $input: MemberEditInput!, $version: Int!) { memberEdit(id: $id, input: $input, version: $version) ${PAYLOAD} }`,
  memberCorrectNik: `mutation ($id: ID!, $nik: Nik!, $reason: String!, $version: Int!) { memberCorrectNik(id: $id, nik: $nik, reason: $reason, version: $version) ${PAYLOAD} }`,
  memberEnd: `mutation ($id: ID!, $reason: MemberEndReason!, $since: Date!, $note: String, $version: Int!) { memberEnd(id: $id, reason: $reason, since: $since, note: $note, version: $version) ${PAYLOAD} }`,
  memberReactivate: `mutation ($id: ID!, $note: String!, $version: Int!) { memberReactivate(id: $id, note: $note, version: $version) ${PAYLOAD} }`,
  memberMove: `mutation ($id: ID!, $villageCode: String!, $since: Date!, $note: String, $version: Int!) { memberMove(id: $id, villageCode: $villageCode, since: $since, note: $note, version: $version) ${PAYLOAD} }`,
  memberAssign: `mutation ($id: ID!, $groupId: ID, $mouId: ID, $note: String, $version: Int!) { memberAssign(id: $id, groupId: $groupId, mouId: $mouId, note: $note, version: $version) ${PAYLOAD} }`,
  memberRevealNik:
    'mutation ($id: ID!, $reason: String!) { memberRevealNik(id: $id, reason: $reason) { nik userErrors { code field message } } }',
} as const;
export type MemberAct = keyof typeof documents;

export const attempt = (actor: Actor, act: MemberAct, variables: object): Promise<Answer> =>
  actor.ask(documents[act], variables);

/** What the act answered: the member and the codes of what the user has to put right. Throws on errors above the payload. */
export async function doAct(
  actor: Actor,
  act: MemberAct,
  variables: object,
): Promise<{ member: Json; codes: string[]; userErrors: Json; nik?: string }> {
  const payload = (await actor.query(documents[act], variables))[act];
  return { ...payload, codes: payload.userErrors.map((e: { code: string }) => e.code) };
}

/** Registers somebody and gives the member back. Throws when a rule says no. */
export async function registered(actor: Actor, partner: { id: string }, overrides: object = {}): Promise<Json> {
  const { member, codes } = await doAct(actor, 'memberRegister', {
    partnerId: partner.id,
    input: memberInput(overrides),
    key: newKey(),
  });
  if (!member) throw new Error(`not registered: ${codes.join()}`);
  return member;
}

export async function find(actor: Actor, id: string, fields = FIELDS): Promise<Json> {
  return (await actor.query(`query ($id: ID!) { member(id: $id) { ${fields} } }`, { id })).member;
}

/** The page of members for these arguments, written as in the document. */
export async function page(
  actor: Actor,
  args: string,
  variables: object = {},
  fields = 'nodes { id name } pageInfo { hasNextPage endCursor }',
): Promise<Json> {
  const head = Object.keys(variables).length > 0 ? '($filter: MemberFilter)' : '';
  return (await actor.query(`query ${head} { members(${args}) { ${fields} } }`, variables)).members;
}
