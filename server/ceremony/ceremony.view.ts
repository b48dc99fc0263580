import type { UserErrorType } from '../graphql/user-error.ts';
import { DomainError } from '../kernel/domain-error.ts';
import type { Locale } from '../kernel/message.ts';
import { messageText } from '../messages.ts';
import type { MouPayer, Programme } from '../mou/mou.codes.ts';
import type { PlannedLine } from './ceremony.check.ts';
import type { CeremonyInput, CeremonyTermsInput } from './ceremony.input.ts';
import type { CeremonyDraft, CeremonyTerms, CeremonyWrite } from './ceremony.plan.ts';
import type { CeremonyCheckLineType } from './ceremony.type.ts';

export function termsOf(input: CeremonyTermsInput): CeremonyTerms {
  const { heldOn, place, officeSignatory, officeNumbers, groupNumbers } = input;
  return { heldOn, place, officeSignatory, officeNumbers, groupNumbers: groupNumbers ?? null };
}

/** @throws DomainError CEREMONY_KIND */
export function writeOf({ officeId, terms, draft, groups }: CeremonyInput): CeremonyWrite {
  if (draft.kind === 'ADDENDUM') throw new DomainError('CEREMONY_KIND', {}, 'kind');
  return {
    ...{ officeId, terms: termsOf(terms) },
    draft: {
      ...{ kind: draft.kind as CeremonyDraft['kind'], subject: draft.subject, parentId: draft.parentId || null },
      ...{ draftedOn: draft.draftedOn ?? null, startsOn: draft.startsOn, endsOn: draft.endsOn ?? null },
      ...{ programmes: draft.programmes as Programme[], segment: draft.segment as CeremonyDraft['segment'] },
      payer: draft.payer as MouPayer,
    },
    groups: groups.map(({ groupId, signatory }) => ({ groupId, signatory: signatory ?? null })),
  };
}

export const problemIn = (problem: DomainError | null, locale: Locale): UserErrorType | null =>
  problem && {
    ...{ code: problem.code, message: messageText(problem.code, locale, problem.params) },
    field: problem.field ?? null,
  };

export function checkLineOf(line: PlannedLine, locale: Locale): CeremonyCheckLineType {
  const { groupId, group, adopted, officeNumber, groupNumber, signatory, problem } = line;
  return {
    ...{ groupId, groupName: group?.name ?? null, readyTitle: adopted?.title ?? null, officeNumber, groupNumber },
    ...{ signatory, problem: problemIn(problem, locale) },
  };
}
