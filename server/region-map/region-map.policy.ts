import { can } from '../access/actions.ts';
import type { Viewer } from '../access/viewer.ts';

/** Whose map it is: an office's, a partner's, or with neither the agency's. */
export interface MapOwner {
  readonly officeId: string | null;
  readonly partnerId: string | null;
}

/** The map that this viewer would hand in. @param partnerId the partner that is looked at; one of a single partner is that one's */
export function ownMap(viewer: Viewer, partnerId: string | null): MapOwner {
  if (viewer.scopeKind === 'COUNTRY') return { officeId: null, partnerId: null };
  if (viewer.scopeKind === 'OFFICE') return { officeId: viewer.officeId, partnerId: null };
  const only = viewer.partnerIds.length === 1 ? (viewer.partnerIds[0] ?? null) : null;
  return { officeId: null, partnerId: partnerId ?? only };
}

/** An officer keeps the map of the own office, a coordinator that of a partner whom it keeps as a whole, the agency its own. */
export function mayKeepMap(viewer: Viewer, { officeId, partnerId }: MapOwner): boolean {
  if (!can(viewer, 'regionMap:keep')) return false;
  if (officeId !== null) return officeId === viewer.officeId;
  if (partnerId !== null) return viewer.regionId === 0 && viewer.partnerIds.includes(partnerId);
  return viewer.scopeKind === 'COUNTRY';
}
