import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type EarmarkQuestion, earmarkChoices } from '../../../server/budget/earmark-choices.ts';

const year = (months = 12) => Array<bigint>(months).fill(16_800n);
/** Jambi: Rp100 million a village, a tenth of it, 50 people. */
const jambi: EarmarkQuestion = { grant: 100_000_000n, share: 1_000, quota: 50, units: 1_562, prices: year() };
const people = (share: number, months: number) =>
  earmarkChoices({ ...jambi, share, quota: 10_000, prices: year(months) }).fewerPeople.people;

describe('A tenth of Rp100 million', () => {
  it('pays 49 people for a year, and 50 cost Rp80.000 more', () => {
    const choices = earmarkChoices(jambi);
    expect(choices).toMatchObject({ earmark: 10_000_000n, perPerson: 201_600n, over: 80_000n });
    expect(choices.fewerPeople).toEqual({
      ...{ people: 49, lastPersonMonths: 0, cost: 9_878_400n, remainder: 121_600n, topUp: 0n },
    });
    expect(choices.lastPersonShorter).toEqual({
      ...{ people: 49, lastPersonMonths: 7, cost: 9_996_000n, remainder: 4_000n, topUp: 0n },
    });
    expect(choices.topUp).toEqual({
      ...{ people: 50, lastPersonMonths: 0, cost: 10_080_000n, remainder: 0n, topUp: 80_000n },
    });
  });

  it('pays the more people the fewer months they are', () => {
    const most = { 1: 595, 2: 297, 3: 198, 4: 148, 6: 99, 8: 74, 9: 66, 10: 59, 11: 54, 12: 49 };
    for (const [months, count] of Object.entries(most)) expect(people(1_000, Number(months))).toBe(count);
  });
});

describe('Fifteen percent of it', () => {
  it('falls Rp120.000 short of 75 people', () => {
    const choices = earmarkChoices({ ...jambi, share: 1_500, quota: 75 });
    expect(choices).toMatchObject({
      earmark: 15_000_000n,
      over: 120_000n,
      topUp: { cost: 15_120_000n, topUp: 120_000n },
    });
    expect(choices.fewerPeople.people).toBe(74);
  });

  it('pays the more people the fewer months they are', () => {
    const most = { 1: 892, 2: 446, 3: 297, 4: 223, 6: 148, 8: 111, 9: 99, 10: 89, 11: 81, 12: 74 };
    for (const [months, count] of Object.entries(most)) expect(people(1_500, Number(months))).toBe(count);
  });
});

describe('Where months differ in price', () => {
  it('the last person has the first months, without a gap', () => {
    const prices = [10n, 30n, 10n, 10n];
    // 60 a person; 35 are left for the second: the first month and not the third
    const { lastPersonShorter } = earmarkChoices({ grant: 95n, share: 10_000, quota: 2, units: 1, prices });
    expect(lastPersonShorter).toMatchObject({ people: 1, lastPersonMonths: 1, cost: 70n, remainder: 25n });
  });
});

describe('What cannot be', () => {
  it.each([
    ['a grant of nothing', { grant: 0n }, 'GRANT_RANGE'],
    ['a grant below nothing', { grant: -1n }, 'GRANT_RANGE'],
    ['a grant beyond all budgets', { grant: 10n ** 15n }, 'GRANT_RANGE'],
    ['a share of nothing', { share: 0 }, 'SHARE_RANGE'],
    ['a share above the whole', { share: 10_001 }, 'SHARE_RANGE'],
    ['a quota of zero', { quota: 0 }, 'QUOTA_RANGE'],
    ['a quota beyond any village', { quota: 10_001 }, 'QUOTA_RANGE'],
    ['no units', { units: 0 }, 'UNITS_RANGE'],
    ['more units than the country has', { units: 100_001 }, 'UNITS_RANGE'],
  ])('%s is named', (_, change, code) => {
    expect(() => earmarkChoices({ ...jambi, ...change })).toThrow(expect.objectContaining({ code }));
  });
});

describe('For any grant, quota and prices', () => {
  const questions = fc.record({
    grant: fc.bigInt({ min: 1n, max: 1_000_000_000n }),
    share: fc.integer({ min: 1, max: 10_000 }),
    quota: fc.integer({ min: 1, max: 500 }),
    units: fc.constant(1),
    prices: fc.array(fc.bigInt({ min: 1n, max: 700_000n }), { minLength: 1, maxLength: 24 }),
  });

  it('every rupiah is spent, left or added, and only the top-up exceeds the earmark', () => {
    fc.assert(
      fc.property(questions, (question) => {
        const { earmark, fewerPeople, lastPersonShorter, topUp } = earmarkChoices(question);
        for (const { cost, remainder, topUp: added } of [fewerPeople, lastPersonShorter, topUp])
          expect(cost + remainder).toBe(earmark + added);
        expect(fewerPeople.topUp + lastPersonShorter.topUp).toBe(0n);
        expect(topUp.people).toBe(question.quota);
      }),
    );
  });

  it('neither one person more nor one month more would fit', () => {
    fc.assert(
      fc.property(questions, (question) => {
        const { earmark, perPerson, over, fewerPeople, lastPersonShorter } = earmarkChoices(question);
        if (over === 0n) {
          expect(fewerPeople).toEqual(lastPersonShorter);
          expect(fewerPeople.people).toBe(question.quota);
        } else {
          expect(fewerPeople.cost + perPerson > earmark).toBe(true);
          const next = question.prices[lastPersonShorter.lastPersonMonths] as bigint;
          expect(lastPersonShorter.cost + next > earmark).toBe(true);
          expect(lastPersonShorter.people).toBeLessThan(question.quota);
        }
      }),
    );
  });
});
