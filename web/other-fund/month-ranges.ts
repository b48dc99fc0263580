import { monthAfter } from '../payment/usePaymentWords.ts';

/** Months in a row, both ends included. */
interface MonthRange {
  readonly first: string;
  readonly last: string;
}

/** Months, oldest first, as runs without a gap. */
export function monthRanges(months: readonly string[]): MonthRange[] {
  const ranges: MonthRange[] = [];
  for (const month of months) {
    const run = ranges.at(-1);
    if (run && month === monthAfter(run.last, 1)) ranges[ranges.length - 1] = { ...run, last: month };
    else ranges.push({ first: month, last: month });
  }
  return ranges;
}

interface Cover {
  readonly firstMonth: string;
  readonly months: number;
}

/** The part of some months that a budget covers, as a span; null where it covers none. */
export function spanWithin(months: readonly string[], { firstMonth, months: count }: Cover): Cover | null {
  const end = monthAfter(firstMonth, count);
  const covered = months.filter((month) => month >= firstMonth && month < end);
  const [first, last] = [covered[0], covered.at(-1)];
  if (first === undefined || last === undefined) return null;
  let length = 1;
  while (monthAfter(first, length) <= last) length++;
  return { firstMonth: first, months: length };
}
