import { DomainError } from '../kernel/domain-error.ts';
import type { Role, Viewer } from './viewer.ts';

/**
 * The one table of actions: which roles may do what at all. Whether they may do it to this row is the noun's policy,
 * and which rows there are for them is row security. A root field that names none of these does not pass the tests.
 */
const everyone: readonly Role[] = [
  'AGENCY',
  'OFFICE',
  'COORDINATOR',
  'OPERATOR',
  'OBSERVER',
  'AUDITOR',
  'ADMINISTRATOR',
];
const readersOfPeople: readonly Role[] = ['AGENCY', 'OFFICE', 'COORDINATOR', 'OPERATOR', 'AUDITOR'];
const readersOfTotals: readonly Role[] = [...readersOfPeople, 'OBSERVER'];
const keepersOfPeople: readonly Role[] = ['COORDINATOR', 'OPERATOR'];
const keepersOfAgreements: readonly Role[] = ['AGENCY', 'OFFICE', 'COORDINATOR'];
const keepersOfUsers: readonly Role[] = ['COORDINATOR', 'ADMINISTRATOR'];

export const actions = {
  'viewer:read': everyone,
  'viewer:edit': everyone,
  'region:read': everyone,
  'register:read': everyone,
  'office:keep': ['AGENCY', 'ADMINISTRATOR'],
  'partner:read': everyone,
  'partner:create': ['AGENCY', 'ADMINISTRATOR'],
  'partner:edit': ['AGENCY', 'OFFICE', 'COORDINATOR', 'ADMINISTRATOR'],
  'partner:assignOffice': ['AGENCY', 'ADMINISTRATOR'],
  'group:read': readersOfPeople,
  'group:create': ['COORDINATOR'],
  'group:edit': ['COORDINATOR'],
  'group:advance': ['AGENCY', 'OFFICE', 'COORDINATOR', 'OPERATOR'],
  'group:close': ['COORDINATOR'],
  'mou:read': readersOfTotals,
  'mou:create': keepersOfAgreements,
  'mou:edit': keepersOfAgreements,
  'mou:review': keepersOfAgreements,
  'mou:sign': keepersOfAgreements,
  'mou:activate': keepersOfAgreements,
  'mou:end': keepersOfAgreements,
  'mouDocument:read': readersOfTotals,
  'mouDocument:readAll': ['AGENCY', 'OFFICE', 'COORDINATOR', 'AUDITOR'],
  'mouDocument:add': keepersOfAgreements,
  'mouDocument:withdraw': keepersOfAgreements,
  'notification:read': everyone,
  'notification:edit': everyone,
  'member:read': readersOfPeople,
  'member:register': keepersOfPeople,
  'member:edit': keepersOfPeople,
  'member:end': ['COORDINATOR', 'OPERATOR', 'OFFICE'],
  'member:move': keepersOfPeople,
  'member:assign': keepersOfPeople,
  'member:revealNik': readersOfPeople,
  'memberEvent:read': readersOfPeople,
  'memberEvent:record': ['COORDINATOR', 'OPERATOR', 'OFFICE'],
  'cover:check': readersOfPeople,
  'memberImport:read': readersOfPeople,
  'memberImport:create': keepersOfPeople,
  'memberImport:commit': keepersOfPeople,
  'home:read': everyone,
  'coverage:read': readersOfTotals,
  'mouReport:receive': ['COORDINATOR'],
  'regionMap:keep': keepersOfAgreements,
  'contribution:read': readersOfPeople,
  'contribution:prepare': ['AGENCY', 'OFFICE', 'COORDINATOR'],
  'payment:read': readersOfPeople,
  'payment:report': keepersOfPeople,
  'payment:record': ['AGENCY', 'OFFICE'],
  'payment:decide': ['AGENCY', 'OFFICE'],
  'subsidyBudget:read': readersOfTotals,
  'subsidyBudget:edit': ['AGENCY', 'COORDINATOR'],
  'subsidyBudget:approve': ['AGENCY', 'COORDINATOR'],
  'subsidyBudget:reserve': ['AGENCY', 'COORDINATOR'],
  'otherFund:look': ['AGENCY', 'OFFICE', 'COORDINATOR', 'OPERATOR'],
  'clarification:read': readersOfPeople,
  'clarification:ask': ['AGENCY', 'COORDINATOR'],
  'clarification:answer': ['AGENCY', 'OFFICE'],
  'subsidySimulation:read': ['AGENCY', 'COORDINATOR', 'OBSERVER', 'AUDITOR'],
  'subsidySimulation:keep': ['AGENCY', 'COORDINATOR'],
  'changeList:read': readersOfTotals,
  'changeList:freeze': keepersOfAgreements,
  'target:read': ['AGENCY', 'OFFICE', 'AUDITOR'],
  'target:ask': ['AGENCY', 'OFFICE'],
  'target:approve': ['AGENCY', 'OFFICE'],
  'user:read': ['COORDINATOR', 'AUDITOR', 'ADMINISTRATOR'],
  'user:create': keepersOfUsers,
  'user:edit': keepersOfUsers,
  'user:close': keepersOfUsers,
  'user:issueCode': keepersOfUsers,
  'memberBulk:read': readersOfPeople,
  'memberBulk:create': ['COORDINATOR', 'OPERATOR', 'OFFICE'],
  'memberExport:create': readersOfPeople,
  'memberExport:clearNik': ['AGENCY', 'OFFICE', 'COORDINATOR', 'OPERATOR'],
  'savedView:read': everyone,
  'savedView:edit': everyone,
  'job:read': everyone,
} as const satisfies Record<string, readonly Role[]>;

export type Action = keyof typeof actions;

export function can(viewer: Viewer, action: Action): boolean {
  return (actions[action] as readonly Role[]).includes(viewer.role);
}

/** @throws DomainError FORBIDDEN */
export function assertCan(viewer: Viewer, action: Action): void {
  if (!can(viewer, action)) throw new DomainError('FORBIDDEN');
}
