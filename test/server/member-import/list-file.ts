import { type XlsxCell, type XlsxSheet, xlsxWorkbook } from '../../../server/document/xlsx-writer.ts';
import { zipArchive } from '../../../server/document/zip-writer.ts';

type Rows = readonly (readonly XlsxCell[])[];

export async function collected(parts: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const part of parts) all.push(part);
  return Buffer.concat(all);
}

/** A workbook of one sheet. */
export function workbook(rows: Rows, name = 'Data'): Promise<Buffer> {
  return sheets([{ name, columns: [], rows }]);
}

export function sheets(list: readonly XlsxSheet[]): Promise<Buffer> {
  return collected(xlsxWorkbook(list));
}

/** A zip of named texts, for files that only pretend. */
export function zipOf(entries: Readonly<Record<string, string>>): Promise<Buffer> {
  return collected(zipArchive(Object.entries(entries).map(([name, text]) => ({ name, content: [text] }))));
}

export const HEADER = [
  'No',
  'NIK',
  'Nama Lengkap',
  'Tanggal Lahir',
  'Jenis Kelamin',
  'Nama Ibu Kandung',
  'Alamat',
  'RT',
  'RW',
  'Kode Desa',
  'Desa/Kelurahan',
  'Kecamatan',
  'Kabupaten/Kota',
  'No HP',
  'Pekerjaan',
  'Kategori',
  'Pembayar Iuran',
] as const;

/** A person whose row is right, unless the story says otherwise. Born 17 May 1990. */
export function person(over: Readonly<Record<string, XlsxCell>> = {}): XlsxCell[] {
  const cells: Record<string, XlsxCell> = {
    NIK: '1501111705908001',
    'Nama Lengkap': 'Budi Contoh',
    'Tanggal Lahir': '17-05-1990',
    'Jenis Kelamin': 'L',
    'Nama Ibu Kandung': 'Aminah Contoh',
    Alamat: 'Dusun Contoh',
    RT: '001',
    RW: '002',
    'Kode Desa': '15.01.11.2009',
    'No HP': '080012345678',
    Pekerjaan: 'Petani/pekebun',
    Kategori: 'PR',
    'Pembayar Iuran': 'Subsidi',
    ...over,
  };
  return HEADER.map((column) => cells[column] ?? null);
}

/** Good rows of different people. */
export function people(count: number, from = 0): XlsxCell[][] {
  return Array.from({ length: count }, (_, i) =>
    person({
      NIK: `150111170590${8000 + from + i}`,
      'Nama Lengkap': `Peserta Contoh ${String.fromCharCode(65 + (i % 26))}`,
    }),
  );
}

export function list(...rows: readonly (readonly XlsxCell[])[]): Promise<Buffer> {
  return workbook([[...HEADER], ...rows]);
}
