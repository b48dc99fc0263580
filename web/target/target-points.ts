/** Points of a line over the twelve months of a year in a box of 100 by 100, beginning with nothing; the whole at the top. */
export function pointsOf(values: readonly number[], whole: number): string {
  return [0, ...values]
    .map(
      (value, index) => `${((index * 100) / 12).toFixed(2)},${(100 - (value * 100) / Math.max(whole, 1)).toFixed(2)}`,
    )
    .join(' ');
}
