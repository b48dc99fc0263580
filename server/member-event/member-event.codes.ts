export const memberEventKinds = ['DEATH', 'WORK_ACCIDENT'] as const;
export type MemberEventKind = (typeof memberEventKinds)[number];

export const eventDocumentStates = ['MISSING', 'HANDED_IN', 'NOT_APPLICABLE'] as const;
export type EventDocumentState = (typeof eventDocumentStates)[number];

/** Where a claim stands: derived from its papers, never kept. */
export const memberEventStates = ['PAPERS_MISSING', 'COMPLETE', 'WITHDRAWN'] as const;
export type MemberEventState = (typeof memberEventStates)[number];
