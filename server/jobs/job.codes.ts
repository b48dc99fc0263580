/** Words of jobs that queries, GraphQL and the workers share. */
export const jobKinds = [
  'MEMBER_IMPORT_CHECK',
  'MEMBER_IMPORT_COMMIT',
  'MEMBER_IMPORT_UNDO',
  'MEMBER_BULK_SELECT',
  'MEMBER_BULK_COMMIT',
  'MEMBER_BULK_UNDO',
  'MEMBER_EXPORT',
  'CONTRIBUTIONS_PREPARE',
  'SUBSIDY_RESERVE',
  'PAYMENT_MONTHS',
] as const;
export type JobKind = (typeof jobKinds)[number];

export const jobStates = ['WAITING', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED'] as const;
export type JobState = (typeof jobStates)[number];

export const jobSteps = [
  'READING',
  'COMPARING',
  'SUMMING_UP',
  'WRITING',
  'COUNTING',
  'EXPORTING',
  'PRICING',
  'RESERVING',
  'PAYING',
  'REVERSING',
] as const;
export type JobStep = (typeof jobSteps)[number];

/** A queue of pg-boss each, so that a long check never stands before somebody's commit. */
export function queueOf(kind: JobKind): string {
  return kind.toLowerCase().replaceAll('_', '-');
}
