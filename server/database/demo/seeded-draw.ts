/** Numbers that look random and come out the same at every run (Mulberry32). Never for anything secret. */
export class SeededDraw {
  #state: number;

  constructor(seed: number) {
    // Neighbouring seeds have to part at once: people of one village have seeds in a row.
    this.#state = Math.imul((seed ^ 0x9e3779b9) >>> 0, 0x85ebca6b) >>> 0;
  }

  /** From 0 up to but not including 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number from 0 up to but not including `limit`. */
  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  /** True in that share of the cases, 0 to 1. */
  chance(share: number): boolean {
    return this.next() < share;
  }

  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T;
  }
}

/** A list to pick from in which each word stands as often as its weight says. */
export function weighted<T extends string>(weights: Readonly<Partial<Record<T, number>>>): readonly T[] {
  return Object.entries<number | undefined>(weights).flatMap(([word, weight]) => Array<T>(weight ?? 0).fill(word as T));
}
