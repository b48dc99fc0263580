import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { StartupError } from '../../startup-error.ts';

// A file is a header (mark, salt) and frames (length, cipher text, tag). Each file has a key of its own, derived from
// the backup key and the salt, so a counter is a safe nonce. The last frame is marked in its nonce: a file that was cut
// off, a frame that was taken out, moved or changed does not open.

const MARK = Buffer.from('PMITRA01');
const SALT_BYTES = 32;
const TAG_BYTES = 16;
const FRAME_BYTES = 1024 * 1024;
const CIPHER = 'aes-256-gcm';

type Chunks = AsyncIterable<Buffer>;

/** Encrypts a stream with AES-256-GCM under a key of 32 bytes. */
export function seal(key: Uint8Array) {
  return async function* (source: Chunks): AsyncGenerator<Buffer> {
    const header = Buffer.concat([MARK, randomBytes(SALT_BYTES)]);
    const frameKey = deriveFrameKey(key, header);
    yield header;
    let counter = 0;
    for await (const [plain, last] of frames(source)) {
      const cipher = createCipheriv(CIPHER, frameKey, nonce(counter++, last)).setAAD(header);
      const text = Buffer.concat([cipher.update(plain), cipher.final()]);
      const length = Buffer.alloc(4);
      length.writeUInt32BE(text.length);
      yield Buffer.concat([length, text, cipher.getAuthTag()]);
    }
  };
}

/** @throws StartupError where the key does not fit, or the file is damaged or incomplete */
export function unseal(key: Uint8Array) {
  return async function* (source: Chunks): AsyncGenerator<Buffer> {
    const input = new ByteReader(source);
    const header = await input.take(MARK.length + SALT_BYTES);
    if (!header?.subarray(0, MARK.length).equals(MARK)) throw new StartupError('This is not a backup of the portal.');
    const frameKey = deriveFrameKey(key, header);
    for (let counter = 0; ; counter += 1) {
      const length = (await input.take(4))?.readUInt32BE() ?? Infinity;
      const body = length > FRAME_BYTES ? null : await input.take(length + TAG_BYTES);
      if (body === null) throw new StartupError('The backup is damaged or incomplete.');
      const last = await input.atEnd();
      yield open(frameKey, nonce(counter, last), header, body);
      if (last) return;
    }
  };
}

function open(key: Buffer, iv: Buffer, header: Buffer, body: Buffer): Buffer {
  const decipher = createDecipheriv(CIPHER, key, iv).setAAD(header).setAuthTag(body.subarray(-TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(body.subarray(0, -TAG_BYTES)), decipher.final()]);
  } catch {
    throw new StartupError('The backup does not open: another key made it, or it is damaged or incomplete.');
  }
}

function deriveFrameKey(key: Uint8Array, header: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', key, header, 'portal-mitra backup', 32));
}

function nonce(counter: number, last: boolean): Buffer {
  const bytes = Buffer.alloc(12);
  bytes.writeUInt8(last ? 1 : 0, 0);
  bytes.writeUIntBE(counter, 6, 6);
  return bytes;
}

/** Cuts a stream into frames; the last one, possibly empty, is known as such. */
async function* frames(source: Chunks): AsyncGenerator<[Buffer, boolean]> {
  let pending: Buffer[] = [];
  let size = 0;
  for await (const chunk of source) {
    pending.push(chunk);
    size += chunk.length;
    if (size <= FRAME_BYTES) continue;
    let all: Buffer = Buffer.concat(pending);
    for (; all.length > FRAME_BYTES; all = all.subarray(FRAME_BYTES)) yield [all.subarray(0, FRAME_BYTES), false];
    pending = [all];
    size = all.length;
  }
  yield [Buffer.concat(pending), true];
}

/** Takes exact numbers of bytes from a stream of chunks of any size. */
export class ByteReader {
  readonly #chunks: AsyncIterator<Buffer>;
  #buffer: Buffer = Buffer.alloc(0);

  constructor(source: Chunks) {
    this.#chunks = source[Symbol.asyncIterator]();
  }

  /** Null where fewer bytes are left. */
  async take(length: number): Promise<Buffer | null> {
    const parts = [this.#buffer];
    let size = this.#buffer.length;
    while (size < length) {
      const { done, value } = await this.#chunks.next();
      if (done) return null;
      parts.push(value);
      size += value.length;
    }
    const all = parts.length === 1 ? this.#buffer : Buffer.concat(parts);
    this.#buffer = all.subarray(length);
    return all.subarray(0, length);
  }

  async atEnd(): Promise<boolean> {
    while (this.#buffer.length === 0) {
      const { done, value } = await this.#chunks.next();
      if (done) return true;
      this.#buffer = value;
    }
    return false;
  }
}
