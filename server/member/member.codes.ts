/** Words that entity, queries and GraphQL share; none of the three imports another for them. */
export const endReasons = ['DECEASED', 'MOVED', 'OVER_AGE', 'MEMBER_ELSEWHERE', 'REFUSED', 'DATA_WRONG'] as const;
export type MemberEndReason = (typeof endReasons)[number];

/** Derived by the database: ended with a reason, registered with a KPJ, else candidate. */
export const memberStatuses = ['CANDIDATE', 'REGISTERED', 'ENDED'] as const;
export type MemberStatus = (typeof memberStatuses)[number];

export const memberOrders = ['NAME', 'NEWEST', 'VILLAGE'] as const;
export type MemberOrder = (typeof memberOrders)[number];
