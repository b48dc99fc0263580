import type { MouEnding, MouKind, MouState, MouTurn } from '../mou/mou.codes.ts';
import type { MouPaperKind } from './mou-document.codes.ts';

/** The day that a term runs from. */
export type EvidenceSince = 'ASKED' | 'REVIEWED' | 'SIGNED' | 'ENDED';

export interface EvidenceRule {
  readonly paper: MouPaperKind;
  readonly kinds: readonly MouKind[];
  readonly states: readonly MouState[];
  /** Only for agreements that ended like this. */
  readonly howEnded: MouEnding | null;
  /** Who brings it. An agreement of a partner without an office looks to the agency instead. */
  readonly who: Exclude<MouTurn, 'AGENCY'>;
  readonly since: EvidenceSince;
  /** Days that there are for it. */
  readonly days: number;
}

const every: readonly MouKind[] = ['MOU', 'PKS', 'ADDENDUM'];
/**
 * An intent is signed by the head of an institution in person, and brings no money. Rights and duties are signed by
 * somebody who was appointed to do so, and the lawyers look at them.
 */
const withDuties: readonly MouKind[] = ['PKS', 'ADDENDUM'];

/**
 * What has to be on file for an agreement in a state, who brings it and by when. Nothing here holds up an act: an agreement
 * is signed on paper, and its scan comes days later.
 */
export const evidenceRules: readonly EvidenceRule[] = [
  {
    ...{ paper: 'DRAFT_TEXT', kinds: every, states: ['IN_REVIEW'], howEnded: null },
    ...{ who: 'COORDINATOR', since: 'ASKED', days: 2 },
  },
  {
    ...{ paper: 'LEGAL_NOTE', kinds: withDuties, states: ['IN_REVIEW', 'READY'], howEnded: null },
    ...{ who: 'OFFICE', since: 'ASKED', days: 7 },
  },
  {
    ...{ paper: 'AUTHORITY', kinds: withDuties, states: ['READY'], howEnded: null },
    ...{ who: 'COORDINATOR', since: 'REVIEWED', days: 7 },
  },
  {
    ...{ paper: 'AUTHORITY', kinds: withDuties, states: ['SIGNED', 'ACTIVE'], howEnded: null },
    ...{ who: 'COORDINATOR', since: 'SIGNED', days: 14 },
  },
  {
    ...{ paper: 'SIGNED', kinds: every, states: ['SIGNED', 'ACTIVE'], howEnded: null },
    ...{ who: 'OFFICE', since: 'SIGNED', days: 14 },
  },
  {
    ...{ paper: 'TERMINATION', kinds: every, states: ['ENDED'], howEnded: 'TERMINATED' },
    ...{ who: 'OFFICE', since: 'ENDED', days: 14 },
  },
];
