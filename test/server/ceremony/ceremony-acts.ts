import { type Actor, as, type Json } from '../../support/actors.ts';
import type { Keyed } from '../../support/builders.ts';
import type { TestPortal } from '../../support/portal.ts';

const FIELDS = `id state heldOn place officeSignatory signedOn signedByName groups version plannedByName
  officeNumbers { pattern first } groupNumbers { pattern first } waits { who officeName }
  lines { groupName officeNumber groupNumber signatory problem { code field message } group { id stage } mou { id title state signedOn parent { id } targetHeadcount } }
  viewerCanEdit viewerCanAsk viewerCanApprove viewerCanReturn viewerCanSign`;
const PAYLOAD = `{ ceremony { ${FIELDS} } userErrors { code field message } }`;

export const documents = {
  PLAN: `mutation ($partnerId: ID!, $input: CeremonyInput!, $key: String!) { act: ceremonyPlan(partnerId: $partnerId, input: $input, idempotencyKey: $key) ${PAYLOAD} }`,
  EDIT: `mutation ($id: ID!, $terms: CeremonyTermsInput!, $version: Int!) { act: ceremonyEdit(id: $id, terms: $terms, version: $version) ${PAYLOAD} }`,
  RELEASE: `mutation ($id: ID!, $groupId: ID!, $version: Int!) { act: ceremonyRelease(id: $id, groupId: $groupId, version: $version) ${PAYLOAD} }`,
  ASK: `mutation ($id: ID!, $version: Int!) { act: ceremonyAsk(id: $id, version: $version) ${PAYLOAD} }`,
  APPROVE: `mutation ($id: ID!, $version: Int!) { act: ceremonyApprove(id: $id, version: $version) ${PAYLOAD} }`,
  RETURN: `mutation ($id: ID!, $reason: String!, $version: Int!) { act: ceremonyReturn(id: $id, reason: $reason, version: $version) ${PAYLOAD} }`,
  SIGN: `mutation ($id: ID!, $signedOn: Date!, $version: Int!) { act: ceremonySign(id: $id, signedOn: $signedOn, version: $version) ${PAYLOAD} }`,
  CHECK: `query ($partnerId: ID!, $input: CeremonyInput!) { act: ceremonyCheck(partnerId: $partnerId, input: $input)
    { lines { groupId groupName readyTitle officeNumber groupNumber signatory problem { code field message } } userErrors { code field } } }`,
  FIND: `query ($id: ID!) { ceremony(id: $id) { ${FIELDS} } }`,
} as const;

let keys = 0;

export type CeremonyScene = Awaited<ReturnType<typeof ceremonyScene>>;

/** An office, the partner that it answers for with its coordinators, and the acts at their ceremonies. */
export async function ceremonyScene(portal: TestPortal) {
  const office = await portal.make.office({ name: 'Kantor Cabang Contoh' });
  const partner = await portal.make.partner({ name: 'Bank Contoh', kind: 'CENTRAL_BANK', office_id: office.id });
  const planner = await as(portal, await portal.make.user('COORDINATOR', { partners: [partner] }));
  const reviewer = await as(portal, await portal.make.user('OFFICE', { office }, { name: 'Petugas Cabang' }));

  const group = (row: object = {}, of: Keyed = partner) =>
    portal.make.group(of, { contact_name: 'Pak Ketua', stage: 'DATA_COLLECTED', estimated_workers: 40, ...row });
  const terms = (overrides: object = {}) => ({
    ...{ heldOn: '2026-03-02', place: 'Aula Kantor Contoh', officeSignatory: 'Kepala Kantor Cabang' },
    officeNumbers: { pattern: `PER/${++keys}-{n}/032026`, first: 1 },
    ...overrides,
  });
  const input = (groups: readonly Keyed[], overrides: { terms?: object; draft?: object; officeId?: string } = {}) => ({
    officeId: overrides.officeId ?? office.id,
    terms: terms(overrides.terms),
    draft: {
      ...{ kind: 'MOU', subject: 'perlindungan anggota', startsOn: '2026-03-02', endsOn: '2028-03-01' },
      ...{ programmes: ['JKK', 'JKM'], segment: 'BPU', payer: 'SELF', ...overrides.draft },
    },
    groups: groups.map(({ id }) => ({ groupId: id })),
  });
  const done = async (actor: Actor, document: string, variables: object): Promise<Json> =>
    (await actor.query(document, variables)).act;
  const planIn = (write: object, of: Keyed = partner) => ({
    ...{ partnerId: of.id, input: write, key: `ceremony-key-${++keys}` },
  });
  const versioned = ({ id, version }: Json) => ({ id, version });

  return {
    ...{ office, partner, planner, reviewer, group, terms, input, planIn, versioned },
    check: (write: object, actor = planner) => done(actor, documents.CHECK, { partnerId: partner.id, input: write }),
    plan: (write: object, actor = planner) => done(actor, documents.PLAN, planIn(write)),
    /** Planned and in review. */
    planned: async (groups: readonly Keyed[], overrides: object = {}): Promise<Json> => {
      const { ceremony, userErrors } = await done(planner, documents.PLAN, planIn(input(groups, overrides)));
      if (!ceremony) throw new Error(JSON.stringify(userErrors));
      return ceremony;
    },
    edit: (of: Json, to: object, actor = planner) => done(actor, documents.EDIT, { ...versioned(of), terms: to }),
    release: (of: Json, { id }: Keyed, actor = planner) =>
      done(actor, documents.RELEASE, { ...versioned(of), groupId: id }),
    ask: (of: Json, actor = planner) => done(actor, documents.ASK, versioned(of)),
    approve: (of: Json, actor = reviewer) => done(actor, documents.APPROVE, versioned(of)),
    giveBack: (of: Json, reason = 'Nama kelompok keliru', actor = reviewer) =>
      done(actor, documents.RETURN, { ...versioned(of), reason }),
    sign: (of: Json, signedOn = '2026-03-02', actor = planner) =>
      done(actor, documents.SIGN, { ...versioned(of), signedOn }),
    find: async (id: string, actor = planner): Promise<Json> => (await actor.query(documents.FIND, { id })).ceremony,
  };
}

export const codesOf = (payload: Json): string[] => payload.userErrors.map((e: { code: string }) => e.code);
export const errorsOf = (payload: Json): [string, string | null][] =>
  payload.userErrors.map((e: { code: string; field: string | null }) => [e.code, e.field]);
