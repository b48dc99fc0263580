import { DomainError } from '../kernel/domain-error.ts';
import type { MouKind, MouPayer, MouPhase, MouState, Programme } from './mou.codes.ts';
import type { MouDraft, PartyDraft, Signing } from './mou.draft.ts';
import type { MouFilterInput, MouInput, MouPartyInput, MouSigningPartyInput } from './mou.input.ts';
import type { MouFilter, MouRow } from './mou.queries.ts';

const PARTIES_MAX = 20;

export function filterOf(input: MouFilterInput | null | undefined): MouFilter {
  return {
    partnerId: input?.partnerId || null,
    groupId: input?.groupId || null,
    state: (input?.state ?? null) as MouState | null,
    phase: (input?.phase ?? null) as MouPhase | null,
    kind: (input?.kind ?? null) as MouKind | null,
    search: input?.search ?? null,
    endsBefore: input?.endsBefore ?? null,
  };
}

function partyOf({ officeId, partnerId, groupId, number, signatory }: MouPartyInput, index: number): PartyDraft {
  const [one, ...more] = (
    [
      ['OFFICE', officeId],
      ['PARTNER', partnerId],
      ['GROUP', groupId],
    ] as const
  ).filter(([, id]) => id);
  if (!one?.[1] || more.length > 0) throw new DomainError('MOU_PARTY_SHAPE', {}, `parties.${index}`);
  return { kind: one[0], ofId: one[1], number: number ?? null, signatory: signatory ?? null };
}

export function draftOf(input: MouInput): MouDraft {
  if (input.parties.length > PARTIES_MAX) throw new DomainError('MOU_PARTIES_MANY', { max: PARTIES_MAX }, 'parties');
  return {
    kind: input.kind as MouKind,
    title: input.title,
    parentId: input.parentId || null,
    draftedOn: input.draftedOn ?? null,
    startsOn: input.startsOn ?? null,
    endsOn: input.endsOn ?? null,
    programmes: input.programmes as Programme[],
    segment: input.segment as MouDraft['segment'],
    payer: input.payer as MouPayer,
    targetHeadcount: input.targetHeadcount ?? null,
    parties: input.parties.map(partyOf),
  };
}

export function signingOf(signedOn: string, parties: readonly MouSigningPartyInput[]): Signing {
  return {
    signedOn,
    parties: parties.map(({ id, number, signatory }) => ({ id, number: number ?? null, signatory: signatory ?? null })),
  };
}

export function reviewOf({ askedByName, askedAt, reviewedByName, reviewedAt }: MouRow) {
  return askedByName && askedAt
    ? { askedByName, askedAt, approvedByName: reviewedByName, approvedAt: reviewedAt }
    : null;
}

export function returnOf({ returnedByName, returnedAt, returnReason }: MouRow) {
  return returnedByName && returnedAt ? { byName: returnedByName, at: returnedAt, reason: returnReason } : null;
}
