import { type XlsxCell, type XlsxSheet, xlsxWorkbook } from '../document/xlsx-writer.ts';
import type { Locale } from '../kernel/message.ts';
import type { NikVault } from '../kernel/nik-cipher.ts';
import { occupations, sectors } from '../member/occupation.ts';
import { answerColumns, columnKeys, importColumns } from './member-import.columns.ts';
import type { FileColumn } from './member-import.header.ts';
import { remedyOf } from './member-import.messages.ts';
import { issueText } from './member-import.view.ts';
import type { RefusedRow } from './member-import-row.queries.ts';

const heading = (value: string): XlsxCell => ({ value, look: 'heading' });
const wrapped = (value: string): XlsxCell => ({ value, look: 'wrapped' });

const words = {
  data: { id: 'Data', en: 'Data' },
  guide: { id: 'Petunjuk', en: 'Instructions' },
  column: { id: 'Kolom', en: 'Column' },
  need: { id: 'Wajib', en: 'Needed' },
  format: { id: 'Cara mengisi', en: 'How to fill in' },
  example: { id: 'Contoh (bukan orang sungguhan)', en: 'Example (not a real person)' },
  occupations: { id: 'Daftar pekerjaan', en: 'List of occupations' },
  sectors: { id: 'Daftar sektor', en: 'List of sectors' },
  refused: { id: 'Perlu diperbaiki', en: 'To be corrected' },
  required: { id: 'Wajib', en: 'Required' },
  recommended: { id: 'Dianjurkan', en: 'Recommended' },
  optional: { id: 'Boleh kosong', en: 'Optional' },
} as const;

/** The empty list to fill in, with a sheet that explains every column. All columns are text, so a NIK keeps its digits. */
export function templateWorkbook(locale: Locale): AsyncGenerator<Buffer> {
  const data: XlsxSheet = {
    name: words.data[locale],
    columns: columnKeys.map((key) => ({ width: importColumns[key].width, look: importColumns[key].look })),
    frozenRows: 1,
    rows: [columnKeys.map((key) => heading(importColumns[key].header[locale]))],
  };
  const guide: XlsxSheet = {
    name: words.guide[locale],
    columns: [{ width: 22 }, { width: 14 }, { width: 70, look: 'wrapped' }, { width: 32, look: 'text' }],
    frozenRows: 1,
    rows: guideRows(locale),
  };
  return xlsxWorkbook([data, guide]);
}

function* guideRows(locale: Locale): Generator<readonly XlsxCell[]> {
  yield [words.column, words.need, words.format, words.example].map((text) => heading(text[locale]));
  for (const key of columnKeys) {
    const { header, need, format, example } = importColumns[key];
    yield [header[locale], words[need][locale], wrapped(format[locale]), example];
  }
  yield [];
  yield [heading(words.occupations[locale])];
  for (const { [locale]: label } of Object.values(occupations)) yield [label];
  yield [];
  yield [heading(words.sectors[locale])];
  for (const { [locale]: label } of Object.values(sectors)) yield [label];
}

/**
 * The refused rows as they stood in the file, each with what is wrong and what to do, to be corrected and handed in
 * again: the columns are those of the file, so the import knows them.
 */
export function refusedWorkbook(
  columns: readonly FileColumn[],
  rows: AsyncIterable<RefusedRow>,
  vault: NikVault,
  locale: Locale,
): AsyncGenerator<Buffer> {
  return xlsxWorkbook([
    {
      name: words.refused[locale],
      columns: [
        { width: 8 },
        { width: 50, look: 'wrapped' },
        { width: 50, look: 'wrapped' },
        ...columns.map(({ key }) => ({ width: key === null ? 16 : importColumns[key].width, look: 'text' as const })),
      ],
      frozenRows: 1,
      rows: refusedSheet(columns, rows, vault, locale),
    },
  ]);
}

async function* refusedSheet(
  columns: readonly FileColumn[],
  rows: AsyncIterable<RefusedRow>,
  vault: NikVault,
  locale: Locale,
): AsyncGenerator<readonly XlsxCell[]> {
  const { row, problem, advice } = answerColumns;
  yield [
    ...[row, problem, advice].map((text) => heading(text[locale])),
    ...columns.map(({ header }) => heading(header)),
  ];
  for await (const { rowNumber, issues, cells } of rows) {
    const values = JSON.parse(vault.decrypt(cells)) as (string | null)[];
    const blocking = issues.filter(({ level }) => level === 'BLOCKS_SAVING');
    const marked = new Set(blocking.map(({ column }) => column as string));
    const texts = blocking.map(({ code, params }) => issueText(code, params, locale));
    const advices = new Set(blocking.map(({ code, level }) => remedyOf(code, level)[locale]));
    yield [
      rowNumber,
      wrapped(texts.join('\n')),
      wrapped([...advices].join('\n')),
      ...columns.map(({ index, key }): XlsxCell => {
        const value = values[index] ?? '';
        return key !== null && marked.has(key) ? { value, look: 'marked' } : value === '' ? null : value;
      }),
    ];
  }
}
