/**
 * A share of an amount, in whole rupiah.
 * @param amount rupiah, not negative
 * @param rate hundredths of a percent: 24 is 0.24%
 * @returns rounded half up to the rupiah, the one rounding of contributions: per programme, payer, person and month, never of a
 *   total. No regulation that was found says how; half up reproduces the published examples.
 */
export function shareOf(amount: bigint, rate: number): bigint {
  if (amount < 0n || !Number.isInteger(rate) || rate < 0)
    throw new RangeError('a share is taken of rupiah by a whole rate');
  return (amount * BigInt(rate) + 5_000n) / 10_000n;
}

/**
 * The part of a sum that is set apart, in whole rupiah.
 * @param amount rupiah, not negative
 * @param rate hundredths of a percent
 * @returns rounded down: what is not granted cannot be spent
 */
export function partOf(amount: bigint, rate: number): bigint {
  if (amount < 0n || !Number.isInteger(rate) || rate < 0)
    throw new RangeError('a part is taken of rupiah by a whole rate');
  return (amount * BigInt(rate)) / 10_000n;
}
