import { Readable } from 'node:stream';
import type { TextDecoder } from 'node:util';
import { CsvError, parse } from 'csv-parse';
import { DomainError } from '../kernel/domain-error.ts';
import type { CellRow, OnPause, OnRow } from './cell.ts';
import { decoderOf } from './file-kind.ts';

const DELIMITERS = [';', ',', '\t', '|'] as const;
const SLICE = 65_536;
const RECORD_MAX = 100_000;

/**
 * Reads separated text. The separator is the one that cuts the first lines into most columns; a first line `sep=;` of
 * Excel decides. Rows are numbered as a spreadsheet shows them, blank ones counted.
 * @throws DomainError FILE_DAMAGED on a quote that never closes or a line without end
 */
export async function readCsv(bytes: Buffer, onRow: OnRow, onPause: OnPause = () => {}): Promise<void> {
  const decoder = decoderOf(bytes);
  const head = decoderOf(bytes).decode(bytes.subarray(0, SLICE));
  const declared = /^\ufeff?sep=(.)\r?\n/i.exec(head)?.[1];
  const delimiter = declared ?? likeliestDelimiter(head);
  const parser = parse({
    delimiter,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: false,
    max_record_size: RECORD_MAX,
  });
  const source = Readable.from(slices(bytes, decoder));
  source.on('error', (error) => parser.destroy(error));
  let rowNumber = 0;
  try {
    for await (const record of source.pipe(parser)) {
      rowNumber += 1;
      if (declared && rowNumber === 1) continue;
      const cells: CellRow = (record as string[]).map((text) => (text === '' ? null : text));
      if (!onRow(rowNumber, cells)) return;
      if (rowNumber % 500 === 0) await onPause(parser.info.bytes / bytes.length);
    }
  } catch (error) {
    if (error instanceof CsvError) throw new DomainError('FILE_DAMAGED', { row: String(rowNumber + 1) });
    throw error;
  } finally {
    source.destroy();
    parser.destroy();
  }
}

function* slices(bytes: Buffer, decoder: TextDecoder): Generator<string> {
  for (let at = 0; at < bytes.length; at += SLICE) {
    const text = decoder.decode(bytes.subarray(at, at + SLICE), { stream: true });
    if (text !== '') yield text;
  }
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}

/** Letterheads hold commas too, so the line with most separators counts, not the sum. */
function likeliestDelimiter(head: string): string {
  const lines = head.split(/\r\n|\n|\r/, 60).map((line) => line.replace(/"[^"]*"/g, ''));
  let best: { delimiter: string; count: number } = { delimiter: ';', count: 0 };
  for (const delimiter of DELIMITERS) {
    const count = Math.max(...lines.map((line) => line.split(delimiter).length - 1));
    if (count > best.count) best = { delimiter, count };
  }
  return best.delimiter;
}
