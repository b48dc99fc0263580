/**
 * How many questions this process has been asked so far, in memory that its threads share: a thread with long work sees
 * by it that somebody is waiting at a screen. One number a process, so it is no part of anybody's parts.
 */
export const questionsAsked = new Int32Array(new SharedArrayBuffer(4));

export function countQuestion(): void {
  Atomics.add(questionsAsked, 0, 1);
}

const STRETCH_MS = 2;
const PAUSE_MS = 0.1;
const BUSY_MS = 50;

/**
 * Lets a thread of long work pause for an instant after each two milliseconds while others are being served. A low priority
 * alone does not do: the scheduler lets a running thread finish its slice of some milliseconds before the next one.
 */
export class Manners {
  readonly #asked: Int32Array;
  readonly #never = new Int32Array(new SharedArrayBuffer(4));
  #seen: number;
  #busyUntil = 0;
  #since = performance.now();

  constructor(asked: Int32Array) {
    this.#asked = asked;
    this.#seen = Atomics.load(asked, 0);
  }

  /** To be called often; most calls only look at the clock. */
  giveWay(): void {
    const now = performance.now();
    if (now - this.#since < STRETCH_MS) return;
    const asked = Atomics.load(this.#asked, 0);
    if (asked !== this.#seen) {
      this.#seen = asked;
      this.#busyUntil = now + BUSY_MS;
    }
    if (now < this.#busyUntil) Atomics.wait(this.#never, 0, 0, PAUSE_MS);
    this.#since = performance.now();
  }
}
