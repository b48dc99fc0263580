import { type Action, can } from '../access/actions.ts';
import type { Viewer } from '../access/viewer.ts';
import type { MouState } from './mou.codes.ts';

/** What a policy needs to know of an agreement; entity and row both have it. */
interface MouFacts {
  readonly state: MouState;
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

/** From which states each act goes. */
const from: Readonly<Record<'edit' | 'retarget' | 'sign' | 'activate' | 'end', readonly MouState[]>> = {
  edit: ['DRAFT'],
  retarget: ['SIGNED', 'ACTIVE'],
  sign: ['DRAFT'],
  activate: ['SIGNED'],
  end: ['SIGNED', 'ACTIVE'],
};
const actionOf = {
  edit: 'mou:edit',
  retarget: 'mou:edit',
  sign: 'mou:sign',
  activate: 'mou:activate',
  end: 'mou:end',
} as const satisfies Record<keyof typeof from, Action>;

export type MouAct = keyof typeof from;

export const mayDo = (act: MouAct, viewer: Viewer, mou: MouFacts, partner: OfPartner) =>
  mayKeepMousOf(viewer, partner, actionOf[act]) && from[act].includes(mou.state);
