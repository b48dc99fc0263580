import type { Message } from '../kernel/message.ts';

export const ceremonyMessages = {
  CEREMONY_NO_GROUPS: { id: 'Pilih sedikitnya satu kelompok.', en: 'Choose at least one group.' },
  CEREMONY_GROUPS_MANY: {
    id: 'Paling banyak {max} kelompok dalam satu penandatanganan. Bagi menjadi beberapa.',
    en: 'At most {max} groups sign at one ceremony. Make several of it.',
  },
  CEREMONY_GROUP_TWICE: {
    id: 'Kelompok ini dipilih dua kali. Hapus salah satunya.',
    en: 'This group was chosen twice. Remove one.',
  },
  CEREMONY_GROUP_UNKNOWN: {
    id: 'Kelompok tidak ditemukan pada mitra ini. Pilih lagi dari daftar kelompok.',
    en: 'The group is not one of this partner. Choose again from the list of groups.',
  },
  CEREMONY_GROUP_CLOSED: {
    id: '{group} sudah ditutup. Keluarkan dari pilihan.',
    en: '{group} is closed. Take it out of the choice.',
  },
  CEREMONY_GROUP_OFFICE: {
    id: '{group} dilayani {office}, bukan kantor yang dipilih. Pilih kantor itu, atau keluarkan kelompok ini.',
    en: '{group} is served by {office}, not by the chosen office. Choose that office, or take this group out.',
  },
  CEREMONY_GROUP_BOUND: {
    id: '{group} sudah terikat "{title}" (nomor {number}) sampai {until}. Keluarkan kelompok ini, atau perpanjang perjanjian itu.',
    en: '{group} is already bound by "{title}" (number {number}) until {until}. Take this group out, or renew that agreement.',
  },
  CEREMONY_GROUP_UNREVIEWED: {
    id: '{group} sudah punya "{title}" yang belum disetujui. Selesaikan telaahnya dulu, atau keluarkan kelompok ini.',
    en: '{group} already has "{title}", which is not approved yet. Finish its review first, or take this group out.',
  },
  CEREMONY_GROUP_ELSEWHERE: {
    id: '"{title}" milik {group} sudah masuk penandatanganan pada {date}. Keluarkan dari sana dulu.',
    en: '"{title}" of {group} is part of the ceremony of {date}. Take it out there first.',
  },
  CEREMONY_GROUP_SEVERAL: {
    id: '{group} punya beberapa perjanjian yang siap ditandatangani. Tandatangani satu per satu dari halamannya.',
    en: '{group} has several agreements that are ready to sign. Sign them one by one from their pages.',
  },
  CEREMONY_MOU_OFFICE: {
    id: '"{title}" ditandatangani kantor lain. Pilih kantor itu, atau keluarkan {group}.',
    en: '"{title}" is signed by another office. Choose that office, or take {group} out.',
  },
  CEREMONY_MOU_PARTIES: {
    id: '"{title}" ditandatangani pihak lain juga. Tandatangani dari halamannya, dan keluarkan {group}.',
    en: '"{title}" is signed by other parties too. Sign it from its page, and take {group} out.',
  },
  CEREMONY_SIGNATORY_MISSING: {
    id: 'Isi siapa yang menandatangani untuk {group}.',
    en: 'Fill in who signs for {group}.',
  },
  CEREMONY_NUMBER_TAKEN: {
    id: 'Nomor {number} untuk {group} sudah dipakai perjanjian lain. Ubah pola atau nomor pertama.',
    en: 'The number {number} for {group} is used by another agreement. Change the pattern or the first number.',
  },
  CEREMONY_PATTERN: {
    id: 'Tulis {counter} tepat sekali di tempat nomor urut, misalnya PER/{counter}/102026.',
    en: 'Write {counter} exactly once where the running number stands, such as PER/{counter}/102026.',
  },
  CEREMONY_FIRST: {
    id: 'Nomor pertama harus bilangan bulat dari 1; nomor terakhir paling besar {max}.',
    en: 'The first number is a whole number from 1 on; the last one is at most {max}.',
  },
  CEREMONY_NUMBER_LENGTH: {
    id: 'Nomor yang terbentuk lebih panjang dari {max} huruf. Pendekkan polanya.',
    en: 'The numbers become longer than {max} letters. Shorten the pattern.',
  },
  CEREMONY_PLACE_LENGTH: {
    id: 'Tempat penandatanganan harus {min} sampai {max} huruf.',
    en: 'The place of signing has {min} to {max} letters.',
  },
  CEREMONY_SIGNATORY_LENGTH: {
    id: 'Nama penanda tangan harus {min} sampai {max} huruf.',
    en: "A signatory's name has {min} to {max} letters.",
  },
  CEREMONY_KIND: {
    id: 'Bersama-sama ditandatangani nota kesepahaman atau perjanjian kerja sama, bukan adendum.',
    en: 'Memoranda and cooperation agreements are signed together, addenda are not.',
  },
  CEREMONY_OFFICE_UNKNOWN: { id: 'Kantor tidak ditemukan.', en: 'The office does not exist.' },
  CEREMONY_NOTHING_TO_ASK: {
    id: 'Tidak ada draf di penandatanganan ini. Muat ulang halaman.',
    en: 'There is no draft in this ceremony. Load the page again.',
  },
  CEREMONY_NOTHING_TO_REVIEW: {
    id: 'Tidak ada perjanjian yang menunggu telaah di sini. Muat ulang halaman.',
    en: 'No agreement waits for review here. Load the page again.',
  },
  CEREMONY_LINE_DRAFT: {
    id: 'Perjanjian {group} masih draf. Minta telaah lagi, atau keluarkan kelompok ini.',
    en: 'The agreement of {group} is still a draft. Ask for its review again, or take this group out.',
  },
  CEREMONY_LINE_IN_REVIEW: {
    id: 'Perjanjian {group} masih ditelaah. Tunggu persetujuan orang lain, atau keluarkan kelompok ini.',
    en: 'The agreement of {group} is under review. Wait until somebody else approves it, or take this group out.',
  },
  CEREMONY_LINE_SIGNED: {
    id: 'Perjanjian {group} sudah ditandatangani sendiri. Keluarkan kelompok ini.',
    en: 'The agreement of {group} was signed by itself. Take this group out.',
  },
  CEREMONY_LINE_CLOSED: {
    id: '{group} sudah ditutup. Keluarkan kelompok ini.',
    en: '{group} was closed. Take this group out.',
  },
  CEREMONY_EMPTY: {
    id: 'Tidak ada kelompok lagi dalam penandatanganan ini. Buat yang baru.',
    en: 'No group is left in this ceremony. Plan a new one.',
  },
  CEREMONY_SIGNED: {
    id: 'Penandatanganan ini sudah dicatat dan tidak berubah lagi.',
    en: 'This ceremony was recorded and does not change any more.',
  },
  CEREMONY_LINE_UNKNOWN: {
    id: 'Kelompok ini tidak ada dalam penandatanganan. Muat ulang halaman.',
    en: 'This group is not part of the ceremony. Load the page again.',
  },
} as const satisfies Record<string, Message>;
