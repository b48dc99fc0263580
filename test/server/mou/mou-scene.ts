import type { Actor, Json } from '../../support/actors.ts';
import type { Keyed } from '../../support/builders.ts';
import type { TestPortal } from '../../support/portal.ts';

const FIELDS = `id kind title state version signedOn startsOn endsOn programmes segment payer targetHeadcount endReason
  partner { name } parent { title } addenda { title }
  parties { id kind name office { id } partner { id } group { id } number signatory }
  viewerCanEdit viewerCanRetarget viewerCanSign viewerCanActivate viewerCanEnd`;
const PAYLOAD = `{ mou { ${FIELDS} } userErrors { code field message } }`;
const CREATE = `mutation ($partnerId: ID!, $input: MouInput!, $key: String!) { act: mouCreate(partnerId: $partnerId, input: $input, idempotencyKey: $key) ${PAYLOAD} }`;
const EDIT = `mutation ($id: ID!, $input: MouInput!, $version: Int!) { act: mouEdit(id: $id, input: $input, version: $version) ${PAYLOAD} }`;
const RETARGET = `mutation ($id: ID!, $to: Int, $version: Int!) { act: mouRetarget(id: $id, targetHeadcount: $to, version: $version) ${PAYLOAD} }`;
const SIGN = `mutation ($id: ID!, $signedOn: Date!, $parties: [MouSigningParty!]!, $version: Int!) { act: mouSign(id: $id, signedOn: $signedOn, parties: $parties, version: $version) ${PAYLOAD} }`;
const ACTIVATE = `mutation ($id: ID!, $version: Int!) { act: mouActivate(id: $id, version: $version) ${PAYLOAD} }`;
const END = `mutation ($id: ID!, $reason: String!, $version: Int!) { act: mouEnd(id: $id, reason: $reason, version: $version) ${PAYLOAD} }`;

/** A partner, the office that answers for it, and the acts on its agreements. */
export async function mouScene(portal: TestPortal, agency: Actor) {
  const office = await portal.make.office({ name: 'Kantor Cabang Contoh' });
  const partner = await portal.make.partner({ name: 'Kabupaten Contoh', office_id: office.id });
  let keys = 0;

  const input = (overrides: object = {}) => ({
    ...{ kind: 'PKS', title: 'Pelindungan Pekerja Rentan 2026', startsOn: '2026-01-01', endsOn: '2026-12-31' },
    ...{ programmes: ['JKK', 'JKM'], segment: 'BPU', payer: 'SUBSIDY', targetHeadcount: 500 },
    parties: [{ officeId: office.id }, { partnerId: partner.id }],
    ...overrides,
  });
  const createIn = (overrides: object = {}, of: Keyed = partner, key = `mou-key-${++keys}`) => ({
    partnerId: of.id,
    input: input(overrides),
    key,
  });
  const signed = (mou: Json, overrides: object = {}) => ({
    ...{ id: mou.id, version: mou.version, signedOn: '2026-03-01' },
    parties: mou.parties.map((p: Json, i: number) => ({ id: p.id, number: `${i + 1}/PKS/2026`, signatory: 'Kepala' })),
    ...overrides,
  });
  const done = async (actor: Actor, document: string, variables: object): Promise<Json> =>
    (await actor.query(document, variables)).act;

  return {
    office,
    partner,
    input,
    documents: { CREATE, EDIT, RETARGET, SIGN, ACTIVATE, END },
    createIn,
    signed,
    create: (overrides: object = {}, actor = agency, of = partner) => done(actor, CREATE, createIn(overrides, of)),
    edit({ id, version }: Json, overrides: object = {}, actor = agency) {
      portal.clock.pass({ seconds: 1 });
      return done(actor, EDIT, { id, version, input: input(overrides) });
    },
    retarget: ({ id, version }: Json, to: number | null, actor = agency) => done(actor, RETARGET, { id, version, to }),
    sign: (mou: Json, overrides: object = {}, actor = agency) => done(actor, SIGN, signed(mou, overrides)),
    activate: ({ id, version }: Json, actor = agency) => done(actor, ACTIVATE, { id, version }),
    end: ({ id, version }: Json, reason = 'Diganti yang baru', actor = agency) =>
      done(actor, END, { id, version, reason }),
    find: async (id: string, actor = agency, fields = FIELDS): Promise<Json> =>
      (await actor.query(`query ($id: ID!) { mou(id: $id) { ${fields} } }`, { id })).mou,
  };
}

export type MouScene = Awaited<ReturnType<typeof mouScene>>;

export const codesOf = (payload: Json): string[] => payload.userErrors.map((e: { code: string }) => e.code);
export const errorsOf = (payload: Json): [string, string | null][] =>
  payload.userErrors.map((e: { code: string; field: string | null }) => [e.code, e.field]);
