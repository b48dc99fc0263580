import { expect, it } from 'vitest';
import { reminderOf } from '../../../web/payment/payment-reminder.ts';

const now = new Date('2026-11-21T09:00:00Z');

it.each([
  ['RETURNED', '2026-11-21T08:00:00Z', 'returned'],
  ['REPORTED', '2026-11-17T09:00:00Z', 'waiting'],
  ['REPORTED', '2026-11-19T09:00:00Z', null],
  ['CONFIRMED', '2026-01-01T09:00:00Z', null],
] as const)('a payment that is %s since %s calls for a text: %s', (state, createdAt, reminder) => {
  expect(reminderOf({ state, createdAt }, now)).toBe(reminder);
});
