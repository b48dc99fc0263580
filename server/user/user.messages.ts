import type { Message } from '../kernel/message.ts';

export const userMessages = {
  USER_NAME_LENGTH: { id: 'Nama harus 2 sampai {max} huruf.', en: 'A name has 2 to {max} letters.' },
  USER_LOGIN_FORMAT: {
    id: 'Nama pengguna berisi 3 sampai 60 huruf, angka, titik, garis, atau @, tanpa spasi.',
    en: 'A user name has 3 to 60 letters, digits, dots, dashes or @, and no blank.',
  },
  USER_LOGIN_TAKEN: {
    id: 'Nama pengguna ini sudah dipakai. Pilih yang lain.',
    en: 'This user name is taken. Choose another one.',
  },
  USER_EMAIL_FORMAT: { id: 'Alamat surel tidak lengkap.', en: 'The e-mail address is incomplete.' },
  USER_EMAIL_TAKEN: {
    id: 'Surel ini sudah dipakai pengguna lain. Kosongkan atau isi yang lain.',
    en: 'Another user has this e-mail address. Leave it empty or give another one.',
  },
  USER_PHONE_FORMAT: { id: 'Nomor HP harus 8 sampai 15 angka.', en: 'A phone number has 8 to 15 digits.' },
  USER_OFFICE_MISSING: { id: 'Pilih kantor.', en: 'Choose the office.' },
  USER_OFFICE_UNKNOWN: { id: 'Kantor tidak ditemukan.', en: 'The office does not exist.' },
  USER_PARTNER_MISSING: { id: 'Pilih mitra.', en: 'Choose the partner.' },
  USER_PARTNER_ONE: {
    id: 'Wilayah atau kelompok hanya untuk satu mitra. Pilih satu mitra.',
    en: 'A region or group goes with one partner. Choose one partner.',
  },
  USER_REGION_UNKNOWN: { id: 'Wilayah tidak ditemukan di register.', en: 'The region is not in the register.' },
  USER_REGION_OUTSIDE: {
    id: 'Wilayah ini di luar wilayah mitra. Pilih wilayah di dalamnya.',
    en: "This region is not part of the partner's region. Choose one inside it.",
  },
  USER_GROUP_UNKNOWN: {
    id: 'Kelompok ini bukan kelompok mitra tersebut. Pilih lagi.',
    en: "This group is not one of that partner's. Choose again.",
  },
  USER_GROUP_OR_REGION: {
    id: 'Pilih wilayah atau kelompok, tidak keduanya.',
    en: 'Choose a region or groups, not both.',
  },
  GROUP_HAS_LEADER: {
    id: 'Kelompok ini sudah punya ketua yang aktif. Tutup akun ketua lama atau jadikan ia anggota dahulu.',
    en: 'This group has an active head. Close that account or take the headship from it first.',
  },
  USER_SUCCESSOR_NARROW: {
    id: 'Pengganti harus pengguna aktif dengan lingkup yang sama atau lebih luas.',
    en: 'The successor must be an active user with the same or a wider scope.',
  },
  USER_CLOSED: {
    id: 'Akun ini ditutup. Buka kembali sebelum menerbitkan kode.',
    en: 'This account is closed. Reopen it before issuing a code.',
  },
  OPERATOR_REGION_MISSING: { id: 'Kode wilayah kosong.', en: 'The region code is missing.' },
  OPERATOR_NAME_MISSING: { id: 'Nama kosong.', en: 'The name is missing.' },
  OPERATOR_PHONE_MISSING: { id: 'Nomor HP kosong.', en: 'The phone number is missing.' },
  OPERATOR_PHONE_REPEATED: {
    id: 'Nomor HP ini sudah ada di baris {row}.',
    en: 'This phone number stands in row {row} already.',
  },
  OPERATOR_PHONE_TAKEN: {
    id: 'Nomor HP ini sudah milik operator yang ada. Hapus baris ini atau perbaiki nomornya.',
    en: 'An operator has this phone number already. Remove the row or correct the number.',
  },
  OPERATOR_EMAIL_REPEATED: {
    id: 'Surel ini sudah ada di baris {row}.',
    en: 'This e-mail address stands in row {row} already.',
  },
  OPERATOR_LOGIN_REPEATED: {
    id: 'Nama pengguna ini sudah ada di baris {row}.',
    en: 'This user name stands in row {row} already.',
  },
  OPERATOR_FILE_HEADER: {
    id: 'Kolom Kode wilayah, Nama, dan Nomor HP tidak ditemukan. Pakai templat.',
    en: 'The columns for region code, name and phone were not found. Use the template.',
  },
  OPERATOR_FILE_LONG: {
    id: 'Berkas berisi lebih dari {max} baris. Bagi menjadi beberapa berkas.',
    en: 'The file has more than {max} rows. Split it into several files.',
  },
  OPERATOR_FILE_EMPTY: {
    id: 'Belum ada operator di bawah judul kolom. Isi daftar, simpan, lalu unggah lagi.',
    en: 'Nobody is listed below the column headers. Fill in the list, save it, and upload again.',
  },
  OPERATOR_FILE_MISTAKES: {
    id: 'Daftar masih berisi kesalahan, jadi tidak ada akun yang dibuat. Perbaiki berkas lalu unggah lagi.',
    en: 'The list still has mistakes, so no account was made. Correct the file and upload it again.',
  },
  OPERATOR_FILE_NOBODY: {
    id: 'Tidak ada baris yang dapat dibuat. Perbaiki berkas lalu unggah lagi.',
    en: 'There is no row that can be made. Correct the file and upload it again.',
  },
} as const satisfies Record<string, Message>;
