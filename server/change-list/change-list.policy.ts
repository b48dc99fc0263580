import type { Viewer } from '../access/viewer.ts';
import { mayKeepMousOf } from '../mou/mou.policy.ts';

interface OfPartner {
  readonly id: string;
  readonly officeId: string | null;
}

/** Who answers for the partner as a whole freezes its months. */
export const mayFreeze = (viewer: Viewer, partner: OfPartner): boolean =>
  mayKeepMousOf(viewer, partner, 'changeList:freeze') && viewer.regionId === 0;

/** The same people settle a list, but for whoever froze it; who froze it takes it back. */
export const mayApproveList = (viewer: Viewer, partner: OfPartner, list: { readonly frozenBy: string }): boolean =>
  mayFreeze(viewer, partner) && list.frozenBy !== viewer.userId;
