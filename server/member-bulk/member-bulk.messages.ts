import type { Message } from '../kernel/message.ts';

/** Why a member is left alone, and what an act on many refuses; the rest are the codes of the single acts. */
export const memberBulkMessages = {
  BULK_ALREADY_THERE: {
    id: 'Sudah berada di kelompok dan perjanjian tujuan.',
    en: 'Already in that group and agreement.',
  },
  BULK_OTHER_PARTNER: {
    id: 'Peserta mitra lain: kelompok atau perjanjian ini bukan milik mitranya.',
    en: 'A member of another partner: this group or agreement is not of that partner.',
  },
  BULK_TOUCHED: {
    id: 'Diubah orang lain sejak diperiksa; tidak disentuh.',
    en: 'Changed by somebody since the check; left alone.',
  },
  BULK_OUT_OF_REACH: {
    id: 'Tidak ditemukan atau di luar wilayah Anda.',
    en: 'Not found, or outside your region.',
  },
  BULK_NOT_READY: {
    id: 'Perubahan ini belum siap, sedang berjalan, atau sudah selesai.',
    en: 'This change is not ready, is under way, or is done.',
  },
  BULK_NOTHING_TO_CHANGE: {
    id: 'Tidak ada peserta yang akan berubah.',
    en: 'There is no member to change.',
  },
  BULK_NOT_CANCELLABLE: {
    id: 'Perubahan ini sudah selesai dan tidak dapat dihentikan lagi.',
    en: 'This change is over and can no longer be stopped.',
  },
  BULK_NOT_UNDOABLE: {
    id: 'Perubahan ini tidak dapat dibatalkan: belum dijalankan, sudah dibatalkan, atau lebih dari {days} hari.',
    en: 'This change cannot be undone: not carried out, undone already, or more than {days} days ago.',
  },
  BULK_NOWHERE: {
    id: 'Pilih kelompok atau perjanjian tujuan.',
    en: 'Choose the group or agreement to move to.',
  },
  BULK_PARTNERS_DIFFER: {
    id: 'Kelompok dan perjanjian harus milik mitra yang sama.',
    en: 'Group and agreement must be of the same partner.',
  },
  BULK_REASON_EMPTY: { id: 'Pilih alasan berakhir.', en: 'Choose the reason for ending.' },
  BULK_DATE_EMPTY: { id: 'Isi tanggal mulai berlaku.', en: 'Give the day from which it holds.' },
} as const satisfies Record<string, Message>;
