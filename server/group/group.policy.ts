import { can } from '../access/actions.ts';
import type { Viewer } from '../access/viewer.ts';
import { mayRegisterMembers } from '../partner/partner.policy.ts';

/** What a policy needs to know of a group; entity and row both have it. */
interface GroupFacts {
  readonly id: string;
  readonly partnerId: string;
  readonly closedAt: Date | null;
}

const isOpen = ({ closedAt }: GroupFacts) => closedAt === null;

/** A partner's groups are kept by those who keep the whole partner. */
export const mayCreateGroup = (viewer: Viewer, partnerId: string) =>
  can(viewer, 'group:create') && viewer.partnerIds.includes(partnerId);

export const mayEditGroup = (viewer: Viewer, group: GroupFacts) =>
  can(viewer, 'group:edit') && viewer.partnerIds.includes(group.partnerId) && isOpen(group);

export const mayCloseGroup = (viewer: Viewer, group: GroupFacts) =>
  can(viewer, 'group:close') && viewer.partnerIds.includes(group.partnerId) && isOpen(group);

/** Next step and contact. Of operators only a group's own head has this right, and of its own group. */
export const mayAdvanceGroup = (viewer: Viewer, group: GroupFacts) =>
  can(viewer, 'group:advance') &&
  isOpen(group) &&
  (viewer.role !== 'OPERATOR' || (viewer.scopeKind === 'GROUP' && viewer.groupIds.includes(group.id)));

/** How far a group has come is for those who bring it in to say, not for its head. */
export const maySetGroupStage = (viewer: Viewer, group: GroupFacts) =>
  mayAdvanceGroup(viewer, group) && viewer.role !== 'OPERATOR';

export const mayRegisterInGroup = (viewer: Viewer, group: GroupFacts) =>
  mayRegisterMembers(viewer, group.partnerId) &&
  isOpen(group) &&
  (viewer.scopeKind !== 'GROUP' || viewer.groupIds.includes(group.id));
