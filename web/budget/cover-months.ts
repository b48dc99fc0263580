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
