/** Whole numbers as they travel: rupiah or people. */
export interface Difference {
  readonly sign: 'MORE' | 'LESS' | 'SAME';
  /** How much, without its sign. */
  readonly by: string;
}

/** From the first to the second. */
export function differenceOf(before: string | number, after: string | number): Difference {
  const by = BigInt(after) - BigInt(before);
  if (by === 0n) return { sign: 'SAME', by: '0' };
  return by > 0n ? { sign: 'MORE', by: String(by) } : { sign: 'LESS', by: String(-by) };
}
