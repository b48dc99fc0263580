import type { Cell } from '../document/cell.ts';
import type { Message } from '../kernel/message.ts';
import { cellText } from '../member-import/cell-text.ts';

const people = {
  id: 'Orang sebulan. Kosongkan ketiga kolom kuota untuk memakai kuota jalur dananya.',
  en: 'People a month. Leave all three empty for the quota of the funding line.',
} as const;

/** Columns of a division, in the order of the template. */
export const divisionColumns = {
  region: {
    header: { id: 'Kode desa/kelurahan', en: 'Village code' },
    known: /^(kode|kode (wilayah|desa|kelurahan|kemendagri)( .*)?|region code|village code|code)$/,
    width: 20,
    format: {
      id: 'Kode Kemendagri desa atau kelurahan. Kode lama dikenali.',
      en: 'Code of the village. Former codes are known too.',
    },
    example: '15.01.11.2009',
  },
  name: {
    header: { id: 'Nama desa/kelurahan', en: 'Village name' },
    known: /^((nama )?(desa|kelurahan|desa kelurahan|unit)|nama|village( name)?|name)$/,
    width: 30,
    format: {
      id: 'Boleh kosong. Bila diisi, harus nama desa dengan kode itu.',
      en: 'May be empty. Where given it has to be the village of that code.',
    },
    example: 'Baru Sungai Tutung',
  },
  amount: {
    header: { id: 'Jumlah (Rp)', en: 'Amount (Rp)' },
    known: /^(jumlah|nilai|rupiah|nominal|alokasi|amount|allocation)( .*)?$/,
    width: 20,
    format: {
      id: 'Rupiah untuk iuran tanpa sen dan tanpa dana tambahan, lebih dari 0. Jumlah semua baris harus sama dengan jumlah anggaran.',
      en: 'Rupiah for contributions, without cents and top-up, more than 0. All rows add up to the budget.',
    },
    example: '10.000.000',
  },
  mme: {
    header: { id: 'Kuota MME', en: 'Quota MME' },
    known: /^((kuota|quota) )?(mme|miskin ekstrem)$/,
    ...{ width: 12, format: people, example: '50' },
  },
  pr: {
    header: { id: 'Kuota PR', en: 'Quota PR' },
    known: /^((kuota|quota) )?(pr|pekerja rentan)$/,
    ...{ width: 12, format: people, example: '25' },
  },
  other: {
    header: { id: 'Kuota lainnya', en: 'Quota others' },
    known: /^(kuota|quota) (lainnya|lain|others?)$/,
    ...{ width: 14, format: people, example: '0' },
  },
} as const satisfies Record<
  string,
  { header: Message; known: RegExp; width: number; format: Message; example: string }
>;

export type DivisionColumn = keyof typeof divisionColumns;
export const divisionColumnKeys = Object.keys(divisionColumns) as DivisionColumn[];

/** Which of our columns a header names. */
export function divisionColumnOf(header: Cell): DivisionColumn | null {
  const key = cellText(header)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return divisionColumnKeys.find((column) => divisionColumns[column].known.test(key)) ?? null;
}
