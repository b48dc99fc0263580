import { columnTemplate } from '../document/column-template.ts';
import { type XlsxCell, xlsxWorkbook } from '../document/xlsx-writer.ts';
import type { Locale } from '../kernel/message.ts';
import { operatorColumnKeys, operatorColumns } from './operator-file.columns.ts';
import type { NewOperator } from './operator-file.service.ts';

const heading = (value: string): XlsxCell => ({ value, look: 'heading' });

const words = {
  list: { id: 'Operator', en: 'Operators' },
  name: { id: 'Nama', en: 'Name' },
  place: { id: 'Wilayah', en: 'Region' },
  login: { id: 'Nama pengguna', en: 'User name' },
  code: { id: 'Kode sekali pakai', en: 'One-time code' },
} as const;

/** The empty list to fill in, with a sheet that explains the columns. */
export function operatorTemplate(locale: Locale): AsyncGenerator<Buffer> {
  const columns = operatorColumnKeys.map((key) => operatorColumns[key]);
  return columnTemplate(words.list, columns, locale);
}

/** The new operators with their codes, for whoever hands them out. */
export function codesWorkbook(operators: readonly NewOperator[], locale: Locale): AsyncGenerator<Buffer> {
  return xlsxWorkbook([
    {
      name: words.list[locale],
      columns: [32, 44, 26, 20].map((width) => ({ width, look: 'text' as const })),
      frozenRows: 1,
      rows: [
        [words.name, words.place, words.login, words.code].map((text) => heading(text[locale])),
        ...operators.map(({ name, place, login, code }) => [name, place, login, code]),
      ],
    },
  ]);
}
