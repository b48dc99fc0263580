import { DomainError } from '../kernel/domain-error.ts';

const TRIES = 3;
const UNIQUE = '23505';
const DEADLOCK = '40P01';
/** contribution_subsidised_once and the key of a month itself, under the names that each year's part gives them. */
const KEYS_OF_MONTHS = /^contribution_(subsidised_once|\d{4}_(person_id_month_idx|pkey))$/;

/**
 * Whether an act lost a month to another partner's: who looks at the same time sees the person free twice, and the key
 * over all partners lets one of them have it. Two acts with several people in common may also wait for each other.
 */
function lostMonths(error: unknown): boolean {
  const { code, constraint } = error as { code?: string; constraint?: string };
  return code === DEADLOCK || (code === UNIQUE && KEYS_OF_MONTHS.test(constraint ?? ''));
}

/**
 * Does an act that reserves or pays months, and does it again where another partner was quicker with the same person: the
 * second look finds the month taken and says so, as it would have a moment later.
 * @param act a whole transaction
 * @throws DomainError CONFLICT when others were quicker every time
 */
export async function againWhenLost<T>(act: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await act();
    } catch (error) {
      if (!lostMonths(error)) throw error;
      if (tries === TRIES) throw new DomainError('CONFLICT');
    }
  }
}
