import { describe, expect, it } from 'vitest';
import { lastMonths, readChangeMonth } from '../../../web/change-list/change-months.ts';
import { readTargetSpan, spanQuery, targetTo, yearChoices } from '../../../web/target/target-address.ts';
import { pointsOf } from '../../../web/target/target-points.ts';

describe('The address of targets', () => {
  it('keeps year and month from page to page', () => {
    const span = { year: 2026, month: '2026-07' };
    expect(targetTo('a', span)).toBe('/target/a?tahun=2026&bulan=7');
    expect(readTargetSpan(new URLSearchParams(spanQuery(span)))).toEqual({ year: 2026, month: 7 });
  });

  it('says nothing where it says nonsense', () => {
    for (const text of ['', 'tahun=dua&bulan=13', 'tahun=1900&bulan=0', 'tahun=2026.5&bulan=1.5'])
      expect(readTargetSpan(new URLSearchParams(text))).toEqual({ year: null, month: null });
  });

  it('offers the years with targets, this one and the next, the latest first', () => {
    expect(yearChoices([2026, 2017], 2026)).toEqual([2027, 2026, 2017]);
  });
});

describe('The line of a year', () => {
  it('begins with nothing in January and ends where the whole is reached', () => {
    expect(pointsOf([50, 100], 100)).toBe('0.00,100.00 8.33,50.00 16.67,0.00');
    expect(pointsOf([], 0)).toBe('0.00,100.00');
  });
});

describe('The months of a list of changes', () => {
  it('go back over the turn of the year', () => {
    expect(lastMonths('2026-02-03', 3)).toEqual(['2026-02', '2026-01', '2025-12']);
  });

  it('are read from the address, and nothing else is', () => {
    expect(readChangeMonth(new URLSearchParams('bulan=2026-03'))).toBe('2026-03');
    for (const text of ['', 'bulan=2026-13', 'bulan=3', 'bulan=1999-01'])
      expect(readChangeMonth(new URLSearchParams(text))).toBeNull();
  });
});
