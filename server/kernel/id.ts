import { randomFillSync } from 'node:crypto';

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether a text from outside can be an id at all; PostgreSQL refuses the whole statement for one that cannot. */
export const isId = (text: string): boolean => ID.test(text);

const RANDOM_BYTES = 10;
// Drawn for many ids at once: one draw an id costs more than the id itself.
const pool = Buffer.alloc(RANDOM_BYTES * 256);
let drawn = pool.length;
let lastMs = 0;
let sequence = 0;

/**
 * A UUID version 7 (RFC 9562): sorts by time of birth. Within one process ids only grow, also within a millisecond and
 * when the machine's clock is set back: the twelve bits after the time count up, and borrow from the time when full.
 */
export function uuidv7(nowMs: number = Date.now()): string {
  const at = drawRandom();
  if (nowMs > lastMs) {
    lastMs = nowMs;
    // Starts in the lower half, so that a burst has room to count.
    sequence = ((pool[at + 8] as number) << 3) | ((pool[at + 9] as number) & 7);
  } else if (++sequence > 0xfff) {
    lastMs += 1;
    sequence = 0;
  }
  const time = lastMs.toString(16).padStart(12, '0');
  const counter = sequence.toString(16).padStart(3, '0');
  pool[at] = ((pool[at] as number) & 0x3f) | 0x80;
  const tail = pool.toString('hex', at, at + 8);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${counter}-${tail.slice(0, 4)}-${tail.slice(4)}`;
}

/** Where in the pool the next ten bytes are that nobody has had. */
function drawRandom(): number {
  if (drawn === pool.length) {
    randomFillSync(pool);
    drawn = 0;
  }
  drawn += RANDOM_BYTES;
  return drawn - RANDOM_BYTES;
}
