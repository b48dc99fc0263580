import { zipArchive } from './zip-writer.ts';

/** Looks a cell can have, in the order of the style sheet below. */
const looks = ['plain', 'heading', 'text', 'wrapped', 'date', 'marked'] as const;
export type Look = (typeof looks)[number];

/** A text stays a text, whatever it looks like: no identifier ever turns into a number. */
export type XlsxCell = string | number | null | { readonly value: string | number; readonly look: Look };

export interface XlsxSheet {
  readonly name: string;
  /** Width in characters and the look of a whole column, so that what is typed below keeps it too. */
  readonly columns: readonly { readonly width: number; readonly look?: Look }[];
  readonly frozenRows?: number;
  readonly rows: Iterable<readonly XlsxCell[]> | AsyncIterable<readonly XlsxCell[]>;
}

const PART = 65_536;
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const KIND = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * A workbook as a stream of buffers: rows are pulled one by one and never collected, so 250,000 of them need no more
 * memory than ten. Texts are written inline.
 */
export function xlsxWorkbook(sheets: readonly XlsxSheet[]): AsyncGenerator<Buffer> {
  return zipArchive([
    { name: '[Content_Types].xml', content: [contentTypes(sheets.length)] },
    { name: '_rels/.rels', content: [packageRelations()] },
    { name: 'xl/workbook.xml', content: [workbook(sheets)] },
    { name: 'xl/_rels/workbook.xml.rels', content: [workbookRelations(sheets.length)] },
    { name: 'xl/styles.xml', content: [styles()] },
    ...sheets.map((sheet, i) => ({ name: `xl/worksheets/sheet${i + 1}.xml`, content: sheetXml(sheet) })),
  ]);
}

/** `A`, `Z`, `AA` for 0, 25, 26. */
export function columnLetters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetters(Math.floor(index / 26) - 1) + letter;
}

async function* sheetXml(sheet: XlsxSheet): AsyncGenerator<string> {
  const letters = sheet.columns.map((_, i) => columnLetters(i));
  let part = `${HEAD}<worksheet xmlns="${MAIN}">${pane(sheet.frozenRows ?? 0)}<cols>`;
  sheet.columns.forEach(({ width, look }, i) => {
    part += `<col min="${i + 1}" max="${i + 1}" width="${width}" style="${styleOf(look)}" customWidth="1"/>`;
  });
  part += '</cols><sheetData>';
  let number = 0;
  for await (const row of sheet.rows) {
    number += 1;
    part += `<row r="${number}">`;
    for (let i = 0; i < row.length; i++) {
      const cell = row[i];
      if (cell === null || cell === undefined) continue;
      const value = typeof cell === 'object' ? cell.value : cell;
      const look = typeof cell === 'object' ? cell.look : sheet.columns[i]?.look;
      const at = `<c r="${letters[i] ?? columnLetters(i)}${number}" s="${styleOf(look)}"`;
      part +=
        typeof value === 'number'
          ? `${at}><v>${value}</v></c>`
          : `${at} t="inlineStr"><is><t xml:space="preserve">${xmlText(value)}</t></is></c>`;
    }
    part += '</row>';
    if (part.length > PART) {
      yield part;
      part = '';
    }
  }
  yield `${part}</sheetData></worksheet>`;
}

// biome-ignore-start lint/suspicious/noControlCharactersInRegex: control characters are exactly what has to go
const NEEDS_CARE = /[&<>"\u0000-\u001f\ufffe\uffff]/;
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
// biome-ignore-end lint/suspicious/noControlCharactersInRegex: see above

/** Escapes a text for XML and drops the control characters that no XML file may hold. */
export function xmlText(text: string): string {
  if (!NEEDS_CARE.test(text)) return text;
  const allowed = text.replace(FORBIDDEN, '');
  return allowed.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

function styleOf(look: Look | undefined): number {
  return look === undefined ? 0 : looks.indexOf(look);
}

function pane(rows: number): string {
  if (rows === 0) return '';
  return `<sheetViews><sheetView workbookViewId="0"><pane ySplit="${rows}" topLeftCell="A${rows + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`;
}

function contentTypes(sheets: number): string {
  let parts = `<Override PartName="/xl/workbook.xml" ContentType="${KIND}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${KIND}.styles+xml"/>`;
  for (let i = 1; i <= sheets; i++) {
    parts += `<Override PartName="/xl/worksheets/sheet${i}.xml" ContentType="${KIND}.worksheet+xml"/>`;
  }
  return `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${parts}</Types>`;
}

function packageRelations(): string {
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;
}

function workbook(sheets: readonly XlsxSheet[]): string {
  const list = sheets
    .map((s, i) => `<sheet name="${xmlText(s.name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
    .join('');
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${list}</sheets></workbook>`;
}

function workbookRelations(sheets: number): string {
  let list = '';
  for (let i = 1; i <= sheets; i++) {
    list += `<Relationship Id="rId${i}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${i}.xml"/>`;
  }
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${list}<Relationship Id="rId${sheets + 1}" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`;
}

// Number format 49 is text: a cell typed into such a column keeps all sixteen digits of a NIK.
function styles(): string {
  const formats = '<numFmts count="1"><numFmt numFmtId="164" formatCode="dd\\-mm\\-yyyy"/></numFmts>';
  const fonts =
    '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>';
  const fill = (colour: string) =>
    `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/><bgColor indexed="64"/></patternFill></fill>`;
  const fills = `<fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${fill('FFDCE9F5')}${fill('FFFFE1DC')}</fills>`;
  const xf = (format: number, font: number, fillId: number, wrap: boolean) =>
    `<xf numFmtId="${format}" fontId="${font}" fillId="${fillId}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1"${
      wrap ? ' applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>' : '/>'
    }`;
  const cells = [
    xf(0, 0, 0, false),
    xf(49, 1, 2, true),
    xf(49, 0, 0, false),
    xf(49, 0, 0, true),
    xf(164, 0, 0, false),
    xf(49, 0, 3, false),
  ];
  return `${HEAD}<styleSheet xmlns="${MAIN}">${formats}${fonts}${fills}<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="${cells.length}">${cells.join('')}</cellXfs></styleSheet>`;
}
