import type { Message } from '../kernel/message.ts';
import type { LapseKind } from './lapse.ts';

/** How cover runs out, in the words of the pages. */
export const lapseLabels = {
  ENDING_30: { id: 'berakhir dalam 30 hari', en: 'ends within 30 days' },
  ENDING_60: { id: 'berakhir dalam 60 hari', en: 'ends within 60 days' },
  NOT_DUE: { id: 'belum dibayar, belum lewat jatuh tempo', en: 'not paid, not overdue yet' },
  LAPSED: { id: 'belum dibayar, masih dapat dilanjutkan', en: 'not paid, can still go on' },
  NON_ACTIVE: { id: 'tiga bulan lewat jatuh tempo', en: 'three months past due' },
} as const satisfies Record<LapseKind, Message>;
