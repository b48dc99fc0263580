/** What keeps people of a place from being protected under an agreement, the first of these that holds. */
export const coverBlocks = ['NO_AGREEMENT', 'NO_LIST', 'NOT_REGISTERED', 'UNPAID', 'SHORT'] as const;
export type CoverBlock = (typeof coverBlocks)[number];

interface Counted {
  readonly target: number | null;
  readonly candidate: number;
  readonly registered: number;
  readonly protected: number;
}

/** Whose protection is below this part of the target is told what is missing, not how far it has come. */
const NEARLY_ALL = 0.9;

/** @param isInForce whether the agreement runs */
export function blockOf(
  { target, candidate, registered, protected: safe }: Counted,
  isInForce: boolean,
): CoverBlock | null {
  if (target === null) return null;
  if (!isInForce) return 'NO_AGREEMENT';
  if (candidate + registered <= 0) return 'NO_LIST';
  if (registered <= 0) return 'NOT_REGISTERED';
  if (safe <= 0) return 'UNPAID';
  return safe < target * NEARLY_ALL ? 'SHORT' : null;
}
