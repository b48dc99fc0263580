import { formatPercent } from '../format/number.ts';

/** What part of a sum an amount is, 0 to 1; rupiah as digits. Beyond the whole it is the whole. */
export function partOf(amount: string, whole: string): number {
  if (BigInt(whole) <= 0n) return 0;
  const millionths = (BigInt(amount) * 1_000_000n) / BigInt(whole);
  return Math.min(1, Math.max(0, Number(millionths) / 1_000_000));
}

/** The same as whole percent, never 100% before it is whole. */
export const percentOf = (amount: string, whole: string): string => formatPercent(partOf(amount, whole), 1);
