/** Words that entity, queries and GraphQL share; none of the three imports another for them. */
export const mouKinds = ['MOU', 'PKS', 'ADDENDUM'] as const;
export type MouKind = (typeof mouKinds)[number];

export const mouStates = ['DRAFT', 'IN_REVIEW', 'READY', 'SIGNED', 'ACTIVE', 'ENDED'] as const;
export type MouState = (typeof mouStates)[number];

/** How an agreement ended: given up before its last day, closed after it, or followed by a new one. */
export type MouEnding = 'TERMINATED' | 'COMPLETED' | 'RENEWED';

/** Where an agreement stands on a day: its state, told apart by its period and by how it ended. */
export const mouPhases = [
  ...['DRAFT', 'IN_REVIEW', 'READY', 'SIGNED', 'ACTIVE', 'EXPIRING', 'EXPIRED'],
  ...['TERMINATED', 'COMPLETED', 'RENEWED'],
] as const;
export type MouPhase = Exclude<MouState, 'ENDED'> | 'EXPIRING' | 'EXPIRED' | MouEnding;

/** What is marked when it is done under an agreement after its last day. */
export const lateActKinds = ['REGISTER', 'IMPORT', 'PAYMENT', 'RESERVE'] as const;
export type LateActKind = (typeof lateActKinds)[number];

/** Whose turn it is, as a role. */
export const mouTurns = ['COORDINATOR', 'OFFICE', 'AGENCY'] as const;
export type MouTurn = (typeof mouTurns)[number];

export const programmes = ['JKK', 'JKM', 'JHT', 'JP'] as const;
export type Programme = (typeof programmes)[number];

/** Who pays under an agreement; a member's own payer is one of them, never shared. */
export const mouPayers = ['SELF', 'SUBSIDY', 'EMPLOYER', 'SHARED', 'SPONSOR'] as const;
export type MouPayer = (typeof mouPayers)[number];

export const partyKinds = ['OFFICE', 'PARTNER', 'GROUP'] as const;
export type PartyKind = (typeof partyKinds)[number];

export const mouOrders = ['TITLE', 'ENDING'] as const;
export type MouOrder = (typeof mouOrders)[number];
