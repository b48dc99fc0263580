import type { Message } from '../kernel/message.ts';

export const officeMessages = {
  OFFICE_NAME_LENGTH: { id: 'Nama kantor harus 2 sampai {max} huruf.', en: "An office's name has 2 to {max} letters." },
  OFFICE_CODE_FORMAT: {
    id: 'Kode kantor harus 2 sampai 12 huruf besar, angka, atau tanda hubung. Contoh: KC-JMB.',
    en: "An office's code has 2 to 12 capitals, digits or hyphens. Example: KC-JMB.",
  },
  OFFICE_CODE_TAKEN: {
    id: 'Kode ini sudah dipakai {office}. Pakai kode lain.',
    en: 'This code belongs to {office}. Use another one.',
  },
  OFFICE_PARENT_UNKNOWN: { id: 'Kantor induk tidak ditemukan.', en: 'The office above does not exist.' },
  OFFICE_PARENT_KIND: {
    id: 'Kantor induk harus setingkat lebih tinggi: wilayah untuk cabang, pusat untuk wilayah.',
    en: 'The office above has to be of a higher kind: regional for a branch, head for a regional one.',
  },
  OFFICE_HAS_CHILDREN: {
    id: 'Jenis tidak dapat diubah karena kantor lain berada di bawah kantor ini. Pindahkan kantor itu lebih dahulu.',
    en: 'The kind cannot change because other offices stand below this one. Move those first.',
  },
  OFFICE_PHONE_FORMAT: { id: 'Nomor telepon harus 5 sampai 15 angka.', en: 'A phone number has 5 to 15 digits.' },
  OFFICE_ADDRESS_LENGTH: { id: 'Alamat paling panjang {max} huruf.', en: 'An address has at most {max} letters.' },
  OFFICE_REGENCY_UNKNOWN: {
    id: 'Kode {code} bukan kabupaten atau kota yang berlaku hari ini.',
    en: 'The code {code} is no regency or city in force today.',
  },
  OFFICE_REGENCY_TAKEN: {
    id: '{regency} sekarang dilayani {office}. Centang pemindahannya, atau hapus dari daftar.',
    en: '{regency} is served by {office} now. Tick that it moves, or take it off the list.',
  },
} as const satisfies Record<string, Message>;
