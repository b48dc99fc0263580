import type { Viewer } from '../access/viewer.ts';
import { csvText } from '../document/csv-writer.ts';
import { DEMO_MARK } from '../document/demo-mark.ts';
import { instantText } from '../document/instant-text.ts';
import { type XlsxCell, xlsxWorkbook } from '../document/xlsx-writer.ts';
import { formatMessage, type Locale, type Message } from '../kernel/message.ts';
import type { NikVault } from '../kernel/nik-cipher.ts';
import type { ExportColumn, ExportFormat } from './member-export.codes.ts';
import { type ExportRow, exportCells, exportHeaders, exportWidths } from './member-export.columns.ts';

/** What a file says of itself before its rows. */
export interface FileFacts {
  readonly format: ExportFormat;
  readonly columns: readonly ExportColumn[];
  readonly clearNik: boolean;
  readonly filterWords: string;
  readonly purpose: string | null;
  readonly at: Date;
  readonly viewer: Pick<Viewer, 'name' | 'demo' | 'locale'>;
}

const words = {
  title: { id: 'Daftar peserta', en: 'List of members' },
  sheet: { id: 'Peserta', en: 'Members' },
  about: { id: 'Keterangan', en: 'About' },
  filter: { id: 'Saringan', en: 'Filter' },
  at: { id: 'Dibuat', en: 'Made' },
  by: { id: 'Oleh', en: 'By' },
  purpose: { id: 'Keperluan', en: 'Purpose' },
  rows: { id: 'Jumlah peserta', en: 'Members' },
  masked: { id: 'NIK disamarkan', en: 'NIK masked' },
  clear: {
    id: 'Berkas ini memuat NIK lengkap. Simpan di tempat aman dan hapus setelah dipakai.',
    en: 'This file holds full NIKs. Keep it safe and delete it after use.',
  },
  personal: {
    id: 'Data pribadi: hanya untuk keperluan yang tertulis di sini.',
    en: 'Personal data: for the purpose written here only.',
  },
  none: { id: 'tidak disebutkan', en: 'not stated' },
} as const satisfies Record<string, Message>;

export const fileType = {
  XLSX: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  CSV: 'text/csv; charset=utf-8',
} as const satisfies Record<ExportFormat, string>;

/** `peserta-2026-11-21.xlsx`: a name that says nothing about anybody. */
export function exportFileName(day: string, format: ExportFormat, locale: Locale): string {
  const stem = formatMessage({ id: 'peserta', en: 'members' }, locale);
  return `${stem}-${day}.${format.toLowerCase()}`;
}

/**
 * A list as a file, row by row as they come: nothing is collected.
 * @param counted told the number of rows so far, after each stretch
 */
export function exportFile(
  facts: FileFacts,
  stretches: AsyncIterable<readonly ExportRow[]>,
  vault: NikVault,
  total: number | null,
  counted: (rows: number) => void = () => {},
): AsyncGenerator<Buffer> {
  const { locale } = facts.viewer;
  const head = exportHeaders(facts.columns, locale);
  const rows = cells(facts, stretches, vault, counted);
  if (facts.format === 'CSV') return csvText(csvRows(facts, head, rows, total));
  return xlsxWorkbook([
    { name: words.about[locale], columns: [{ width: 22 }, { width: 90, look: 'wrapped' }], rows: about(facts, total) },
    {
      name: words.sheet[locale],
      columns: exportWidths(facts.columns),
      frozenRows: 1,
      rows: withHead(
        head.map((value): XlsxCell => ({ value, look: 'heading' })),
        rows,
      ),
    },
  ]);
}

async function* cells(
  { columns, viewer }: FileFacts,
  stretches: AsyncIterable<readonly ExportRow[]>,
  vault: NikVault,
  counted: (rows: number) => void,
): AsyncGenerator<readonly XlsxCell[]> {
  const cellsOf = exportCells(columns, viewer.locale, vault);
  let count = 0;
  for await (const rows of stretches) {
    for (const row of rows) yield cellsOf(row);
    count += rows.length;
    counted(count);
  }
}

function* about({ viewer, at, filterWords, purpose, clearNik, columns }: FileFacts, total: number | null) {
  const { locale } = viewer;
  const heading = (value: string): XlsxCell => ({ value, look: 'heading' });
  if (viewer.demo) yield [heading(DEMO_MARK)] as readonly XlsxCell[];
  yield [heading(words.title[locale])] as readonly XlsxCell[];
  yield [words.filter[locale], filterWords];
  if (total !== null)
    yield [words.rows[locale], new Intl.NumberFormat(locale === 'id' ? 'id-ID' : 'en-GB').format(total)];
  yield [words.at[locale], instantText(at, locale)];
  yield [words.by[locale], viewer.name];
  yield [words.purpose[locale], purpose ?? words.none[locale]];
  if (columns.includes('NIK')) yield ['NIK', clearNik ? words.clear[locale] : words.masked[locale]];
  yield [words.personal[locale]];
}

async function* csvRows(
  facts: FileFacts,
  head: readonly string[],
  rows: AsyncIterable<readonly XlsxCell[]>,
  total: number | null,
): AsyncGenerator<readonly XlsxCell[]> {
  yield* about(facts, total);
  yield [];
  yield* withHead(head, rows);
}

async function* withHead(
  head: readonly XlsxCell[],
  rows: AsyncIterable<readonly XlsxCell[]>,
): AsyncGenerator<readonly XlsxCell[]> {
  yield head;
  yield* rows;
}
