import type { PaymentFactsFragment } from './Payment.generated.ts';

const waitDays = 3;
const dayMs = 86_400_000;

/** What is to be written to the unit: that its report came back, or that nobody could confirm it for days. */
export type PaymentReminder = 'returned' | 'waiting';

/** @returns null where there is nothing to remind anybody of */
export function reminderOf(
  { state, createdAt }: Pick<PaymentFactsFragment, 'state' | 'createdAt'>,
  now: Date,
): PaymentReminder | null {
  if (state === 'RETURNED') return 'returned';
  return state === 'REPORTED' && now.getTime() - Date.parse(createdAt) > waitDays * dayMs ? 'waiting' : null;
}
