import { can } from '../access/actions.ts';
import type { Viewer } from '../access/viewer.ts';

// Coordinators keep their own partner's contacts up to date; a region operator reads it only (the action table says so).
export const mayEditPartner = (viewer: Viewer) => can(viewer, 'partner:edit');

export const mayRegisterMembers = (viewer: Viewer, partnerId: string) =>
  can(viewer, 'member:register') && viewer.partnerIds.includes(partnerId);

export const mayImportMembers = (viewer: Viewer, partnerId: string) =>
  can(viewer, 'memberImport:create') && viewer.partnerIds.includes(partnerId);
