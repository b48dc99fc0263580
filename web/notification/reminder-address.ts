import type { NotificationKind } from '../apollo/schema.generated.ts';

/** The page of what a reminder is about. */
export function reminderAddress(kind: NotificationKind, subjectId: string): string {
  if (kind === 'GROUP_STEP') return `/kelompok/${subjectId}`;
  return kind === 'BUDGET_DEADLINE' ? `/anggaran/${subjectId}` : `/mou/${subjectId}`;
}
