import type { Message } from '../kernel/message.ts';

export const trancheMessages = {
  TRANCHE_NOTHING_DUE: {
    id: 'Semua unit di sini sudah menerima tahap ini. Periksa tahap dan wilayahnya.',
    en: 'All units here have received this tranche. Check tranche and region.',
  },
  TRANCHE_NOT_RECEIVED: {
    id: 'Belum ada unit di sini yang menerima tahap ini tanpa laporan. Periksa tahap dan wilayahnya.',
    en: 'No unit here has received this tranche without a report. Check tranche and region.',
  },
  TRANCHE_REGION: { id: 'Wilayah tidak ditemukan.', en: 'The region does not exist.' },
  RECEIPT_UNKNOWN: {
    id: 'Dana masuk ini tidak ada atau sudah dibatalkan. Muat ulang halaman.',
    en: 'This transfer is not there or was taken back. Reload the page.',
  },
  REPORT_NOT_THERE: {
    id: 'Tidak ada laporan tahap ini yang tercatat di sini.',
    en: 'No report of this tranche is noted here.',
  },
  TRANCHE_NOTE_LENGTH: {
    id: 'Catatan harus {min} sampai {max} huruf.',
    en: 'A note has {min} to {max} letters.',
  },
  TRANSFER_FILE_HEADER: {
    id: 'Baris judul tidak ditemukan. Berkas harus punya kolom kode desa, jumlah, nomor SP2D, tanggal masuk, dan tahap.',
    en: 'No header row was found. The file needs village code, amount, transfer number, date and tranche.',
  },
  TRANSFER_FILE_LONG: {
    id: 'Berkas berisi lebih dari {max} baris. Bagi menjadi beberapa berkas.',
    en: 'The file has more than {max} rows. Split it into several files.',
  },
  TRANSFER_FILE_EMPTY: { id: 'Tidak ada baris di bawah judul.', en: 'There is no row below the header.' },
  TRANSFER_FILE_PROBLEMS: {
    id: 'Masih ada baris yang salah. Tidak ada yang dicatat. Perbaiki berkas, lalu pilih lagi.',
    en: 'Some rows are still wrong. Nothing was written down. Correct the file and choose it again.',
  },
  TRANSFER_CODE_MISSING: { id: 'Isi kode desa atau kelurahan.', en: 'Give the code of the village.' },
  TRANSFER_CODE_UNKNOWN: {
    id: 'Kode ini tidak ada dalam daftar wilayah. Periksa angkanya.',
    en: 'No region has this code. Check its digits.',
  },
  TRANSFER_RUPIAH: {
    id: 'Tulis rupiah tanpa sen, misalnya 3.000.000.',
    en: 'Write rupiah without cents, for example 3.000.000.',
  },
  TRANSFER_DATE_UNREADABLE: {
    id: 'Tanggal tidak terbaca. Tulis hari-bulan-tahun, misalnya 01-03-2026.',
    en: 'The date cannot be read. Write day-month-year, for example 01-03-2026.',
  },
  TRANSFER_REPEATED: {
    id: 'SP2D, tahap, dan desa ini sudah ada di baris {row}.',
    en: 'This transfer, tranche and village stand in row {row} already.',
  },
  TRANSFER_DIFFERS: {
    id: 'SP2D ini sudah dicatat dengan jumlah atau tanggal lain. Batalkan catatan itu dulu, atau perbaiki baris ini.',
    en: 'This transfer is written down with another amount or date. Take that back first, or correct this row.',
  },
} as const satisfies Record<string, Message>;
