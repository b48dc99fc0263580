import type { Message } from '../kernel/message.ts';

/** What is wrong with a registration and, behind it, what to do. Used by forms, import answers and error workbooks. */
export const memberMessages = {
  NIK_EMPTY: { id: 'NIK belum diisi.', en: 'The NIK is missing.' },
  NIK_LENGTH: { id: 'NIK harus 16 angka. Tertulis {digits} angka.', en: 'A NIK has 16 digits. {digits} are written.' },
  NIK_NOT_DIGITS: {
    id: 'NIK hanya boleh berisi angka. Karakter ke-{position} bukan angka.',
    en: 'A NIK has digits only. Character {position} is not one.',
  },
  NIK_BIRTH_DATE: {
    id: 'Angka ke-7 sampai ke-12 NIK bukan tanggal lahir yang mungkin.',
    en: 'Digits 7 to 12 of the NIK are not a possible birth date.',
  },
  NIK_SERIAL_ZERO: {
    id: 'Empat angka terakhir NIK tidak boleh 0000.',
    en: 'The last four digits of a NIK are never 0000.',
  },
  NIK_REGION_UNUSUAL: {
    id: 'Kode wilayah di awal NIK tidak lazim.',
    en: 'The region code at the start of the NIK is unusual.',
  },
  NIK_DOB_MISMATCH: { id: 'Tanggal lahir berbeda dengan NIK.', en: 'The birth date differs from the NIK.' },
  NIK_SEX_MISMATCH: { id: 'Jenis kelamin berbeda dengan NIK.', en: 'The sex differs from the NIK.' },
  NAME_EMPTY: { id: 'Nama belum diisi.', en: 'The name is missing.' },
  NAME_LENGTH: { id: 'Nama harus 2 sampai {max} huruf.', en: 'A name has 2 to {max} letters.' },
  NAME_HAS_NUMBER: { id: 'Nama berisi angka.', en: 'The name contains a number.' },
  BIRTH_DATE_EMPTY: { id: 'Tanggal lahir belum diisi.', en: 'The birth date is missing.' },
  BIRTH_DATE_FUTURE: { id: 'Tanggal lahir berada di masa depan.', en: 'The birth date is in the future.' },
  AGE_OVER_LIMIT: {
    id: 'Sudah berusia {limit} tahun atau lebih pada hari pertama perlindungan.',
    en: 'Is {limit} or older on the first day of cover.',
  },
  AGE_LIMIT_WITHIN_PERIOD: {
    id: 'Akan berusia {limit} tahun dalam 12 bulan.',
    en: 'Turns {limit} within 12 months.',
  },
  AGE_UNDER_ADULT: { id: 'Berusia di bawah {limit} tahun.', en: 'Is under {limit} years old.' },
  VILLAGE_EMPTY: { id: 'Desa atau kelurahan belum diisi.', en: 'The village is missing.' },
  VILLAGE_UNKNOWN: {
    id: 'Desa atau kelurahan tidak ditemukan di register.',
    en: 'The village is not in the register.',
  },
  VILLAGE_OUT_OF_SCOPE: { id: 'Desa berada di luar wilayah Anda.', en: 'The village is outside your region.' },
  OUTSIDE_REGION: { id: 'Desa berada di luar wilayah mitra.', en: "The village is outside the partner's region." },
  OCCUPATION_EMPTY: { id: 'Pekerjaan belum diisi.', en: 'The occupation is missing.' },
  OCCUPATION_UNKNOWN: { id: 'Pekerjaan tidak ada di daftar.', en: 'The occupation is not on the list.' },
  SECTOR_UNKNOWN: { id: 'Sektor tidak ada di daftar.', en: 'The sector is not on the list.' },
  PAYER_EMPTY: { id: 'Pembayar iuran belum diisi.', en: 'Who pays the contribution is missing.' },
  KPJ_FORMAT: { id: 'KPJ harus 8 sampai 11 angka atau huruf.', en: 'A KPJ has 8 to 11 digits or letters.' },
  KPJ_NONE: { id: 'Isi KPJ sedikitnya satu orang.', en: 'Fill in the KPJ of at least one person.' },
  KPJ_MANY: {
    id: 'Paling banyak {max} orang sekali simpan. Simpan dulu sebagian.',
    en: 'At most {max} people at a time. Save a part first.',
  },
  KPJ_TWICE: {
    id: 'KPJ ini ditulis untuk dua orang. Periksa salah satunya.',
    en: 'This KPJ was written for two people. Check one of them.',
  },
  MEMBER_HAS_KPJ: {
    id: 'Orang ini sudah punya KPJ. Muat ulang halaman.',
    en: 'This person has a KPJ already. Load the page again.',
  },
  PHONE_FORMAT: { id: 'Nomor HP harus 8 sampai 15 angka.', en: 'A phone number has 8 to 15 digits.' },
  INCOME_NEGATIVE: { id: 'Penghasilan tidak boleh kurang dari nol.', en: 'Income cannot be below zero.' },
  MISSING_MOTHER_NAME: { id: 'Nama ibu kandung belum diisi.', en: "The mother's name is missing." },
  MISSING_ADDRESS: { id: 'Alamat belum diisi.', en: 'The address is missing.' },
  MISSING_CATEGORY: { id: 'Kategori (MME atau PR) belum diisi.', en: 'The category (MME or PR) is missing.' },
  MISSING_PHONE: { id: 'Nomor HP belum diisi.', en: 'The phone number is missing.' },
  MISSING_WAGE: { id: 'Upah belum diisi.', en: 'The wage is missing.' },
  MEMBER_EXISTS: {
    id: 'NIK ini sudah terdaftar di mitra ini dengan segmen yang sama. Cari orangnya di daftar, atau pilih segmen lain.',
    en: 'This NIK is already registered with this partner in the same segment. Look the person up in the list, or choose the other segment.',
  },
  MEMBER_GROUP_REQUIRED: { id: 'Pilih kelompok Anda.', en: 'Choose your group.' },
  MEMBER_GROUP_UNKNOWN: {
    id: 'Kelompok ini bukan milik mitra ini. Pilih kelompok lain.',
    en: 'This group is not one of this partner. Choose another one.',
  },
  MEMBER_GROUP_CLOSED: {
    id: 'Kelompok ini sudah ditutup. Pilih kelompok lain.',
    en: 'This group is closed. Choose another one.',
  },
  MEMBER_MOU_UNKNOWN: {
    id: 'Perjanjian ini bukan milik mitra ini. Pilih perjanjian lain.',
    en: 'This agreement is not one of this partner. Choose another one.',
  },
  MEMBER_MOU_ENDED: {
    id: 'Perjanjian ini sudah berakhir. Pilih perjanjian lain.',
    en: 'This agreement has ended. Choose another one.',
  },
  MEMBER_HAS_ENDED: { id: 'Kepesertaan ini sudah diakhiri.', en: 'This membership has ended.' },
  MEMBER_NOT_ENDED: { id: 'Kepesertaan ini belum diakhiri.', en: 'This membership has not ended.' },
  MEMBER_DECEASED: {
    id: 'Peserta tercatat meninggal dan tidak dapat diaktifkan kembali.',
    en: 'The member is recorded as deceased and cannot be reactivated.',
  },
  MEMBER_SAME_VILLAGE: { id: 'Peserta sudah berada di desa ini.', en: 'The member already lives in this village.' },
  STATUS_DATE_FUTURE: { id: 'Tanggal tidak boleh di masa depan.', en: 'The date cannot be in the future.' },
  STATUS_DATE_BEFORE: {
    id: 'Tanggal tidak boleh sebelum tanggal lahir.',
    en: 'The date cannot be before the birth date.',
  },
  REASON_TOO_SHORT: {
    id: 'Tuliskan alasan, paling sedikit {min} huruf.',
    en: 'Write a reason of at least {min} letters.',
  },
} as const satisfies Record<string, Message>;
