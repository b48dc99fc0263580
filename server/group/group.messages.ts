import type { Message } from '../kernel/message.ts';

export const groupMessages = {
  GROUP_NAME_LENGTH: { id: 'Nama kelompok harus 2 sampai {max} huruf.', en: "A group's name has 2 to {max} letters." },
  GROUP_NAME_TAKEN: {
    id: 'Mitra ini sudah punya kelompok dengan nama itu. Tambahkan tempat atau tahun pada nama.',
    en: 'This partner already has a group of that name. Add a place or a year to the name.',
  },
  GROUP_REGION_UNKNOWN: { id: 'Wilayah tidak ditemukan di register.', en: 'The region is not in the register.' },
  GROUP_REGION_LEVEL: {
    id: 'Pilih kabupaten/kota, kecamatan, atau desa; bukan provinsi.',
    en: 'Choose a regency, a district or a village, not a province.',
  },
  GROUP_SECTOR_UNKNOWN: { id: 'Sektor tidak ada di daftar.', en: 'The sector is not on the list.' },
  GROUP_WORKERS_RANGE: {
    id: 'Perkiraan pekerja harus 0 sampai {max}.',
    en: 'The estimate of workers is 0 to {max}.',
  },
  GROUP_STEP_LENGTH: {
    id: 'Langkah berikutnya paling banyak {max} huruf.',
    en: 'The next step has at most {max} letters.',
  },
  GROUP_STEP_DATE_ALONE: {
    id: 'Tuliskan langkah yang jatuh pada tanggal ini.',
    en: 'Write the step that falls on this date.',
  },
  GROUP_CONTACT_LENGTH: {
    id: 'Nama kontak harus 2 sampai {max} huruf.',
    en: "A contact's name has 2 to {max} letters.",
  },
  GROUP_PHONE_FORMAT: { id: 'Nomor telepon harus 8 sampai 15 angka.', en: 'A phone number has 8 to 15 digits.' },
  GROUP_NPP_FORMAT: { id: 'NPP harus 5 sampai 12 angka atau huruf.', en: 'An NPP has 5 to 12 digits or letters.' },
  GROUP_RESPONSIBLE_UNKNOWN: {
    id: 'Pilih penanggung jawab dari pengguna mitra ini atau kantor cabangnya.',
    en: "Choose somebody among this partner's users or those of its office.",
  },
  GROUP_CLOSED: { id: 'Kelompok ini sudah ditutup.', en: 'This group is closed.' },
  GROUP_REASON_TOO_SHORT: {
    id: 'Tuliskan alasan, paling sedikit {min} huruf.',
    en: 'Write a reason of at least {min} letters.',
  },
  GROUP_ACTIVITY_FUTURE: {
    id: 'Kegiatan dicatat sesudah terjadi. Tanggalnya tidak boleh di masa depan.',
    en: 'An activity is written down after it happened. Its date cannot be in the future.',
  },
  GROUP_ACTIVITY_LONG_AGO: {
    id: 'Tanggal kegiatan paling lama {years} tahun yang lalu. Periksa tahunnya.',
    en: 'An activity is at most {years} years old. Check the year.',
  },
  GROUP_ACTIVITY_NOTE_LENGTH: {
    id: 'Catatan harus {min} sampai {max} huruf.',
    en: 'A note has {min} to {max} letters.',
  },
  GROUP_ACTIVITY_CORRECTED: {
    id: 'Catatan ini sudah diperbaiki. Perbaiki catatan yang baru.',
    en: 'This entry has been corrected already. Correct the new one.',
  },
  GROUP_ACTIVITY_UNKNOWN: {
    id: 'Catatan yang diperbaiki tidak ditemukan pada kelompok ini. Muat ulang halaman.',
    en: 'The entry to correct is not one of this group. Load the page again.',
  },
} as const satisfies Record<string, Message>;
