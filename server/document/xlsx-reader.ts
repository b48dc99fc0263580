import { addDays } from '../kernel/calendar-date.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { type Cell, type CellRow, MAX_COLUMNS, type OnPause, type OnRow } from './cell.ts';
import type { SharedStrings } from './shared-strings.ts';
import { readDateStyles, readSharedStrings, readSheetList, type SheetPart } from './xlsx-parts.ts';
import { readXml, type XmlAttributes, type XmlListener } from './xml-events.ts';
import { openZip, type ZipArchive } from './zip-reader.ts';

/** A workbook ready to be streamed sheet by sheet, as often as needed. */
export interface XlsxFile {
  readonly sheets: readonly SheetPart[];
  /** How many rows the sheet says it has: a hint of its writer, 0 where it says nothing. */
  announcedRows(sheet: SheetPart): Promise<number>;
  /** @throws DomainError FILE_DAMAGED */
  readSheet(sheet: SheetPart, onRow: OnRow, onPause?: OnPause): Promise<void>;
}

/**
 * Opens a workbook that lies in memory; texts go into one block, cells stream by.
 * @throws DomainError FILE_DAMAGED, FILE_PASSWORD, FILE_BOMB, FILE_MACROS, FILE_XLSB, FILE_ODS or FILE_NOT_SPREADSHEET
 */
export async function openXlsx(bytes: Buffer): Promise<XlsxFile> {
  const zip = await openZip(bytes);
  refuseOtherKinds(zip.names);
  const { sheets, date1904 } = await readSheetList(zip);
  const dateStyles = await readDateStyles(zip);
  const strings = await readSharedStrings(zip);
  return {
    sheets,
    async announcedRows(sheet) {
      const dimension = new DimensionListener();
      await readXml(await zip.open(sheet.path), zip.unpackedSize(sheet.path), dimension);
      return dimension.rows;
    },
    async readSheet(sheet, onRow, onPause) {
      const listener = new SheetListener(strings, dateStyles, date1904, onRow);
      await readXml(await zip.open(sheet.path), zip.unpackedSize(sheet.path), listener, onPause);
    },
  };
}

function refuseOtherKinds(names: ZipArchive['names']): void {
  if ([...names].some((name) => /vbaProject/i.test(name))) throw new DomainError('FILE_MACROS');
  if (names.has('xl/workbook.bin')) throw new DomainError('FILE_XLSB');
  if (names.has('content.xml')) throw new DomainError('FILE_ODS');
  if (!names.has('xl/workbook.xml')) throw new DomainError('FILE_NOT_SPREADSHEET');
}

const ROWS_OF_A_SHEET = 1_048_576;

class DimensionListener implements XmlListener {
  rows = 0;
  enough = false;

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'dimension') this.rows = Number(/(\d+)$/.exec(attributes.ref ?? '')?.[1] ?? 0);
    if (name === 'sheetData') this.enough = true;
  }
  close(): void {}
  text(): void {}
}

class SheetListener implements XmlListener {
  enough = false;
  readonly #strings: SharedStrings;
  readonly #dateStyles: ReadonlySet<string>;
  readonly #date1904: boolean;
  readonly #onRow: OnRow;
  #rowNumber = 0;
  #row: CellRow = [];
  #column = -1;
  #type = '';
  #style = '';
  #value = '';
  #reading = false;
  #aside = 0;

  constructor(strings: SharedStrings, dateStyles: ReadonlySet<string>, date1904: boolean, onRow: OnRow) {
    this.#strings = strings;
    this.#dateStyles = dateStyles;
    this.#date1904 = date1904;
    this.#onRow = onRow;
  }

  open(name: string, attributes: XmlAttributes): void {
    switch (name) {
      case 'c':
        this.#column = attributes.r === undefined ? this.#column + 1 : columnIndex(attributes.r);
        this.#type = attributes.t ?? '';
        this.#style = attributes.s ?? '';
        this.#value = '';
        break;
      case 'v':
      case 't':
        this.#reading = this.#aside === 0;
        break;
      case 'rPh':
        this.#aside += 1;
        break;
      case 'row':
        this.#rowNumber = attributes.r === undefined ? this.#rowNumber + 1 : Number(attributes.r);
        if (!(this.#rowNumber >= 1 && this.#rowNumber <= ROWS_OF_A_SHEET)) throw new DomainError('FILE_DAMAGED');
        this.#row = [];
        this.#column = -1;
        break;
    }
  }

  text(text: string): void {
    if (this.#reading) this.#value += text;
  }

  close(name: string): void {
    switch (name) {
      case 'v':
      case 't':
        this.#reading = false;
        break;
      case 'rPh':
        this.#aside -= 1;
        break;
      case 'c':
        if (this.#value !== '' && this.#column >= 0 && this.#column < MAX_COLUMNS)
          this.#row[this.#column] = this.#cell();
        break;
      case 'row':
        if (!this.enough && !this.#onRow(this.#rowNumber, this.#row)) this.enough = true;
        break;
    }
  }

  #cell(): Cell {
    switch (this.#type) {
      case 's':
        return this.#strings.get(Number(this.#value));
      case 'inlineStr':
      case 'str':
      case 'e':
        return this.#value;
      case 'b':
        return this.#value === '1' ? 'TRUE' : 'FALSE';
      case 'd':
        return { date: this.#value.slice(0, 10) };
    }
    const number = Number(this.#value);
    if (Number.isNaN(number)) return this.#value;
    return this.#dateStyles.has(this.#style) ? (dayOfSerial(number, this.#date1904) ?? number) : number;
  }
}

const LAST_SERIAL = 110_000;

/**
 * The day behind a spreadsheet's number. Serial 60 is 29 February 1900, a day that never was, kept by every program
 * for the sake of an older one; the second count begins on 1 January 1904.
 */
export function dayOfSerial(serial: number, date1904 = false): { date: string } | null {
  const day = Math.floor(serial);
  if (!(day >= 1 && day <= LAST_SERIAL)) return null;
  if (date1904) return { date: addDays('1904-01-01', day) };
  return { date: addDays(day > 60 ? '1899-12-30' : '1899-12-31', day) };
}

function columnIndex(reference: string): number {
  let index = 0;
  for (let i = 0; i < reference.length; i++) {
    const code = reference.charCodeAt(i);
    if (code < 65 || code > 90) break;
    index = index * 26 + code - 64;
  }
  return index - 1;
}
