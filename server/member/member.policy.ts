import { can } from '../access/actions.ts';
import type { Viewer } from '../access/viewer.ts';
import type { MemberEndReason } from './member.codes.ts';

/** What a policy needs to know of a member; entity and row both have it. */
export interface MemberFacts {
  readonly endReason: MemberEndReason | null;
}

// Whether the row is the viewer's at all is settled before: a row out of scope is never read.
export const mayEditMember = (viewer: Viewer, member: MemberFacts) =>
  can(viewer, 'member:edit') && member.endReason === null;

export const mayCorrectNik = (viewer: Viewer) => can(viewer, 'member:edit');

export const mayEndMember = (viewer: Viewer, member: MemberFacts) =>
  can(viewer, 'member:end') && member.endReason === null;

/** The dead do not come back: a wrong entry of that kind is for the agency to undo. */
export const mayReactivateMember = (viewer: Viewer, member: MemberFacts) =>
  can(viewer, 'member:end') && member.endReason !== null && member.endReason !== 'DECEASED';

export const mayMoveMember = (viewer: Viewer, member: MemberFacts) =>
  can(viewer, 'member:move') && member.endReason === null;

/** A group's head brings people into the group and does not move them out of it. */
export const mayAssignMember = (viewer: Viewer, member: MemberFacts) =>
  can(viewer, 'member:assign') && viewer.scopeKind !== 'GROUP' && member.endReason === null;

export const mayRevealNik = (viewer: Viewer) => can(viewer, 'member:revealNik');
