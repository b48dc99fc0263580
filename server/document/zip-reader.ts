import { pipeline, type Readable, Transform } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { DomainError } from '../kernel/domain-error.ts';

/** Unpacked size from which a workbook is taken for an attack; the fullest honest list of 250,000 rows has 450 MB. */
const UNPACKED_MAX = 1_000_000_000;
const RATIO_MAX = 150;
const RATIO_FROM = 20_000_000;
const ENTRIES_MAX = 5_000;
const PIECE_BYTES = 262_144;

/** An archive in memory whose table of contents has been read and found bearable. */
export interface ZipArchive {
  readonly names: ReadonlySet<string>;
  unpackedSize(name: string): number;
  packedSize(name: string): number;
  /** @throws DomainError FILE_DAMAGED when there is no such entry */
  open(name: string): Promise<Readable>;
}

/**
 * Reads the table of contents. What it says about sizes is checked again while unpacking, so a lie ends the reading.
 * @throws DomainError FILE_DAMAGED, FILE_PASSWORD or FILE_BOMB
 */
export async function openZip(bytes: Buffer): Promise<ZipArchive> {
  const file = await new Promise<ZipFile>((resolve, reject) => {
    yauzl.fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true }, (error, zip) =>
      error ? reject(error) : resolve(zip),
    );
  }).catch(damaged);
  const entries = await entriesOf(file).catch(damaged);
  let total = 0;
  for (const entry of entries.values()) {
    if ((entry.generalPurposeBitFlag & 1) === 1) throw new DomainError('FILE_PASSWORD');
    total += entry.uncompressedSize;
  }
  if (entries.size > ENTRIES_MAX || total > UNPACKED_MAX) throw new DomainError('FILE_BOMB');
  if (total > RATIO_FROM && total / bytes.length > RATIO_MAX) throw new DomainError('FILE_BOMB');
  return {
    names: new Set(entries.keys()),
    unpackedSize: (name) => entries.get(name)?.uncompressedSize ?? 0,
    packedSize: (name) => entries.get(name)?.compressedSize ?? 0,
    open(name) {
      const entry = entries.get(name);
      if (!entry) throw new DomainError('FILE_DAMAGED');
      return unpacked(file, entry).catch(damaged);
    },
  };
}

/** In larger pieces than the archive reader's own, which halves the time of a long sheet. */
async function unpacked(file: ZipFile, entry: Entry): Promise<Readable> {
  const deflated = entry.compressionMethod === 8;
  if (!deflated && entry.compressionMethod !== 0) throw new DomainError('FILE_DAMAGED');
  const packed = await new Promise<Readable>((resolve, reject) => {
    const options = deflated ? { decompress: false as const } : {};
    file.openReadStream(entry, options, (error, stream) => (error ? reject(error) : resolve(stream)));
  });
  if (!deflated) return packed;
  const inflate = createInflateRaw({ chunkSize: PIECE_BYTES });
  let size = 0;
  const counted = new Transform({
    transform(piece: Buffer, _, done) {
      size += piece.length;
      done(size > entry.uncompressedSize ? new DomainError('FILE_BOMB') : null, piece);
    },
  });
  pipeline(packed, inflate, counted, () => {});
  return counted;
}

function entriesOf(file: ZipFile): Promise<Map<string, Entry>> {
  return new Promise((resolve, reject) => {
    const found = new Map<string, Entry>();
    file.on('error', reject);
    file.on('end', () => resolve(found));
    file.on('entry', (entry: Entry) => {
      // Some writers begin paths with a slash or use the other one.
      found.set(entry.fileName.replace(/\\/g, '/').replace(/^\//, ''), entry);
      if (found.size > ENTRIES_MAX) reject(new DomainError('FILE_BOMB'));
      else file.readEntry();
    });
    file.readEntry();
  });
}

function damaged(error: unknown): never {
  throw error instanceof DomainError ? error : new DomainError('FILE_DAMAGED');
}
