const WHOLE = 10_000n;

/**
 * What a tranche brings a unit, in rupiah. All tranches together come to the earmark: each is what is due up to it less
 * what was due before.
 * @param shares of the grant, hundredths of a percent, in the order in which they come; together the whole
 * @param tranche its place, from 1
 */
export function trancheDue(earmark: bigint, shares: readonly number[], tranche: number): bigint {
  const until = (count: number) =>
    (earmark * BigInt(shares.slice(0, count).reduce((sum, share) => sum + share, 0))) / WHOLE;
  return until(tranche) - until(tranche - 1);
}
