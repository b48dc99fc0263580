import { can } from '../access/actions.ts';
import type { Viewer } from '../access/viewer.ts';

/** Whose map it is: an office's, or a partner's. */
export interface MapOwner {
  readonly officeId: string | null;
  readonly partnerId: string | null;
}

/** An officer keeps the map of the own office, a coordinator that of a partner whom it keeps as a whole. */
export const mayKeepMap = (viewer: Viewer, { officeId, partnerId }: MapOwner): boolean =>
  can(viewer, 'regionMap:keep') &&
  (officeId !== null
    ? officeId === viewer.officeId
    : partnerId !== null && viewer.regionId === 0 && viewer.partnerIds.includes(partnerId));
