import type { Message } from '../kernel/message.ts';

export const targetMessages = {
  TARGET_YEAR: {
    id: 'Tahun harus antara {from} dan {until}.',
    en: 'The year has to be between {from} and {until}.',
  },
  TARGET_PEOPLE: {
    id: 'Jumlah orang harus bilangan bulat dari 0 sampai 300.000.000.',
    en: 'People have to be a whole number from 0 to 300,000,000.',
  },
  TARGET_RUPIAH: {
    id: 'Rupiah harus dari 0 sampai kurang dari seribu triliun.',
    en: 'Rupiah have to be from 0 to less than a quadrillion.',
  },
  TARGET_SOURCE: {
    id: 'Tulis dasar target dalam 3 sampai 300 huruf, misalnya nomor surat.',
    en: 'Write what the target rests on in 3 to 300 letters, such as a letter’s number.',
  },
  TARGET_RULE_UNKNOWN: {
    id: 'Cara menghitung ini tidak berlaku untuk tahun {year}. Pilih dari daftar.',
    en: 'This way of counting does not apply to {year}. Choose from the list.',
  },
  TARGET_OFFICE_UNKNOWN: { id: 'Kantor tidak ditemukan.', en: 'The office does not exist.' },
  TARGET_MOU_UNKNOWN: { id: 'Perjanjian tidak ditemukan.', en: 'The agreement does not exist.' },
  TARGET_MOU_SEGMENT: {
    id: 'Perjanjian ini untuk segmen {segment}. Pilih segmen itu.',
    en: 'This agreement is about the segment {segment}. Choose that.',
  },
  TARGET_EXISTS: {
    id: 'Target ini sudah ada. Muat ulang halaman, lalu ubah yang ada.',
    en: 'This target exists already. Load the page again and change it.',
  },
  TARGET_UNCHANGED: {
    id: 'Usulan sama dengan target yang berlaku. Ubah angkanya atau batalkan.',
    en: 'The proposal is what is in force. Change a figure or cancel.',
  },
  TARGET_NOT_ASKED: {
    id: 'Tidak ada usulan yang menunggu. Muat ulang halaman.',
    en: 'No proposal is waiting. Load the page again.',
  },
  TARGET_SAME_PERSON: {
    id: 'Usulan Anda sendiri harus disetujui orang lain.',
    en: 'Somebody else has to approve your own proposal.',
  },
  TARGET_REASON: { id: 'Tulis alasan dalam 5 sampai 300 huruf.', en: 'Write the reason in 5 to 300 letters.' },
  TARGET_NOTHING_TO_COPY: {
    id: 'Tidak ada target {year} yang belum ada pada tahun berikutnya.',
    en: 'There is no target of {year} that the next year does not have.',
  },
} as const satisfies Record<string, Message>;
