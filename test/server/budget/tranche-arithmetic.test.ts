import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverBought } from '../../../server/budget/cover-bought.ts';
import { trancheDue } from '../../../server/budget/tranche-due.ts';

const year = (price: bigint, months = 12) => Array.from({ length: months }, () => price);
const PRICE = 16_800n;

describe('A tranche', () => {
  it('of 30% is Rp3,000,000 of a tenth of Rp100 million, and Rp4,500,000 of 15%', () => {
    expect([trancheDue(10_000_000n, [3000, 7000], 1), trancheDue(10_000_000n, [3000, 7000], 2)]).toEqual([
      3_000_000n,
      7_000_000n,
    ]);
    expect(trancheDue(15_000_000n, [3000, 7000], 1)).toBe(4_500_000n);
  });

  it('comes with the others to the earmark, to the rupiah', () => {
    const cuts = fc.uniqueArray(fc.integer({ min: 1, max: 9_999 }), { maxLength: 11 });
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 999_999_999_999n }), cuts, (earmark, at) => {
        const ends = [0, ...at.sort((a, b) => a - b), 10_000];
        const shares = ends.slice(1).map((end, index) => end - (ends[index] as number));
        const parts = shares.map((_, index) => trancheDue(earmark, shares, index + 1));
        expect(parts.reduce((sum, part) => sum + part, 0n)).toBe(earmark);
        expect(parts.every((part) => part >= 0n)).toBe(true);
      }),
    );
  });
});

describe('Money that came', () => {
  it('buys 3.57 months with the first 30%, three of them whole, for 50 people of 10% and for 75 of 15%', () => {
    expect(coverBought(3_000_000n, 50, year(PRICE))).toEqual({ hundredths: 357, months: 3 });
    expect(coverBought(4_500_000n, 75, year(PRICE))).toEqual({ hundredths: 357, months: 3 });
  });

  it('buys 11.90 months of 50 people with the whole earmark, 12.15 of 49 being no more than the 12 of the budget', () => {
    expect(coverBought(10_000_000n, 50, year(PRICE))).toEqual({ hundredths: 1190, months: 11 });
    expect(coverBought(10_000_000n, 49, year(PRICE))).toEqual({ hundredths: 1200, months: 12 });
  });

  it('buys more months where some are cheaper', () => {
    const prices = [PRICE, ...year(8_400n, 11)];
    expect(coverBought(50n * PRICE * 2n, 50, prices)).toEqual({ hundredths: 300, months: 3 });
  });

  it('says nothing where there is nobody', () => {
    expect(coverBought(3_000_000n, 0, year(PRICE))).toBeNull();
  });

  it('pays for its whole months and never for one more', () => {
    const money = fc.bigInt({ min: 0n, max: 99_999_999n });
    const prices = fc.array(fc.bigInt({ min: 1n, max: 99_999n }), { minLength: 1, maxLength: 24 });
    fc.assert(
      fc.property(money, fc.integer({ min: 1, max: 500 }), prices, (received, people, of) => {
        const { months, hundredths } = coverBought(received, people, of) as { months: number; hundredths: number };
        const cost = (count: number) => of.slice(0, count).reduce((sum, price) => sum + price * BigInt(people), 0n);
        expect(cost(months) <= received).toBe(true);
        expect(months === of.length || cost(months + 1) > received).toBe(true);
        expect(Math.floor(hundredths / 100)).toBe(months);
      }),
    );
  });
});
