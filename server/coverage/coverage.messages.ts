import type { Message } from '../kernel/message.ts';

export const coverageMessages = {
  REPORT_REGENCY_UNKNOWN: {
    id: 'Pilih kabupaten atau kota dari register.',
    en: 'Choose a regency or city of the register.',
  },
  REPORT_MONTH_FORMAT: { id: 'Tulis bulan seperti 2026-03.', en: 'Write the month like 2026-03.' },
  REPORT_MONTH_OPEN: {
    id: 'Bulan {month} belum berakhir. Catat laporannya setelah bulan itu lewat.',
    en: 'The month {month} is not over. Note its report afterwards.',
  },
  REPORT_RECEIVED_FUTURE: { id: 'Tanggal terima tidak boleh di masa depan.', en: 'The day of receipt lies ahead.' },
  REPORT_NOTE_LENGTH: { id: 'Catatan paling banyak {max} huruf.', en: 'A note has at most {max} letters.' },
  REPORT_KNOWN: {
    id: 'Laporan kabupaten ini untuk bulan {month} sudah dicatat.',
    en: 'The report of this regency for {month} is noted already.',
  },
} as const satisfies Record<string, Message>;
