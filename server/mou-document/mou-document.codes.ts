/** Kinds of papers of an agreement. */
export const mouPaperKinds = [
  'DRAFT_TEXT',
  'LEGAL_NOTE',
  'AUTHORITY',
  'SIGNED',
  'MINUTES',
  'MEMBER_LIST',
  'TERMINATION',
  'OTHER',
] as const;
export type MouPaperKind = (typeof mouPaperKinds)[number];
