import type { Message } from '../kernel/message.ts';
import type { LapseKind } from './lapse.ts';

/** How cover runs out, in the words of the pages. */
export const lapseLabels = {
  ENDING_30: { id: 'berakhir dalam 30 hari', en: 'ends within 30 days' },
  ENDING_60: { id: 'berakhir dalam 60 hari', en: 'ends within 60 days' },
  LAPSED: { id: 'belum dibayar 1–3 bulan', en: '1–3 months not paid' },
  NON_ACTIVE: { id: 'tiga bulan lebih belum dibayar', en: 'three months or more not paid' },
} as const satisfies Record<LapseKind, Message>;
