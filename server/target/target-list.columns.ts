import type { Cell } from '../document/cell.ts';
import { namedColumn } from '../document/column-list.ts';
import type { Message } from '../kernel/message.ts';
import { cellText } from '../member-import/cell-text.ts';

/** Columns of a list of targets, in the order of the template. */
export const targetColumns = {
  office: {
    header: { id: 'Kode kantor', en: 'Office code' },
    known: /^(kode( kantor)?|kantor|office code|office)$/,
    width: 14,
    format: { id: 'Kode kantor seperti di daftar kantor.', en: 'Code as in the list of offices.' },
    example: 'KC-JBR',
  },
  segment: {
    header: { id: 'Segmen', en: 'Segment' },
    known: /^(segmen|segment)$/,
    width: 10,
    format: { id: 'PU atau BPU.', en: 'PU or BPU.' },
    example: 'BPU',
  },
  people: {
    header: { id: 'Target orang', en: 'Target of people' },
    known: /^((target )?(orang|peserta|tenaga kerja|people)|target of people)$/,
    width: 14,
    format: { id: 'Bilangan bulat, boleh 0.', en: 'A whole number; 0 is allowed.' },
    example: '18.000',
  },
  rupiah: {
    header: { id: 'Target rupiah', en: 'Target of rupiah' },
    known: /^((target )?(rupiah|iuran)|target of rupiah)$/,
    width: 18,
    format: { id: 'Rupiah tanpa sen; boleh kosong.', en: 'Rupiah without cents; may be empty.' },
    example: '3.628.800.000',
  },
  source: {
    header: { id: 'Dasar', en: 'Rests on' },
    known: /^(dasar|sumber|surat|rests on|source)$/,
    width: 30,
    format: { id: 'Nomor surat, 3 sampai 300 huruf.', en: 'A letter’s number, 3 to 300 letters.' },
    example: 'Surat 12/KSA/2026',
  },
} as const satisfies Record<
  string,
  { header: Message; known: RegExp; width: number; format: Message; example: string }
>;

export type TargetListColumn = keyof typeof targetColumns;
export const targetColumnKeys = Object.keys(targetColumns) as TargetListColumn[];
/** Without these a row is no header. */
export const neededTargetColumns: readonly TargetListColumn[] = ['office', 'segment', 'people', 'source'];

/** Which of our columns a header names. */
export const targetColumnOf = (header: Cell): TargetListColumn | null => namedColumn(targetColumns, cellText(header));
