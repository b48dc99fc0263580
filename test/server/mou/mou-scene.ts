import { type Actor, as, type Json } from '../../support/actors.ts';
import type { Keyed } from '../../support/builders.ts';
import type { TestPortal } from '../../support/portal.ts';

const FIELDS = `id kind title state phase version draftedOn signedOn startsOn endsOn programmes segment payer targetHeadcount endReason
  partner { name } parent { title } addenda { title } renews { id } renewal { id }
  review { askedByName askedAt approvedByName approvedAt } returned { byName at reason } waits { who officeName since }
  parties { id kind name office { id } partner { id } group { id } number signatory }
  viewerCanEdit viewerCanRetarget viewerCanSign viewerCanActivate viewerCanEnd viewerCanAsk viewerCanApprove viewerCanReturn viewerCanRenew`;
const PAYLOAD = `{ mou { ${FIELDS} } userErrors { code field message } }`;
const CREATE = `mutation ($partnerId: ID!, $input: MouInput!, $key: String!) { act: mouCreate(partnerId: $partnerId, input: $input, idempotencyKey: $key) ${PAYLOAD} }`;
const EDIT = `mutation ($id: ID!, $input: MouInput!, $version: Int!) { act: mouEdit(id: $id, input: $input, version: $version) ${PAYLOAD} }`;
const RETARGET = `mutation ($id: ID!, $to: Int, $version: Int!) { act: mouRetarget(id: $id, targetHeadcount: $to, version: $version) ${PAYLOAD} }`;
const ASK = `mutation ($id: ID!, $version: Int!) { act: mouAsk(id: $id, version: $version) ${PAYLOAD} }`;
const APPROVE = `mutation ($id: ID!, $version: Int!) { act: mouApprove(id: $id, version: $version) ${PAYLOAD} }`;
const RETURN = `mutation ($id: ID!, $reason: String!, $version: Int!) { act: mouReturn(id: $id, reason: $reason, version: $version) ${PAYLOAD} }`;
const RENEW = `mutation ($id: ID!, $key: String!) { act: mouRenew(id: $id, idempotencyKey: $key) ${PAYLOAD} }`;
const SIGN = `mutation ($id: ID!, $signedOn: Date!, $parties: [MouSigningParty!]!, $version: Int!) { act: mouSign(id: $id, signedOn: $signedOn, parties: $parties, version: $version) ${PAYLOAD} }`;
const ACTIVATE = `mutation ($id: ID!, $version: Int!) { act: mouActivate(id: $id, version: $version) ${PAYLOAD} }`;
const END = `mutation ($id: ID!, $reason: String!, $version: Int!) { act: mouEnd(id: $id, reason: $reason, version: $version) ${PAYLOAD} }`;

/** A partner, the office that answers for it, and the acts on its agreements. */
export async function mouScene(portal: TestPortal, agency: Actor) {
  const office = await portal.make.office({ name: 'Kantor Cabang Contoh' });
  const partner = await portal.make.partner({ name: 'Kabupaten Contoh', office_id: office.id });
  const lawyer = await portal.make.user('AGENCY', null, { name: 'Bagian Hukum' });
  let keys = 0;

  const input = (overrides: object = {}) => ({
    ...{
      kind: 'PKS',
      title: 'Pelindungan Pekerja Rentan 2026',
      draftedOn: '2026-01-02',
      startsOn: '2026-01-01',
      endsOn: '2026-12-31',
    },
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
  const ask = ({ id, version }: Json, actor = agency) => done(actor, ASK, { id, version });
  const approve = ({ id, version }: Json, actor: Actor) => done(actor, APPROVE, { id, version });
  /** Asked for by the actor and approved by the agency's lawyer, whoever the actor is. */
  async function ready(mou: Json, actor = agency): Promise<Json> {
    const asked = await ask(mou, actor);
    if (asked.mou === null) throw new Error(JSON.stringify(asked.userErrors));
    return (await approve(asked.mou, await as(portal, lawyer))).mou;
  }
  const sign = (mou: Json, overrides: object = {}, actor = agency) => done(actor, SIGN, signed(mou, overrides));

  return {
    office,
    partner,
    input,
    documents: { CREATE, EDIT, RETARGET, ASK, APPROVE, RETURN, SIGN, ACTIVATE, END },
    createIn,
    signed,
    create: (overrides: object = {}, actor = agency, of = partner) => done(actor, CREATE, createIn(overrides, of)),
    edit({ id, version }: Json, overrides: object = {}, actor = agency) {
      portal.clock.pass({ seconds: 1 });
      return done(actor, EDIT, { id, version, input: input(overrides) });
    },
    retarget: ({ id, version }: Json, to: number | null, actor = agency) => done(actor, RETARGET, { id, version, to }),
    ask,
    approve,
    giveBack: ({ id, version }: Json, reason = 'Nomor pasal keliru', actor = agency) =>
      done(actor, RETURN, { id, version, reason }),
    ready,
    sign,
    /** From the draft to the signature in one go. */
    signDraft: async (mou: Json, overrides: object = {}, actor = agency) =>
      sign(await ready(mou, actor), overrides, actor),
    renew: ({ id }: Json, actor = agency, key = `mou-renew-${++keys}`) => done(actor, RENEW, { id, key }),
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
