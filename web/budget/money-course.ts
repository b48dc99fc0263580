/** Rupiah as digits. */
export interface MoneyMonth {
  readonly month: string;
  readonly planned: string;
  readonly received: string;
  readonly spent: string;
}

const sums = ['planned', 'received', 'spent'] as const;

/**
 * Sums from the beginning to the end of each month. What came and what was paid end with the present month: a line into
 * months ahead would say that nothing comes.
 * @param months in their order; those in which nothing moves may be missing
 * @param now YYYY-MM
 */
export function moneyCourse(
  months: readonly MoneyMonth[],
  now: string,
): { month: string; planned: bigint; received: bigint | null; spent: bigint | null }[] {
  const total = { planned: 0n, received: 0n, spent: 0n };
  return withoutGaps(months).map((one) => {
    for (const key of sums) total[key] += BigInt(one[key]);
    const known = one.month <= now;
    return {
      ...{ month: one.month, planned: total.planned },
      ...{ received: known ? total.received : null, spent: known ? total.spent : null },
    };
  });
}

function withoutGaps(months: readonly MoneyMonth[]): MoneyMonth[] {
  const whole: MoneyMonth[] = [];
  for (const one of months) {
    for (let last = whole.at(-1); last && nextMonth(last.month) < one.month; last = whole.at(-1))
      whole.push({ month: nextMonth(last.month), planned: '0', received: '0', spent: '0' });
    whole.push(one);
  }
  return whole;
}

function nextMonth(month: string): string {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5));
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/** Points of a step line in a box of 100 by 100, the whole at the top; amounts are rupiah. */
export function stepPoints(amounts: readonly (bigint | null)[], whole: bigint): string {
  const known = amounts.filter((amount) => amount !== null);
  const width = 100 / Math.max(1, amounts.length);
  const height = (amount: bigint) => 100 - Number((amount * 10_000n) / (whole > 0n ? whole : 1n)) / 100;
  return known
    .flatMap((amount, index) => [
      `${(index * width).toFixed(2)},${height(amount).toFixed(2)}`,
      `${((index + 1) * width).toFixed(2)},${height(amount).toFixed(2)}`,
    ])
    .join(' ');
}

/** The largest of some amounts, 0 where there is none. */
export function largestOf(amounts: readonly bigint[]): bigint {
  let largest = 0n;
  for (const amount of amounts) if (amount > largest) largest = amount;
  return largest;
}
