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
} as const satisfies Record<string, Message>;
