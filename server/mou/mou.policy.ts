import { type Action, can } from '../access/actions.ts';
import type { Viewer } from '../access/viewer.ts';
import type { MouKind, MouState } from './mou.codes.ts';

/** What a policy needs to know of an agreement; entity and row both have it. */
interface MouFacts {
  readonly state: MouState;
  readonly kind: MouKind;
  readonly askedBy: string | null;
}

/** The partner whose members an agreement is about. Its office is null too where the viewer does not see the partner. */
interface OfPartner {
  readonly id: string;
  readonly officeId: string | null;
}

/**
 * Whether agreements of this partner are the viewer's to write: the agency's all, an office's where it answers for the
 * partner, a coordinator's own. The other parties read.
 */
export function mayKeepMousOf(viewer: Viewer, partner: OfPartner, action: Action): boolean {
  if (!can(viewer, action)) return false;
  if (viewer.officeId !== null) return viewer.officeId === partner.officeId;
  return viewer.scopeKind === 'COUNTRY' || viewer.partnerIds.includes(partner.id);
}

/** The one table of the life of an agreement: from which states each act goes, and which right it takes. */
const acts = {
  edit: { from: ['DRAFT'], action: 'mou:edit' },
  ask: { from: ['DRAFT'], action: 'mou:edit' },
  approve: { from: ['IN_REVIEW'], action: 'mou:review' },
  giveBack: { from: ['IN_REVIEW', 'READY'], action: 'mou:review' },
  sign: { from: ['READY'], action: 'mou:sign' },
  activate: { from: ['SIGNED'], action: 'mou:activate' },
  retarget: { from: ['SIGNED', 'ACTIVE'], action: 'mou:edit' },
  renew: { from: ['ACTIVE', 'ENDED'], action: 'mou:create' },
  end: { from: ['SIGNED', 'ACTIVE'], action: 'mou:end' },
} as const satisfies Record<string, { readonly from: readonly MouState[]; readonly action: Action }>;

export type MouAct = keyof typeof acts;

export const actionOf = (act: MouAct): Action => acts[act].action;

/** An addendum is part of its agreement: that one is renewed. */
export const mayBeRenewed = ({ state, kind }: Pick<MouFacts, 'state' | 'kind'>): boolean =>
  kind !== 'ADDENDUM' && (acts.renew.from as readonly MouState[]).includes(state);

/** Who asked for the review does not approve; the database refuses it too. */
const reviewerIsAnother = (viewer: Viewer, mou: MouFacts) => mou.askedBy !== viewer.userId;

export const mayDo = (act: MouAct, viewer: Viewer, mou: MouFacts, partner: OfPartner): boolean =>
  mayKeepMousOf(viewer, partner, acts[act].action) &&
  (acts[act].from as readonly MouState[]).includes(mou.state) &&
  (act !== 'approve' || reviewerIsAnother(viewer, mou)) &&
  (act !== 'renew' || mayBeRenewed(mou));
