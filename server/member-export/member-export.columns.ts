import { valueLabels } from '../audit/audit.messages.ts';
import { instantText } from '../document/instant-text.ts';
import type { XlsxCell, XlsxSheet } from '../document/xlsx-writer.ts';
import { ecosystemOfPeople } from '../ecosystem/ecosystem-of-people.ts';
import type { Locale, Message } from '../kernel/message.ts';
import type { NikVault } from '../kernel/nik-cipher.ts';
import { isSector, occupations, sectors } from '../member/occupation.ts';
import type { ExportColumn } from './member-export.codes.ts';

/** One member as the statement of an export gives it: of what was not asked for, nothing is there. */
export interface ExportRow {
  readonly id: string;
  readonly nameKey: string;
  readonly villageId: number;
  readonly [column: string]: unknown;
}

interface ColumnShape {
  readonly header: Message;
  readonly width: number;
  /** A column of text, so that identifiers stay what they are. */
  readonly text?: boolean;
  /** The name of the value in the row. */
  readonly value: string;
  readonly sql: string;
}

const village: Message = { id: 'Desa/kelurahan', en: 'Village' };

/** What each column of a list is in a file: a village takes three, because its name alone says little. */
const shapes: Readonly<Record<ExportColumn, readonly ColumnShape[]>> = {
  NAME: [{ header: { id: 'Nama', en: 'Name' }, width: 30, value: 'name', sql: 'm.name' }],
  NIK: [{ header: { id: 'NIK', en: 'NIK' }, width: 20, text: true, value: 'nik', sql: 'm.nik_mask as nik' }],
  BIRTH_YEAR: [
    {
      ...{ header: { id: 'Tahun lahir', en: 'Year of birth' }, width: 12, value: 'birthYear' },
      sql: 'extract(year from m.birth_date)::integer as "birthYear"',
    },
  ],
  SEX: [{ header: { id: 'Jenis kelamin', en: 'Sex' }, width: 14, value: 'sex', sql: 'm.sex' }],
  VILLAGE: [
    { header: village, width: 26, value: 'village', sql: 'v.name as village' },
    { header: { id: 'Kecamatan', en: 'District' }, width: 22, value: 'district', sql: 'd.name as district' },
    { header: { id: 'Kabupaten/kota', en: 'Regency or city' }, width: 24, value: 'regency', sql: 'k.name as regency' },
  ],
  OCCUPATION: [{ header: { id: 'Pekerjaan', en: 'Occupation' }, width: 22, value: 'occupation', sql: 'm.occupation' }],
  SEGMENT: [{ header: { id: 'Segmen', en: 'Segment' }, width: 10, value: 'segment', sql: 'm.segment' }],
  CATEGORY: [{ header: { id: 'Kategori', en: 'Category' }, width: 12, value: 'category', sql: 'm.category' }],
  PAYER: [{ header: { id: 'Iuran dibayar', en: 'Paid by' }, width: 18, value: 'payer', sql: 'm.payer' }],
  PARTNER: [{ header: { id: 'Mitra', en: 'Partner' }, width: 34, value: 'partner', sql: 'p.name as partner' }],
  GROUP: [{ header: { id: 'Kelompok', en: 'Group' }, width: 28, value: 'group', sql: 'g.name as "group"' }],
  ECOSYSTEM: [
    {
      ...{ header: { id: 'Ekosistem', en: 'Ecosystem' }, width: 22, value: 'ecosystem' },
      sql: `${ecosystemOfPeople('m')} as ecosystem`,
    },
  ],
  GROUP_SECTOR: [
    {
      ...{ header: { id: 'Sektor kelompok', en: 'Sector of the group' }, width: 24, value: 'groupSector' },
      sql: 'g.sector as "groupSector"',
    },
  ],
  MOU: [{ header: { id: 'Perjanjian', en: 'Agreement' }, width: 34, value: 'mou', sql: 'a.title as mou' }],
  KPJ: [{ header: { id: 'KPJ', en: 'KPJ' }, width: 14, text: true, value: 'kpj', sql: 'm.kpj' }],
  STATUS: [{ header: { id: 'Status', en: 'Status' }, width: 16, value: 'status', sql: 'm.status' }],
  SENDABLE: [{ header: { id: 'Data', en: 'Data' }, width: 14, value: 'sendable', sql: 'm.sendable' }],
  UPDATED_AT: [
    { header: { id: 'Diubah', en: 'Changed' }, width: 24, value: 'updatedAt', sql: 'm.updated_at as "updatedAt"' },
  ],
};

const group = 'left join partner_group g on g.id = m.group_id';
const mou = 'left join mou a on a.id = m.mou_id';
const partner = 'left join partner p on p.id = m.partner_id';
const joins: Partial<Record<ExportColumn, readonly string[]>> = {
  VILLAGE: [
    'join region v on v.id = m.village_id join region d on d.id = m.district_id join region k on k.id = m.regency_id',
  ],
  PARTNER: [partner],
  GROUP: [group],
  ECOSYSTEM: [group, mou, partner],
  GROUP_SECTOR: [group],
  MOU: [mou],
};

const complete = {
  true: { id: 'Lengkap', en: 'Complete' },
  false: { id: 'Belum lengkap', en: 'Incomplete' },
} as const satisfies Record<string, Message>;
const otherCategory: Message = { id: 'Lainnya', en: 'Other' };

/** What a statement reads for these columns, and what it joins. */
export function exportSelect(columns: readonly ExportColumn[], clearNik: boolean): { list: string; joined: string } {
  const read = columns.flatMap((column) =>
    shapes[column].map(({ sql }) => (column === 'NIK' && clearNik ? 'm.nik_cipher as nik' : sql)),
  );
  const list = ['m.id, m.name_key as "nameKey", m.village_id as "villageId"', ...read].join(', ');
  return { list, joined: [...new Set(columns.flatMap((column) => joins[column] ?? []))].join(' ') };
}

export function exportHeaders(columns: readonly ExportColumn[], locale: Locale): string[] {
  return columns.flatMap((column) => shapes[column].map(({ header }) => header[locale]));
}

export function exportWidths(columns: readonly ExportColumn[]): XlsxSheet['columns'] {
  return columns.flatMap((column) =>
    shapes[column].map(({ width, text }) => (text ? { width, look: 'text' as const } : { width })),
  );
}

/** The cells of a member in the words of a reader; an identity number that was asked for in clear is opened here. */
export function exportCells(columns: readonly ExportColumn[], locale: Locale, vault: NikVault) {
  const values = columns.flatMap((column) => shapes[column].map(({ value }) => value));
  return (row: ExportRow): XlsxCell[] => values.map((value) => cellOf(value, row[value], locale, vault));
}

function cellOf(name: string, value: unknown, locale: Locale, vault: NikVault): XlsxCell {
  if (value === null || value === undefined) return null;
  if (Buffer.isBuffer(value)) return vault.decrypt(value);
  if (value instanceof Date) return instantText(value, locale);
  if (typeof value === 'boolean') return complete[`${value}`][locale];
  if (typeof value === 'number') return value;
  const text = String(value);
  switch (name) {
    case 'occupation':
      return occupations[text as keyof typeof occupations]?.[locale] ?? text;
    case 'category':
      return text === 'OTHER' ? otherCategory[locale] : text;
    case 'groupSector':
      return isSector(text) ? sectors[text][locale] : text;
    case 'ecosystem':
    case 'sex':
    case 'payer':
    case 'status':
      return valueLabels[text]?.[locale] ?? text;
    default:
      return text;
  }
}
