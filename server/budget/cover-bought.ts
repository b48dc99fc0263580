/** Months that a sum buys for some people, from the first month of cover on. */
export interface CoverBought {
  /** Hundredths of a month, rounded down: 357 for 3.57 months. */
  readonly hundredths: number;
  /** Months that it pays in full. */
  readonly months: number;
}

/**
 * How long the money that came lasts if everybody of a unit is paid for in each month. People and months are never
 * rounded up, and no money buys months that the budget does not cover.
 * @param received rupiah for contributions, not the whole of what a village is granted
 * @param prices rupiah of one person's months, the first month first
 */
export function coverBought(received: bigint, people: number, prices: readonly bigint[]): CoverBought | null {
  if (people < 1 || prices.length === 0) return null;
  let left = received;
  for (const [months, price] of prices.entries()) {
    const month = price * BigInt(people);
    if (left < month) return { hundredths: months * 100 + Number((left * 100n) / month), months };
    left -= month;
  }
  return { hundredths: prices.length * 100, months: prices.length };
}
