/** What is decided about an open budget. */
export const changeKinds = ['DIVISION', 'UNIT_ADD', 'UNIT_REMOVE', 'UNIT_RENUMBER', 'QUOTA', 'AGE'] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** Where a change stands; what needs no second person is done at once. */
export const changeStates = ['ASKED', 'DONE', 'REFUSED', 'WITHDRAWN'] as const;
export type ChangeState = (typeof changeStates)[number];
