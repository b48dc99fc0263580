import { describe, expect, it } from 'vitest';
import { monthRanges, spanWithin } from '../../../web/other-fund/month-ranges.ts';

describe('Months in words', () => {
  it('are told as runs without a gap, over the end of a year too', () => {
    expect(monthRanges(['2026-11', '2026-12', '2027-01', '2027-04'])).toEqual([
      { first: '2026-11', last: '2027-01' },
      { first: '2027-04', last: '2027-04' },
    ]);
    expect(monthRanges([])).toEqual([]);
  });
});

describe('The months that a question begins with', () => {
  const budget = { firstMonth: '2026-03', months: 6 };

  it('are those of the other fund that the budget covers, from the first to the last', () => {
    expect(spanWithin(['2026-01', '2026-04', '2026-06'], budget)).toEqual({ firstMonth: '2026-04', months: 3 });
    expect(spanWithin(['2026-08', '2026-09'], budget)).toEqual({ firstMonth: '2026-08', months: 1 });
  });

  it('are none where the budget covers none of them', () => {
    expect(spanWithin(['2026-01', '2026-09'], budget)).toBeNull();
  });
});
