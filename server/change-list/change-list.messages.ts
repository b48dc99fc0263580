import type { Message } from '../kernel/message.ts';

export const changeListMessages = {
  CHANGE_LIST_MONTH_AHEAD: {
    id: 'Bulan {month} belum tiba. Bekukan bulan berjalan atau sebelumnya.',
    en: 'The month {month} has not come yet. Freeze this month or an earlier one.',
  },
  CHANGE_LIST_EXISTS: {
    id: 'Daftar bulan {month} sudah dibekukan. Perubahan sesudahnya masuk bulan berikutnya.',
    en: 'The list of {month} is frozen already. Later changes go into the next month.',
  },
  CHANGE_LIST_LATER: {
    id: 'Bulan {month} sudah dibekukan. Bulan sebelumnya tidak dapat ditambah lagi.',
    en: 'The month {month} is frozen already. No earlier month can be added.',
  },
  CHANGE_LIST_WAITING: {
    id: 'Daftar bulan {month} masih menunggu persetujuan. Selesaikan dahulu.',
    en: 'The list of {month} still waits for approval. Settle that first.',
  },
  CHANGE_LIST_SETTLED: {
    id: 'Daftar ini sudah diputuskan. Muat ulang halaman.',
    en: 'This list is settled already. Load the page again.',
  },
  CHANGE_LIST_SAME_PERSON: {
    id: 'Yang membekukan tidak boleh menyetujui. Mintalah orang lain.',
    en: 'Whoever froze it does not approve it. Ask somebody else.',
  },
  CHANGE_LIST_REASON: { id: 'Tulis alasan dalam 5 sampai 300 huruf.', en: 'Write the reason in 5 to 300 letters.' },
  CHANGE_LIST_MOVED: {
    id: 'Data peserta berubah saat dibekukan. Coba sekali lagi.',
    en: 'Members changed while the list was frozen. Try once more.',
  },
} as const satisfies Record<string, Message>;

export const changeKindLabels = {
  JOINED: { id: 'Masuk', en: 'Joined' },
  DEPARTED: { id: 'Keluar', en: 'Left' },
} as const satisfies Record<string, Message>;
