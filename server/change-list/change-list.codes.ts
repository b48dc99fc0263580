export const changeKinds = ['JOINED', 'DEPARTED'] as const;
export type ChangeKind = (typeof changeKinds)[number];

export const changeListStates = ['FROZEN', 'APPROVED', 'RETURNED'] as const;
export type ChangeListState = (typeof changeListStates)[number];

/** Who settles a list that is frozen. */
export const changeListTurns = ['COORDINATOR', 'OFFICE', 'AGENCY'] as const;
export type ChangeListTurn = (typeof changeListTurns)[number];
