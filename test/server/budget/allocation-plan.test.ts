import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PlannedLine, planLine } from '../../../server/budget/allocation-plan.ts';
import { largestRemainder } from '../../../server/budget/largest-remainder.ts';

const year = Array<bigint>(12).fill(16_800n);
const villages = (count: number) => Array.from({ length: count }, (_, i) => ({ regionId: i + 1, target: 50 }));
const jambi = (more: Partial<PlannedLine> = {}): PlannedLine => ({
  ...{ split: 'EACH', grant: 100_000_000n, share: 1_000, quotas: { MME: 50, PR: 0, OTHER: 0 } },
  ...{ units: villages(1_562), ...more },
});

describe('The programmes of Jambi', () => {
  it('of 2022: 50 people in 1,562 villages cost Rp124.960.000 more than a tenth', () => {
    const plan = planLine(jambi(), year, 'TOP_UP');
    expect(plan).toMatchObject({ earmark: 15_620_000_000n, over: 124_960_000n, topUp: 124_960_000n, unitsOver: 1_562 });
    expect(plan.choices.FEWER_PEOPLE).toMatchObject({ people: 76_538 });
    expect(plan.choices.TOP_UP).toMatchObject({ people: 78_100, cost: 15_744_960_000n, topUp: 124_960_000n });
  });

  it('of 2023: 50 and 25 people in 1,562 villages at 15%', () => {
    const plan = planLine(jambi({ share: 1_500, quotas: { MME: 50, PR: 25, OTHER: 0 } }), year, 'TOP_UP');
    expect(plan).toMatchObject({ topUp: 187_440_000n });
    expect(plan.choices.TOP_UP).toMatchObject({ people: 117_150, cost: 23_617_440_000n });
  });

  it('of this year: 1,585 villages, 118,875 people, Rp23.965.200.000', () => {
    const line = jambi({ share: 1_500, quotas: { MME: 50, PR: 25, OTHER: 0 }, units: villages(1_585) });
    expect(planLine(line, year, 'TOP_UP').choices.TOP_UP).toMatchObject({ people: 118_875, cost: 23_965_200_000n });
    const tenth = planLine(jambi({ units: villages(1_585) }), year, 'TOP_UP');
    expect(tenth.topUp).toBe(126_800_000n);
  });

  it('keep the poorest where fewer people fit', () => {
    const line = jambi({ share: 1_500, quotas: { MME: 50, PR: 25, OTHER: 0 }, units: villages(1) });
    const [unit] = planLine(line, year, 'LAST_PERSON_SHORTER').units;
    expect(unit?.quotas.MME).toEqual(Array(12).fill(50));
    expect(unit?.quotas.PR).toEqual([25, 25, 25, 25, 24, 24, 24, 24, 24, 24, 24, 24]);
  });
});

const weights = fc
  .array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 60 })
  .filter((all) => all.some((w) => w > 0));
const money = fc.bigInt({ min: 0n, max: 999_999_999_999_999n });

describe('Parts of a whole', () => {
  it('add up to it, and none is a rupiah away from its share', () => {
    fc.assert(
      fc.property(money, weights, (whole, all) => {
        const parts = largestRemainder(whole, all);
        const total = all.reduce((sum, weight) => sum + BigInt(weight), 0n);
        expect(parts.reduce((sum, part) => sum + part, 0n)).toBe(whole);
        for (const [index, part] of parts.entries()) {
          const exact = whole * BigInt(all[index] as number);
          expect(part * total >= exact - total + 1n && part * total <= exact + total - 1n).toBe(true);
        }
      }),
    );
  });

  it('are nothing where there is no weight', () => {
    expect(() => largestRemainder(1n, [0, 0])).toThrow(RangeError);
    expect(largestRemainder(100n, [0, 1, 0])).toEqual([0n, 100n, 0n]);
  });
});

describe('A plan', () => {
  it('never lets people cost more than their unit has', () => {
    const choice = fc.constantFrom('FEWER_PEOPLE' as const, 'LAST_PERSON_SHORTER' as const, 'TOP_UP' as const);
    const price = fc.array(fc.bigInt({ min: 1n, max: 100_000n }), { minLength: 1, maxLength: 24 });
    const quota = fc.record({ MME: fc.integer({ min: 1, max: 90 }), PR: fc.nat(50), OTHER: fc.nat(20) });
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 30_000_000n }), quota, price, choice, (grant, quotas, prices, how) => {
        const [unit] = planLine({ split: 'EACH', grant, share: 10_000, quotas, units: villages(1) }, prices, how).units;
        if (!unit) throw new Error('no unit');
        const people = prices.map((_, month) =>
          Object.values(unit.quotas).reduce((sum, of) => sum + (of[month] as number), 0),
        );
        const cost = prices.reduce((sum, one, month) => sum + one * BigInt(people[month] as number), 0n);
        expect(cost <= unit.earmark + unit.topUp).toBe(true);
        // months follow each other without a gap
        expect([...people].sort((a, b) => b - a)).toEqual(people);
      }),
    );
  });
});
