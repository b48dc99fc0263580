import { can } from '../access/actions.ts';
import type { Viewer } from '../access/viewer.ts';

/** A simulation adds up every unit of a partner: for the agency, and for who works for the whole partner. */
export const mayReadSimulationsOf = (viewer: Viewer, partnerId: string): boolean =>
  can(viewer, 'subsidySimulation:read') &&
  (viewer.scopeKind === 'COUNTRY' || (viewer.scopeKind === 'PARTNER' && viewer.partnerIds.includes(partnerId)));

/** One's own only: a shared one is read by the others, and copied where they want to go on with it. */
export const mayEditSimulation = (viewer: Viewer, { madeBy }: { readonly madeBy: string }): boolean =>
  can(viewer, 'subsidySimulation:keep') && madeBy === viewer.userId;
