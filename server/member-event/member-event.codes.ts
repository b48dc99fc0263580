export const memberEventKinds = ['DEATH', 'WORK_ACCIDENT'] as const;
export type MemberEventKind = (typeof memberEventKinds)[number];

export const eventDocumentStates = ['MISSING', 'HANDED_IN', 'NOT_APPLICABLE'] as const;
export type EventDocumentState = (typeof eventDocumentStates)[number];
