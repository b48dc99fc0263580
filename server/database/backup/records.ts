import { StartupError } from '../../startup-error.ts';
import { ByteReader } from './sealed-stream.ts';

/** What the backup says before the first row. */
export interface Head {
  readonly kind: 'head';
  readonly madeAt: string;
  readonly migrations: readonly { readonly version: number; readonly checksum: string }[];
  /** Proof of the master key, hex: rows without it cannot be read. */
  readonly keyCheck: string;
}

interface TableStart {
  readonly kind: 'table';
  readonly name: string;
  readonly columns: readonly string[];
}

/** Counted in the snapshot of the backup, compared after the restore. */
export interface TableCount {
  readonly name: string;
  readonly rows: string;
  /** Sum of a hash of every row, so that order does not matter. */
  readonly digest: string;
}

interface TableEnd {
  readonly kind: 'end';
}

export interface SequenceState {
  readonly name: string;
  readonly value: string;
  readonly called: boolean;
}

/** The last record: what must be there afterwards. */
export interface Manifest {
  readonly kind: 'manifest';
  readonly tables: readonly TableCount[];
  readonly sequences: readonly SequenceState[];
}

interface Rows {
  readonly kind: 'rows';
  readonly data: Buffer;
}

export type BackupRecord = Head | TableStart | Rows | TableEnd | Manifest;

const JSON_RECORD = 0x4a;
const ROWS_RECORD = 0x44;
const LONGEST_RECORD = 256 * 1024 * 1024;

export function encodeRecord(record: BackupRecord): Buffer {
  const payload = record.kind === 'rows' ? record.data : Buffer.from(JSON.stringify(record));
  const prefix = Buffer.alloc(5);
  prefix.writeUInt8(record.kind === 'rows' ? ROWS_RECORD : JSON_RECORD, 0);
  prefix.writeUInt32BE(payload.length, 1);
  return Buffer.concat([prefix, payload]);
}

export async function* decodeRecords(source: AsyncIterable<Buffer>): AsyncGenerator<BackupRecord> {
  const input = new ByteReader(source);
  while (!(await input.atEnd())) {
    const prefix = await input.take(5);
    const length = prefix?.readUInt32BE(1) ?? Infinity;
    const payload = length > LONGEST_RECORD ? null : await input.take(length);
    if (!payload || !prefix) throw new StartupError('The backup is incomplete.');
    if (prefix[0] === ROWS_RECORD) yield { kind: 'rows', data: payload };
    else yield JSON.parse(payload.toString()) as BackupRecord;
  }
}
