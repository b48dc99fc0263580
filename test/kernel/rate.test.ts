import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partOf, shareOf } from '../../server/kernel/rate.ts';

describe('A share of an amount', () => {
  it.each([
    [2_500_000n, 24, 6_000n],
    [2_500_000n, 370, 92_500n],
    [6_800n, 100, 68n],
    [29_500n, 5_000, 14_750n],
    [1n, 5_000, 1n],
    [3n, 5_000, 2n],
    [1n, 4_999, 0n],
    [0n, 10_000, 0n],
  ])('of %s by %s hundredths of a percent is %s rupiah', (amount, rate, share) => {
    expect(shareOf(amount, rate)).toBe(share);
  });

  it('is never more than half a rupiah away from the exact one', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.integer({ min: 0, max: 10_000 }), (amount, rate) => {
        const off = shareOf(amount, rate) * 10_000n - amount * BigInt(rate);
        expect(off > -5_000n && off <= 5_000n).toBe(true);
      }),
    );
  });

  it('is not taken of a debt or by a broken rate', () => {
    expect(() => shareOf(-1n, 100)).toThrow(RangeError);
    expect(() => shareOf(1n, 0.5)).toThrow(RangeError);
    expect(() => shareOf(1n, -1)).toThrow(RangeError);
  });
});

describe('The part of a sum that is set apart', () => {
  it.each([
    [100_000_000n, 1_000, 10_000_000n],
    [100_000_000n, 1_500, 15_000_000n],
    [99n, 5_000, 49n],
    [1n, 9_999, 0n],
    [7n, 10_000, 7n],
  ])('of %s by %s hundredths of a percent is %s rupiah', (amount, rate, part) => {
    expect(partOf(amount, rate)).toBe(part);
  });

  it('is never above the exact one, and less than a rupiah below', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 15n }), fc.integer({ min: 0, max: 10_000 }), (amount, rate) => {
        const left = amount * BigInt(rate) - partOf(amount, rate) * 10_000n;
        expect(left >= 0n && left < 10_000n).toBe(true);
      }),
    );
  });

  it('is not taken of a debt or by a broken rate', () => {
    expect(() => partOf(-1n, 100)).toThrow(RangeError);
    expect(() => partOf(1n, 0.5)).toThrow(RangeError);
    expect(() => partOf(1n, -1)).toThrow(RangeError);
  });
});
