const FIRST_BYTES = 1 << 20;
const FIRST_TEXTS = 1 << 14;

/**
 * The table of texts that the cells of a workbook point into. A list of 250,000 people has a million different ones:
 * as bytes in one block they weigh what they weigh in the file, as objects five times that.
 */
export class SharedStrings {
  #bytes = Buffer.allocUnsafe(FIRST_BYTES);
  #ends = new Uint32Array(FIRST_TEXTS);
  #count = 0;
  #used = 0;

  get bytes(): number {
    return this.#used;
  }

  add(text: string): void {
    const need = text.length * 3;
    if (this.#used + need > this.#bytes.length) {
      const larger = Buffer.allocUnsafe(Math.max(this.#bytes.length * 2, this.#used + need));
      this.#bytes.copy(larger, 0, 0, this.#used);
      this.#bytes = larger;
    }
    this.#used += this.#bytes.write(text, this.#used, 'utf8');
    if (this.#count === this.#ends.length) {
      const larger = new Uint32Array(this.#ends.length * 2);
      larger.set(this.#ends);
      this.#ends = larger;
    }
    this.#ends[this.#count] = this.#used;
    this.#count += 1;
  }

  /** The text, or null where the workbook points past the end of its table. */
  get(index: number): string | null {
    if (!(index >= 0 && index < this.#count)) return null;
    const from = index === 0 ? 0 : (this.#ends[index - 1] as number);
    return this.#bytes.toString('utf8', from, this.#ends[index] as number);
  }
}
