/**
 * Parts of a whole by weight, to the rupiah: each gets its share rounded down, and what is left goes one rupiah each to
 * the largest remainders, the earlier part first where they are equal. The parts always add up to the whole.
 * @param whole rupiah, not negative
 * @param weights whole numbers, not negative, not all 0
 */
export function largestRemainder(whole: bigint, weights: readonly number[]): bigint[] {
  const total = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
  if (total <= 0n || whole < 0n) throw new RangeError('a whole is split by weights');
  const parts = weights.map((weight) => (whole * BigInt(weight)) / total);
  const left = Number(whole - parts.reduce((sum, part) => sum + part, 0n));
  const remainders = weights.map((weight, index) => ({ index, remainder: (whole * BigInt(weight)) % total }));
  remainders.sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1));
  for (const { index } of remainders.slice(0, left)) parts[index] = (parts[index] as bigint) + 1n;
  return parts;
}
