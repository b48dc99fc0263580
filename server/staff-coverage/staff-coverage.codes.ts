/** What keeps people of a place from being protected under an agreement. */
export const coverBlocks = [
  'NO_AGREEMENT',
  'NO_LOCAL_AGREEMENT',
  'NO_LIST',
  'NOT_LISTED',
  'NOT_REGISTERED',
  'UNPAID',
  'LAPSED',
  'PAPERS_MISSING',
] as const;
export type CoverBlock = (typeof coverBlocks)[number];

/** The people of an agreement in a place, counted. */
export interface StaffCounts {
  readonly target: number | null;
  readonly candidate: number;
  readonly registered: number;
  readonly protected: number;
  /** Registered, paid for before, and not in this month. */
  readonly lapsed: number;
}

/** How the agreement itself stands in a place. */
export interface AgreementThere {
  readonly isInForce: boolean;
  /** The agreement is carried out by others below it, and none of these is about this place. */
  readonly lacksLocal: boolean;
  /** Papers that should be on file since before today. */
  readonly papersLate: number;
}

export interface Blocked {
  readonly block: CoverBlock;
  /** How many people it keeps out; with PAPERS_MISSING how many papers; null where it is about the agreement as a whole. */
  readonly count: number | null;
}

/**
 * Everything that is in the way, the agreement first and then by how many people it keeps out; nothing where all are
 * protected. Where nobody has said how large the workforce is, it is those on a list.
 */
export function blocksOf(counts: StaffCounts, there: AgreementThere): Blocked[] {
  const { target, candidate, registered, protected: safe, lapsed } = counts;
  const listed = candidate + registered;
  const workforce = target ?? listed;
  if (safe >= workforce) return [];
  const people: Blocked[] = [
    { block: listed > 0 ? 'NOT_LISTED' : 'NO_LIST', count: workforce - listed },
    { block: 'NOT_REGISTERED', count: candidate },
    { block: 'UNPAID', count: registered - safe - lapsed },
    { block: 'LAPSED', count: lapsed },
  ];
  return [
    ...(there.isInForce ? [] : [{ block: 'NO_AGREEMENT' as const, count: null }]),
    ...(there.isInForce && there.lacksLocal ? [{ block: 'NO_LOCAL_AGREEMENT' as const, count: null }] : []),
    ...people.filter(({ count }) => (count ?? 0) > 0).sort((a, b) => (b.count ?? 0) - (a.count ?? 0)),
    ...(there.papersLate > 0 ? [{ block: 'PAPERS_MISSING' as const, count: there.papersLate }] : []),
  ];
}
