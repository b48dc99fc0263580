/** What a reminder is about. */
export const notificationKinds = [
  'MOU_ENDING',
  'MOU_WAITING',
  'PAPER_MISSING',
  'GROUP_STEP',
  'BUDGET_DEADLINE',
] as const;
export type NotificationKind = (typeof notificationKinds)[number];

/** What became of a letter; NONE where there is no address or its owner wants no letters. */
export const letterStates = ['NONE', 'DUE', 'SENT', 'FAILED', 'DROPPED'] as const;
export type LetterState = (typeof letterStates)[number];

/**
 * How many days before a day (after it: less than nothing) somebody is reminded. Of what was missed only the nearest is
 * made up for, so that nobody gets four at once after a week without a server.
 */
export const reminderSteps: Readonly<Record<NotificationKind, readonly number[]>> = {
  MOU_ENDING: [90, 60, 30, 7],
  MOU_WAITING: [0, -3, -7],
  PAPER_MISSING: [7, -1, -14],
  GROUP_STEP: [-1, -7],
  BUDGET_DEADLINE: [7, -1, -7],
};

/** What is late for longer than this stands in the lists of work, and nobody is told of it anew. */
export const REMINDED_UNTIL_DAYS_LATE = 30;
