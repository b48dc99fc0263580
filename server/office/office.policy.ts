import { can } from '../access/actions.ts';
import type { Viewer } from '../access/viewer.ts';

/** Offices and what they serve are kept centrally: an office does not choose its own members. */
export const mayKeepOffices = (viewer: Viewer) => can(viewer, 'office:keep');

/** Partners of other offices are out of an officer's sight, so their number would be wrong: only who sees all is told. */
export const mayCountPartners = (viewer: Viewer, officeId: string) =>
  viewer.scopeKind === 'COUNTRY' || viewer.scopeKind === 'REGISTER' || viewer.officeId === officeId;
