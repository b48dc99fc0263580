import { describe, expect, it } from 'vitest';
import { zipArchive } from '../../../server/document/zip-writer.ts';
import { DomainError } from '../../../server/kernel/domain-error.ts';
import { memberImportFileMessages } from '../../../server/member-import/member-import.file-messages.ts';
import { openList } from '../../../server/member-import/member-import.reader.ts';
import { collected, HEADER, list, people, person, sheets, workbook, zipOf } from './list-file.ts';

async function refusal(file: Buffer | Promise<Buffer>): Promise<string> {
  try {
    const found = await openList(await file);
    await found.read(() => {});
    return 'read';
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
}

const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const csv = (rows: readonly (readonly unknown[])[], by = ';') =>
  rows.map((row) => row.map((c) => c ?? '').join(by)).join('\r\n');

describe('a file that is no list of ours is refused with a sentence of its own', () => {
  const stories: [string, string, () => Buffer | Promise<Buffer>][] = [
    ['nothing in it', 'FILE_EMPTY', () => Buffer.alloc(0)],
    ['only blanks', 'FILE_EMPTY', () => Buffer.from(' \r\n\r\n')],
    ['a workbook without a cell', 'FILE_EMPTY', () => workbook([])],
    [
      'a password',
      'FILE_PASSWORD',
      () => Buffer.concat([OLE, Buffer.alloc(512), Buffer.from('EncryptedPackage', 'utf16le')]),
    ],
    [
      'the format of 1997',
      'FILE_XLS_OLD',
      () => Buffer.concat([OLE, Buffer.alloc(512), Buffer.from('Workbook', 'utf16le')]),
    ],
    ['a web page named xls', 'FILE_HTML', () => Buffer.from('<html><table><tr><td>NIK</td></tr></table></html>')],
    ['macros', 'FILE_MACROS', () => zipOf({ 'xl/workbook.xml': '<workbook/>', 'xl/vbaProject.bin': 'x' })],
    ['the binary format', 'FILE_XLSB', () => zipOf({ 'xl/workbook.bin': 'x' })],
    ['an OpenDocument sheet', 'FILE_ODS', () => zipOf({ mimetype: 'x', 'content.xml': '<x/>' })],
    ['a letter', 'FILE_NOT_SPREADSHEET', () => zipOf({ 'word/document.xml': '<x/>' })],
    ['a PDF', 'FILE_NOT_SPREADSHEET', () => Buffer.from('%PDF-1.7 something')],
    ['a picture', 'FILE_NOT_SPREADSHEET', () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
    ['half a workbook', 'FILE_DAMAGED', async () => (await list(person())).subarray(0, 900)],
    [
      'other headers',
      'FILE_NOT_OURS',
      () =>
        workbook([
          ['Barang', 'Jumlah', 'Harga'],
          ['Beras', 2, 3],
        ]),
    ],
    [
      'headers without a NIK',
      'FILE_HEADER_INCOMPLETE',
      () =>
        workbook([
          ['Nama Lengkap', 'Alamat', 'RT'],
          ['A', 'B', '1'],
        ]),
    ],
    ['nobody below the header', 'FILE_NO_ROWS', () => workbook([[...HEADER]])],
    [
      'two lists',
      'FILE_SEVERAL_LISTS',
      () => sheets(['Desa A', 'Desa B'].map((name) => ({ name, columns: [], rows: [[...HEADER], person()] }))),
    ],
    [
      'columns mixed up',
      'FILE_COLUMNS_MIXED',
      () => list(...people(12).map((row, i) => (i < 8 ? person({ NIK: 'Budi', 'Nama Lengkap': 'Siti' }) : row))),
    ],
    ['a quote that never ends', 'FILE_DAMAGED', () => Buffer.from(`${csv([HEADER])}\r\n"${'x'.repeat(200_000)}`)],
    [
      'entities of its own',
      'FILE_DAMAGED',
      () =>
        zipOf({
          'xl/workbook.xml': '<!DOCTYPE x [<!ENTITY a "b">]><workbook/>',
          'xl/_rels/workbook.xml.rels': '<Relationships/>',
        }),
    ],
  ];
  it.each(stories)('%s', async (_, code, file) => {
    expect(await refusal(file())).toBe(code);
    expect(memberImportFileMessages).toHaveProperty(code);
  });

  it('unpacking to far more than its size is not even tried', async () => {
    function* zeros() {
      const piece = Buffer.alloc(4_000_000, 0x20);
      for (let i = 0; i < 60; i++) yield piece;
    }
    const bomb = await collected(zipArchive([{ name: 'xl/workbook.xml', content: zeros() }]));
    expect(bomb.length).toBeLessThan(2_000_000);
    expect(await refusal(bomb)).toBe('FILE_BOMB');
  });

  it('a sheet that says it has a million rows and has them is refused after counting', async () => {
    function* rows() {
      yield '<?xml version="1.0"?><worksheet><dimension ref="A1:C1000001"/><sheetData><row r="1"><c r="A1" t="str"><v>NIK</v></c><c r="B1" t="str"><v>Nama Lengkap</v></c><c r="C1" t="str"><v>Alamat</v></c></row>';
      for (let i = 2; i < 300_000; i += 1000) {
        let part = '';
        for (let r = i; r < i + 1000; r++)
          part += `<row r="${r}"><c r="A${r}" t="str"><v>1501111705908001</v></c></row>`;
        yield part;
      }
      yield '</sheetData></worksheet>';
    }
    const parts = {
      'xl/workbook.xml': '<workbook xmlns:r="r"><sheets><sheet name="A" sheetId="1" r:id="a"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="a" Target="worksheets/s.xml"/></Relationships>',
    };
    const file = await collected(
      zipArchive([
        ...Object.entries(parts).map(([name, text]) => ({ name, content: [text] })),
        { name: 'xl/worksheets/s.xml', content: rows() },
      ]),
    );
    expect(await refusal(file)).toBe('FILE_TOO_MANY_ROWS');
  });
});

describe('a list is found however it was saved', () => {
  const rows = [HEADER, person(), person({ NIK: '1501111705908002', 'Nama Lengkap': 'Siti Ñ' })];
  const encodings: [string, Buffer][] = [
    ['semicolons, UTF-8', Buffer.from(csv(rows))],
    ['commas and a byte order mark', Buffer.from(`\ufeff${csv(rows, ',')}`)],
    ['tabs', Buffer.from(csv(rows, '\t'))],
    ['UTF-16 with its mark', Buffer.from(`\ufeff${csv(rows, '\t')}`, 'utf16le')],
    ['UTF-16 without', Buffer.from(csv(rows), 'utf16le')],
    ['Windows-1252', Buffer.from(csv(rows), 'latin1')],
    ['a separator declared in the first line', Buffer.from(`sep=;\r\n${csv(rows)}`)],
  ];
  it.each(encodings)('%s', async (_, file) => {
    const names: unknown[] = [];
    const found = await openList(file);
    await found.read((_row, cells) => names.push(cells[found.header.place.name]));
    expect(names).toEqual(['Budi Contoh', 'Siti Ñ']);
  });

  it('below a letterhead, above signatures, between totals, on another sheet than the first', async () => {
    const file = await sheets([
      { name: 'Sampul', columns: [], rows: [['Daftar peserta 2027']] },
      {
        name: 'Isi',
        columns: [],
        rows: [
          ['PEMERINTAH PROVINSI CONTOH'],
          [],
          ['Jalan Contoh No. 1, telp 0741'],
          [...HEADER],
          HEADER.map((_, i) => i + 1),
          person(),
          ['Jumlah', 1],
          [...HEADER],
          person({ NIK: '1501111705908002' }),
          [],
          [null, null, 'Jambi, 2 Januari 2027'],
          [null, null, 'Kepala Dinas'],
        ],
      },
    ]);
    const rows: number[] = [];
    const found = await openList(file);
    const { ignored } = await found.read((row) => rows.push(row));
    expect([found.sheet, found.header.row, rows, ignored]).toEqual(['Isi', 4, [6, 9], 3]);
  });

  it('with its columns in any order and columns of its own, which it names', async () => {
    const found = await openList(
      await workbook([
        ['Alamat', 'nama lengkap', 'No. KK', 'NIK (16 angka)', '(L/P)'],
        ['a', 'b', 'c', '1501111705908001', 'L'],
      ]),
    );
    expect(found.header.extra).toEqual(['No. KK']);
    expect([found.header.place.address, found.header.place.name, found.header.place.nik]).toEqual([0, 1, 3]);
  });

  it('a row without a NIK among others is a person whose NIK is missing', async () => {
    const rows: number[] = [];
    const found = await openList(await list(person(), person({ NIK: null }), person({ NIK: '1501111705908002' })));
    await found.read((row) => rows.push(row));
    expect(rows).toEqual([2, 3, 4]);
  });
});
