import { can } from '../access/actions.ts';
import type { Viewer } from '../access/viewer.ts';

/** What a policy needs to know of a partner; entity and row both have it. */
interface PartnerFacts {
  readonly officeId: string | null;
}

// Coordinators keep their own partner's contacts up to date; a region operator reads it only (the action table says so).
// An office also sees partners that no office answers for, and edits its own only.
export const mayEditPartner = (viewer: Viewer, partner: PartnerFacts) =>
  can(viewer, 'partner:edit') && (viewer.officeId === null || viewer.officeId === partner.officeId);

/** Which office answers decides who sees the members: neither the office nor the partner chooses it. */
export const mayAssignOffice = (viewer: Viewer) => can(viewer, 'partner:assignOffice');

/** A group's head registers too, though only in its own groups: see group.policy.ts. */
export const mayRegisterMembers = (viewer: Viewer, partnerId: string) =>
  can(viewer, 'member:register') && viewer.partnerIds.includes(partnerId);

/** A list is about a partner or a region of it; who is given groups adds their people one by one. */
export const mayImportAtAll = (viewer: Viewer) => can(viewer, 'memberImport:create') && viewer.scopeKind !== 'GROUP';

export const mayImportMembers = (viewer: Viewer, partnerId: string) =>
  mayImportAtAll(viewer) && viewer.partnerIds.includes(partnerId);
