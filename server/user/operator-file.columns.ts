import type { Cell } from '../document/cell.ts';
import { namedColumn } from '../document/column-list.ts';
import type { Message } from '../kernel/message.ts';
import { cellText } from '../member-import/cell-text.ts';

/** Columns of a list of new operators, in the order of the template. */
export const operatorColumns = {
  region: {
    header: { id: 'Kode wilayah', en: 'Region code' },
    known: /^(kode (wilayah|desa|kelurahan|kecamatan|kabupaten|kemendagri)( .*)?|region code|village code)$/,
    width: 20,
    format: {
      id: 'Kode Kemendagri desa, kecamatan, atau kabupaten tempat operator bertugas.',
      en: 'Code of the village, district or regency that the operator works for.',
    },
    example: '15.01.11.2009',
  },
  name: {
    header: { id: 'Nama', en: 'Name' },
    known: /^(nama( operator| lengkap)?|name|full name)$/,
    width: 32,
    format: { id: 'Nama lengkap operator.', en: 'Full name of the operator.' },
    example: 'Rohana Contoh',
  },
  phone: {
    header: { id: 'Nomor HP', en: 'Phone' },
    known: /^((no|nomor) (hp|telepon|wa|whatsapp)|hp|telepon|phone|mobile)$/,
    width: 18,
    format: { id: '8 sampai 15 angka; satu nomor untuk satu operator.', en: '8 to 15 digits; one number an operator.' },
    example: '081200000001',
  },
  email: {
    header: { id: 'Surel (boleh kosong)', en: 'E-mail (optional)' },
    known: /^(surel|e ?mail)( .*)?$/,
    width: 28,
    format: { id: 'Untuk kata sandi yang terlupa.', en: 'For a forgotten password.' },
    example: 'rohana@contoh.id',
  },
  login: {
    header: { id: 'Nama pengguna (boleh kosong)', en: 'User name (optional)' },
    known: /^(nama pengguna|username|user name|login)( .*)?$/,
    width: 30,
    format: {
      id: 'Bila kosong, dibuat dari kode wilayah, misalnya desa.1501112009.',
      en: 'Made from the region code when empty, for example desa.1501112009.',
    },
    example: '',
  },
} as const satisfies Record<
  string,
  { header: Message; known: RegExp; width: number; format: Message; example: string }
>;

export type OperatorColumn = keyof typeof operatorColumns;
export const operatorColumnKeys = Object.keys(operatorColumns) as OperatorColumn[];

/** Which of our columns a header names. */
export const operatorColumnOf = (header: Cell): OperatorColumn | null => namedColumn(operatorColumns, cellText(header));
