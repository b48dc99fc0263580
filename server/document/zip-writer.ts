import { Readable } from 'node:stream';
import { constants, crc32, createDeflateRaw } from 'node:zlib';

/** One file of an archive; its content may be endless, nothing of it is kept. */
export interface ZipEntry {
  readonly name: string;
  readonly content: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;
}

const VERSION = 20;
// Bit 3: sizes follow the content, because a stream does not know them before; bit 11: names are UTF-8.
const FLAGS = 0x0808;
const DEFLATE = 8;
// 1 January 1980: the same content gives the same bytes.
const DOS_DATE = 0x0021;

/** A zip archive as a stream of buffers, one entry after the other, each below 4 GB. Pulled, so memory stays flat. */
export async function* zipArchive(entries: Iterable<ZipEntry> | AsyncIterable<ZipEntry>): AsyncGenerator<Buffer> {
  const directory: Buffer[] = [];
  let offset = 0;
  for await (const { name, content } of entries) {
    const nameBytes = Buffer.from(name, 'utf8');
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    writeCommon(local, 4, nameBytes.length);
    yield Buffer.concat([local, nameBytes]);

    const seen = { crc: 0, size: 0 };
    const deflate = createDeflateRaw({ level: constants.Z_BEST_SPEED, chunkSize: 65_536 });
    const source = Readable.from(counted(content, seen), { objectMode: false });
    source.on('error', (error) => deflate.destroy(error));
    let packed = 0;
    try {
      for await (const piece of source.pipe(deflate)) {
        packed += (piece as Buffer).length;
        yield piece as Buffer;
      }
    } finally {
      source.destroy();
    }
    const descriptor = Buffer.alloc(16);
    descriptor.writeUInt32LE(0x08074b50, 0);
    writeSizes(descriptor, 4, seen.crc, packed, seen.size);
    yield descriptor;

    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(VERSION, 4);
    writeCommon(central, 6, nameBytes.length);
    writeSizes(central, 16, seen.crc, packed, seen.size);
    central.writeUInt32LE(offset, 42);
    directory.push(Buffer.concat([central, nameBytes]));
    offset += local.length + nameBytes.length + packed + descriptor.length;
  }
  const listing = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(listing.length, 12);
  end.writeUInt32LE(offset, 16);
  yield Buffer.concat([listing, end]);
}

async function* counted(content: ZipEntry['content'], seen: { crc: number; size: number }): AsyncGenerator<Uint8Array> {
  for await (const piece of content) {
    const bytes = typeof piece === 'string' ? Buffer.from(piece, 'utf8') : piece;
    seen.crc = crc32(bytes, seen.crc);
    seen.size += bytes.length;
    yield bytes;
  }
}

/** version, flags, method, time, date, then (behind crc and sizes) the length of the name */
function writeCommon(header: Buffer, at: number, nameLength: number): void {
  header.writeUInt16LE(VERSION, at);
  header.writeUInt16LE(FLAGS, at + 2);
  header.writeUInt16LE(DEFLATE, at + 4);
  header.writeUInt16LE(DOS_DATE, at + 8);
  header.writeUInt16LE(nameLength, at + 22);
}

function writeSizes(header: Buffer, at: number, crc: number, packed: number, size: number): void {
  header.writeUInt32LE(crc >>> 0, at);
  header.writeUInt32LE(packed, at + 4);
  header.writeUInt32LE(size, at + 8);
}
