import type { Message } from '../kernel/message.ts';

export const coverMessages = {
  COVER_SEARCH_SHORT: {
    id: 'Tulis NIK, nomor peserta (KPJ), atau sedikitnya 3 huruf nama.',
    en: 'Enter a NIK, a participant number (KPJ), or at least 3 letters of a name.',
  },
  COVER_NIK_DIGITS: {
    id: 'NIK berisi 16 angka; Anda menulis {digits}. Periksa lagi.',
    en: 'A NIK has 16 digits; you entered {digits}. Check it again.',
  },
  COVER_REGION_UNKNOWN: {
    id: 'Desa itu tidak dikenal. Pilih dari daftar.',
    en: 'That village is not known. Choose one from the list.',
  },
} as const satisfies Record<string, Message>;
