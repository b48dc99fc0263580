import type { Message } from '../kernel/message.ts';

export const partnerMessages = {
  PARTNER_NAME_LENGTH: { id: 'Nama mitra harus 2 sampai {max} huruf.', en: "A partner's name has 2 to {max} letters." },
  PARTNER_REGION_UNKNOWN: { id: 'Wilayah tidak ditemukan di register.', en: 'The region is not in the register.' },
  PARTNER_OFFICE_UNKNOWN: { id: 'Kantor cabang tidak ditemukan.', en: 'The office does not exist.' },
  CONTACT_NAME_LENGTH: {
    id: 'Nama kontak harus 2 sampai {max} huruf.',
    en: "A contact's name has 2 to {max} letters.",
  },
  CONTACT_PHONE_FORMAT: { id: 'Nomor telepon harus 8 sampai 15 angka.', en: 'A phone number has 8 to 15 digits.' },
  CONTACT_EMAIL_FORMAT: { id: 'Alamat surel tidak lengkap.', en: 'The e-mail address is incomplete.' },
} as const satisfies Record<string, Message>;
