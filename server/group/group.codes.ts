/** Words that entity, queries and GraphQL share; none of the three imports another for them. */

/** Set by hand up to the signature. */
export const groupStages = ['IDENTIFIED', 'CONTACTED', 'SOCIALISED', 'DATA_COLLECTED', 'SIGNED'] as const;
export type GroupStage = (typeof groupStages)[number];

/** What members and payments say of a group that has signed. */
export const countedPhases = ['REGISTERED', 'FIRST_PAYMENT', 'ACTIVE', 'DORMANT'] as const;

/** Where a group stands on a day: its stage, and once it has signed and has registered members what is counted. */
export const groupPhases = [...groupStages, ...countedPhases] as const;
export type GroupPhase = (typeof groupPhases)[number];

/** What is written down of dealing with a group. */
export const activityKinds = ['CALL', 'VISIT', 'MEETING'] as const;
export type ActivityKind = (typeof activityKinds)[number];

export const wadahTypes = ['SG', 'SD', 'SA', 'SL', 'SC', 'SB'] as const;
export type WadahType = (typeof wadahTypes)[number];

export const groupOrders = ['NAME', 'NEXT_STEP'] as const;
export type GroupOrder = (typeof groupOrders)[number];
