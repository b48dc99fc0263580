import { monthAfter } from '../payment/usePaymentWords.ts';

interface Cover {
  readonly firstMonth: string;
  readonly months: number;
}

export const lastMonthOf = ({ firstMonth, months }: Cover): string => monthAfter(firstMonth, months - 1);

/** Every month of a cover, the first one first. */
export const monthsOf = ({ firstMonth, months }: Cover): string[] =>
  Array.from({ length: months }, (_, index) => monthAfter(firstMonth, index));

/** Every month from one to another, both included. */
export function monthsBetween(first: string, last: string): string[] {
  const months: string[] = [];
  for (let month = first; month <= last; month = monthAfter(month, 1)) months.push(month);
  return months;
}

/** How many months in a row are covered from one on. */
export function monthsFrom(cover: readonly string[], first: string): number {
  let count = 0;
  while (cover.includes(monthAfter(first, count))) count++;
  return count;
}

/** All months from the present one on; from the first where the cover lies ahead or is over. */
export function spanFromNow(cover: readonly string[], presentMonth: string): Cover {
  const firstMonth = cover.includes(presentMonth) ? presentMonth : (cover[0] ?? presentMonth);
  return { firstMonth, months: monthsFrom(cover, firstMonth) };
}
