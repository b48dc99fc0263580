/** Kinds of offices from the highest to the lowest: an office stands below one of a kind before its own. */
export const officeKinds = ['HEAD', 'REGIONAL', 'BRANCH'] as const;
export type OfficeKind = (typeof officeKinds)[number];

export function standsAbove(upper: OfficeKind, lower: OfficeKind): boolean {
  return officeKinds.indexOf(upper) < officeKinds.indexOf(lower);
}
