import { DomainError } from '../kernel/domain-error.ts';
import { SharedStrings } from './shared-strings.ts';
import { readXml, type XmlAttributes } from './xml-events.ts';
import type { ZipArchive } from './zip-reader.ts';

/** The small parts of a workbook that its cells lean on. */

export interface SheetPart {
  readonly name: string;
  readonly path: string;
  readonly hidden: boolean;
}

const TEXTS_MAX = 300_000_000;
// Formats that every spreadsheet program knows by number: days, and the local calendars of East Asia.
const DATE_FORMATS = [
  [14, 17],
  [22, 22],
  [27, 36],
  [50, 58],
] as const;

/** The sheets in the order of their tabs. @throws DomainError FILE_DAMAGED */
export async function readSheetList(zip: ZipArchive): Promise<{ sheets: SheetPart[]; date1904: boolean }> {
  const targets = new Map<string, string>();
  await readPart(zip, 'xl/_rels/workbook.xml.rels', (name, a) => {
    if (name === 'Relationship' && a.Id && a.Target) targets.set(a.Id, pathOf(a.Target));
  });
  const sheets: SheetPart[] = [];
  let date1904 = false;
  await readPart(zip, 'xl/workbook.xml', (name, a) => {
    if (name === 'workbookPr') date1904 = a.date1904 === '1' || a.date1904 === 'true';
    if (name !== 'sheet') return;
    const relation = Object.entries(a).find(([key]) => key === 'r:id' || key.endsWith(':id'))?.[1];
    const path = relation === undefined ? undefined : targets.get(relation);
    if (path !== undefined && zip.names.has(path)) {
      sheets.push({ name: a.name ?? '', path, hidden: a.state === 'hidden' || a.state === 'veryHidden' });
    }
  });
  if (sheets.length === 0) throw new DomainError('FILE_DAMAGED');
  return { sheets, date1904 };
}

/** Numbers of the cell styles that show a number as a day. */
export async function readDateStyles(zip: ZipArchive): Promise<ReadonlySet<string>> {
  const dates = new Set<string>();
  if (!zip.names.has('xl/styles.xml')) return dates;
  const custom = new Map<string, string>();
  let within = false;
  let style = 0;
  await readPart(
    zip,
    'xl/styles.xml',
    (name, a) => {
      if (name === 'numFmt' && a.numFmtId) custom.set(a.numFmtId, a.formatCode ?? '');
      if (name === 'cellXfs') within = true;
      if (name !== 'xf' || !within) return;
      if (showsDay(a.numFmtId ?? '0', custom)) dates.add(String(style));
      style += 1;
    },
    (name) => {
      if (name === 'cellXfs') within = false;
    },
  );
  return dates;
}

/** The texts that cells point to; formatted runs are joined, reading aids left out. */
export async function readSharedStrings(zip: ZipArchive): Promise<SharedStrings> {
  const strings = new SharedStrings();
  const path = [...zip.names].find((name) => name.toLowerCase() === 'xl/sharedstrings.xml');
  if (path === undefined) return strings;
  if (zip.unpackedSize(path) > TEXTS_MAX) throw new DomainError('FILE_BOMB');
  let text = '';
  let inText = false;
  let aside = 0;
  await readXml(await zip.open(path), zip.unpackedSize(path), {
    open(name) {
      if (name === 'si') text = '';
      else if (name === 't') inText = true;
      else if (name === 'rPh') aside += 1;
    },
    close(name) {
      if (name === 'si') strings.add(text);
      else if (name === 't') inText = false;
      else if (name === 'rPh') aside -= 1;
    },
    text(part) {
      if (inText && aside === 0) text += part;
    },
  });
  return strings;
}

async function readPart(
  zip: ZipArchive,
  path: string,
  open: (name: string, attributes: XmlAttributes) => void,
  close: (name: string) => void = () => {},
): Promise<void> {
  await readXml(await zip.open(path), zip.unpackedSize(path), { open, close, text: () => {} });
}

/** Targets are relative to xl/, or absolute within the archive. */
function pathOf(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`;
}

function showsDay(format: string, custom: ReadonlyMap<string, string>): boolean {
  const id = Number(format);
  if (DATE_FORMATS.some(([from, to]) => id >= from && id <= to)) return true;
  const code = custom.get(format);
  // Quoted words, colours and escaped signs of a format say nothing about its kind.
  return code !== undefined && /[dy]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));
}
