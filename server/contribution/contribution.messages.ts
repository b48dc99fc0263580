import type { Message } from '../kernel/message.ts';

export const contributionMessages = {
  UNIT_EMPTY: {
    id: 'Pilih kelompok, atau perjanjian dengan atau tanpa satu desa.',
    en: 'Choose a group, or an agreement with or without one village.',
  },
  UNIT_VILLAGE_UNKNOWN: {
    id: 'Desa/kelurahan tidak dikenal. Pilih dari daftar.',
    en: 'This village is not known. Choose one from the list.',
  },
  SPAN_MONTHS: { id: 'Jumlah bulan harus 1 sampai {max}.', en: 'The number of months is 1 to {max}.' },
  SPAN_OUTSIDE: {
    id: 'Bulan harus antara {from} dan {until}.',
    en: 'Months must lie between {from} and {until}.',
  },
} as const satisfies Record<string, Message>;
