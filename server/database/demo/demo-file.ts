import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type XlsxCell, xlsxWorkbook } from '../../document/xlsx-writer.ts';
import { importColumns } from '../../member-import/member-import.columns.ts';
import { columnsOf, type DemoFilePlan, demoRows, type ExpectedRow, type KnownMember } from './demo-file-rows.ts';
import { listVillages } from './demo-file-villages.ts';

export interface DemoFileOptions {
  readonly rows: number;
  readonly seed: number;
  /** Folder to write into; made when missing. */
  readonly out: string;
  readonly coverFrom: string;
  /** Members the partner has already; see knownMembers(). */
  readonly known?: readonly KnownMember[];
}

/**
 * Writes next year's list of Jambi as a workbook, with a letterhead, a known share of every mistake and a signature
 * below, and beside it `expected.json`: for each row the outcome and the codes that the import has to give.
 */
export async function writeDemoFile({
  rows,
  seed,
  out,
  coverFrom,
  known = [],
}: DemoFileOptions): Promise<{ file: string; expected: ExpectedRow[] }> {
  await mkdir(out, { recursive: true });
  const expected: ExpectedRow[] = [];
  const plan = { rows, seed, coverFrom, known, villages: listVillages('15') };
  const file = join(out, `daftar-jambi-${rows}-${seed}.xlsx`);
  await pipeline(Readable.from(demoWorkbook(plan, (row) => expected.push(row))), createWriteStream(file));
  await writeFile(join(out, 'expected.json'), `[\n${expected.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`);
  return { file, expected };
}

export function demoWorkbook(plan: DemoFilePlan, onRow: (row: ExpectedRow) => void = () => {}): AsyncGenerator<Buffer> {
  const columns = [{ width: 6 }, ...columnsOf(plan).map((key) => ({ width: importColumns[key].width }))];
  return xlsxWorkbook([{ name: 'Daftar', columns, frozenRows: 4, rows: sheetRows(plan, onRow) }]);
}

function* sheetRows(plan: DemoFilePlan, onRow: (row: ExpectedRow) => void): Generator<readonly XlsxCell[]> {
  const year = plan.coverFrom.slice(0, 4);
  yield ['PEMERINTAH PROVINSI JAMBI'];
  yield [`DAFTAR CALON PESERTA PERLINDUNGAN PEKERJA RENTAN TAHUN ${year} (CONTOH, BUKAN ORANG SUNGGUHAN)`];
  yield [];
  yield ['No', ...columnsOf(plan).map((key) => importColumns[key].header.id)].map((value) => ({
    value,
    look: 'heading' as const,
  }));
  let number = 0;
  for (const { cells, expected } of demoRows(plan)) {
    number += 1;
    onRow(expected);
    yield [number, ...cells];
  }
  yield [];
  yield [null, null, null, null, null, null, `Jambi, 2 Januari ${year}`];
  yield [null, null, 'Kepala Dinas'];
}
