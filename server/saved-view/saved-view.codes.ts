/** The lists whose filters can be kept. */
export const savedLists = ['MEMBERS', 'PARTNERS', 'GROUPS', 'MOUS'] as const;
export type SavedList = (typeof savedLists)[number];
