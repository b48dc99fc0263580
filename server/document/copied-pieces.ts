// Loaded by reading threads: no database, no decorators here.

/** Signature, flags and the length of an extension that is empty. */
const HEADER_BYTES = 19;
const TRAILER = -1;

/**
 * Takes apart what COPY of one bytea column writes in its binary format, in blocks of any size. Bytes pass the server as
 * they are: as values of a query each would be written out in hexadecimal and read again, and hold up other requests.
 */
export class CopiedPieces {
  #held: Buffer = Buffer.alloc(0);
  #started = false;

  /** The values that this block completes. */
  *push(block: Uint8Array): Generator<Buffer> {
    this.#held = this.#held.length === 0 ? Buffer.from(block) : Buffer.concat([this.#held, block]);
    if (!this.#started) {
      if (this.#held.length < HEADER_BYTES) return;
      this.#held = this.#held.subarray(HEADER_BYTES);
      this.#started = true;
    }
    while (this.#held.length >= 6 && this.#held.readInt16BE(0) !== TRAILER) {
      const end = 6 + this.#held.readInt32BE(2);
      if (this.#held.length < end) return;
      yield this.#held.subarray(6, end);
      this.#held = this.#held.subarray(end);
    }
  }
}
