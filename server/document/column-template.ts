import type { Locale, Message } from '../kernel/message.ts';
import { type XlsxCell, xlsxWorkbook } from './xlsx-writer.ts';

const heading = (value: string): XlsxCell => ({ value, look: 'heading' });
const wrapped = (value: string): XlsxCell => ({ value, look: 'wrapped' });

const words = {
  guide: { id: 'Petunjuk', en: 'Instructions' },
  column: { id: 'Kolom', en: 'Column' },
  format: { id: 'Cara mengisi', en: 'How to fill in' },
  example: { id: 'Contoh (bukan orang sungguhan)', en: 'Example (not a real person)' },
} as const;

export interface TemplateColumn {
  readonly header: Message;
  readonly width: number;
  /** How to fill it in. */
  readonly format: Message;
  /** Invented. */
  readonly example: string;
}

/** A short list to fill in, all of it text, empty or with what is known already, and a sheet that explains the columns. */
export function columnTemplate(
  name: Message,
  columns: readonly TemplateColumn[],
  locale: Locale,
  known: readonly (readonly string[])[] = [],
): AsyncGenerator<Buffer> {
  return xlsxWorkbook([
    {
      name: name[locale],
      columns: columns.map(({ width }) => ({ width, look: 'text' as const })),
      frozenRows: 1,
      rows: [columns.map(({ header }) => heading(header[locale])), ...known],
    },
    {
      name: words.guide[locale],
      columns: [{ width: 30 }, { width: 70, look: 'wrapped' }, { width: 32, look: 'text' }],
      frozenRows: 1,
      rows: [
        [words.column, words.format, words.example].map((text) => heading(text[locale])),
        ...columns.map(({ header, format, example }) => [header[locale], wrapped(format[locale]), example]),
      ],
    },
  ]);
}
