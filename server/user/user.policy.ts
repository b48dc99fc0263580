import { type Action, can } from '../access/actions.ts';
import type { Role, Viewer } from '../access/viewer.ts';

/** What a policy needs to know of a user. */
export interface UserFacts {
  readonly id: string;
  readonly role: Role;
  readonly partnerIds: readonly string[];
}

// Administrators keep everybody, coordinators the operators of their own partners; the database says the same in
// viewer_keeps_user().
const keeps = (viewer: Viewer, { role, partnerIds }: Pick<UserFacts, 'role' | 'partnerIds'>) =>
  viewer.role === 'ADMINISTRATOR' ||
  (role === 'OPERATOR' && partnerIds.length > 0 && partnerIds.every((id) => viewer.partnerIds.includes(id)));

/** Nobody changes the own account this way: the last administrator stays one. */
export const mayChangeUser = (viewer: Viewer, action: Action, user: UserFacts) =>
  can(viewer, action) && user.id !== viewer.userId && keeps(viewer, user);

export const mayGiveScope = (viewer: Viewer, role: Role, partnerIds: readonly string[]) =>
  can(viewer, 'user:create') && keeps(viewer, { role, partnerIds });

const all: readonly Role[] = ['OPERATOR', 'COORDINATOR', 'OBSERVER', 'OFFICE', 'AGENCY', 'AUDITOR', 'ADMINISTRATOR'];

/** The roles that the viewer may give. */
export function rolesToGive(viewer: Viewer): readonly Role[] {
  if (!can(viewer, 'user:create')) return [];
  return viewer.role === 'ADMINISTRATOR' ? all : ['OPERATOR'];
}
