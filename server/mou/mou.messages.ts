import type { Message } from '../kernel/message.ts';

export const mouMessages = {
  MOU_TITLE_LENGTH: { id: 'Judul harus {min} sampai {max} huruf.', en: 'A title has {min} to {max} letters.' },
  MOU_PERIOD: {
    id: 'Tanggal akhir harus sesudah tanggal mulai.',
    en: 'The last day has to come after the first.',
  },
  MOU_PROGRAMMES_EMPTY: { id: 'Pilih paling sedikit satu program.', en: 'Choose at least one programme.' },
  MOU_TARGET_RANGE: {
    id: 'Sasaran harus bilangan bulat dari 0 sampai {max}.',
    en: 'A target is a whole number from 0 to {max}.',
  },
  MOU_PARTNER_UNKNOWN: { id: 'Mitra tidak ditemukan.', en: 'The partner does not exist.' },
  MOU_PARENT_MISSING: {
    id: 'Adendum mengubah perjanjian lain. Pilih perjanjian induknya.',
    en: 'An addendum changes another agreement. Choose its parent.',
  },
  MOU_PARENT_UNKNOWN: { id: 'Perjanjian induk tidak ditemukan.', en: 'The parent agreement does not exist.' },
  MOU_PARENT_OTHER_PARTNER: {
    id: 'Perjanjian induk milik mitra lain. Pilih perjanjian dari mitra yang sama.',
    en: 'The parent agreement is of another partner. Choose one of the same partner.',
  },
  MOU_PARENT_CIRCLE: {
    id: 'Perjanjian ini sendiri berada di atas induk yang dipilih. Pilih induk lain.',
    en: 'This agreement stands above the chosen parent itself. Choose another one.',
  },
  MOU_PARTY_SHAPE: {
    id: 'Pilih satu kantor, satu mitra, atau satu kelompok sebagai pihak.',
    en: 'Choose one office, one partner or one group as a party.',
  },
  MOU_PARTY_UNKNOWN: {
    id: 'Pihak tidak ditemukan, atau bukan kelompok dari mitra ini.',
    en: 'The party does not exist, or is no group of this partner.',
  },
  MOU_PARTY_TWICE: {
    id: 'Pihak ini sudah ada di daftar. Hapus salah satunya.',
    en: 'This party is listed twice. Remove one.',
  },
  MOU_PARTIES_MANY: { id: 'Paling banyak {max} pihak.', en: 'At most {max} parties.' },
  MOU_NUMBER_LENGTH: { id: 'Nomor paling panjang {max} huruf.', en: 'A number has at most {max} letters.' },
  MOU_SIGNATORY_LENGTH: {
    id: 'Nama penanda tangan harus 2 sampai {max} huruf.',
    en: "A signatory's name has 2 to {max} letters.",
  },
  MOU_NUMBER_MISSING: { id: 'Isi nomor surat pihak ini.', en: "Fill in this party's number." },
  MOU_NO_OFFICE: {
    id: 'Belum ada kantor BPJS Ketenagakerjaan di antara para pihak. Tambahkan dengan mengubah perjanjian.',
    en: 'There is no office of BPJS Ketenagakerjaan among the parties. Edit the agreement to add one.',
  },
  MOU_PARTIES_FEW: {
    id: 'Perjanjian ditandatangani paling sedikit dua pihak. Tambahkan dengan mengubah perjanjian.',
    en: 'At least two parties sign an agreement. Edit the agreement to add one.',
  },
  MOU_START_MISSING: {
    id: 'Tanggal mulai belum diisi. Isi dengan mengubah perjanjian.',
    en: 'The first day is missing. Edit the agreement to fill it in.',
  },
  MOU_SIGNED_FUTURE: {
    id: 'Tanggal tanda tangan tidak boleh di masa depan.',
    en: 'The day of signing cannot be in the future.',
  },
  MOU_SIGNED_BEFORE_DRAFT: {
    id: 'Naskah disusun pada {date}, jadi tidak mungkin ditandatangani sebelumnya. Periksa tanggal ini, atau kembalikan ke draf dan perbaiki tanggal penyusunan.',
    en: 'The paper was drawn up on {date} and cannot have been signed before. Check this date, or return it to the draft and correct the day it was drawn up.',
  },
  MOU_DRAFTED_FUTURE: {
    id: 'Tanggal penyusunan tidak boleh di masa depan.',
    en: 'The day it was drawn up cannot be in the future.',
  },
  MOU_NOT_DRAFT: {
    id: 'Perjanjian ini bukan draf lagi. Sebelum ditandatangani, kembalikan dulu ke draf; sesudahnya isinya hanya berubah lewat adendum.',
    en: 'This agreement is no draft any more. Before it is signed, return it to the draft first; afterwards it changes by an addendum only.',
  },
  MOU_NOT_IN_REVIEW: {
    id: 'Perjanjian ini tidak sedang ditelaah. Muat ulang halaman untuk melihat keadaannya sekarang.',
    en: 'This agreement is not under review. Load the page again to see where it stands.',
  },
  MOU_SAME_PERSON: {
    id: 'Anda sendiri yang meminta telaah ini. Persetujuan diberikan orang lain.',
    en: 'You asked for this review yourself. Somebody else approves it.',
  },
  MOU_NOT_TO_RETURN: {
    id: 'Hanya perjanjian yang sedang ditelaah atau siap ditandatangani yang dapat dikembalikan ke draf.',
    en: 'Only an agreement under review or ready to sign can be returned to the draft.',
  },
  MOU_NOT_READY: {
    id: 'Perjanjian ini belum siap ditandatangani. Minta telaah hukum dan persetujuan orang lain dulu.',
    en: 'This agreement is not ready to sign. Ask for the legal review and the approval of another person first.',
  },
  MOU_PARENT_NOT_SIGNED: {
    id: 'Perjanjian induknya belum ditandatangani atau sudah berakhir. Adendum hanya mengubah perjanjian yang sudah ditandatangani.',
    en: 'The parent agreement is not signed or has ended. An addendum only changes an agreement that is signed.',
  },
  MOU_PERIOD_TAKEN: {
    id: 'Kelompok ini sudah terikat "{title}" (nomor {number}) untuk segmen yang sama, {from} sampai {until}. Ubah masa berlaku, akhiri perjanjian itu, atau perpanjang dari sana.',
    en: 'This group is already bound by "{title}" (number {number}) for the same segment, {from} to {until}. Change the period, end that agreement, or renew it.',
  },
  MOU_RENEWAL_EARLY: {
    id: 'Perjanjian yang diperpanjang mulai {date}. Perpanjangan harus mulai sesudahnya.',
    en: 'The agreement that is renewed begins on {date}. The renewal has to begin after it.',
  },
  MOU_NOT_TO_RENEW: {
    id: 'Hanya perjanjian yang berjalan atau sudah berakhir yang dapat diperpanjang; adendum ikut perjanjian induknya.',
    en: 'Only an agreement that is in force or has ended can be renewed; an addendum goes with its parent.',
  },
  MOU_RENEWED_ALREADY: {
    id: 'Perjanjian ini sudah diperpanjang dengan "{title}". Lanjutkan dari sana.',
    en: 'This agreement has been renewed by "{title}" already. Go on from there.',
  },
  MOU_NOT_SIGNED: { id: 'Perjanjian ini belum ditandatangani.', en: 'This agreement is not signed yet.' },
  MOU_NOT_TO_ACTIVATE: {
    id: 'Hanya perjanjian yang sudah ditandatangani dan belum berjalan yang dapat dijalankan.',
    en: 'Only an agreement that is signed and not in force yet can be activated.',
  },
  MOU_BEFORE_START: { id: 'Perjanjian baru berlaku mulai {date}.', en: 'The agreement begins on {date}.' },
  MOU_PERIOD_OVER: {
    id: 'Masa berlaku sudah lewat sejak {date}. Akhiri perjanjian ini dan buat yang baru.',
    en: 'Its period was over on {date}. End this agreement and make a new one.',
  },
  MOU_HAS_ENDED: { id: 'Perjanjian ini sudah berakhir.', en: 'This agreement has ended.' },
  MOU_REASON_LENGTH: {
    id: 'Tuliskan alasan, {min} sampai {max} huruf.',
    en: 'Write a reason of {min} to {max} letters.',
  },
} as const satisfies Record<string, Message>;
