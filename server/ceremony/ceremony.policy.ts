import type { Action } from '../access/actions.ts';
import type { Viewer } from '../access/viewer.ts';
import { mayKeepMousOf } from '../mou/mou.policy.ts';
import type { CeremonyState } from './ceremony.codes.ts';

/** What a policy needs to know of a ceremony. */
interface CeremonyFacts {
  readonly state: CeremonyState;
  /** Who asked for the reviews that wait. */
  readonly askedBy: readonly string[];
}

interface OfPartner {
  readonly id: string;
  readonly officeId: string | null;
}

/** The acts are those on single agreements: same rights, same people, never approved by who asked. */
const acts = {
  edit: { action: 'mou:edit', when: ({ state }) => state !== 'SIGNED' && state !== 'EMPTY' },
  ask: { action: 'mou:edit', when: ({ state }) => state === 'DRAFT' },
  approve: { action: 'mou:review', when: ({ askedBy }) => askedBy.length > 0 },
  giveBack: { action: 'mou:review', when: ({ askedBy }) => askedBy.length > 0 },
  sign: { action: 'mou:sign', when: ({ state }) => state === 'READY' },
} as const satisfies Record<string, { readonly action: Action; readonly when: (facts: CeremonyFacts) => boolean }>;

export type CeremonyAct = keyof typeof acts;

export const mayDoAtCeremony = (
  act: CeremonyAct,
  viewer: Viewer,
  ceremony: CeremonyFacts,
  partner: OfPartner,
): boolean =>
  mayKeepMousOf(viewer, partner, acts[act].action) &&
  acts[act].when(ceremony) &&
  (act !== 'approve' || !ceremony.askedBy.includes(viewer.userId));
