import { describe, expect, it } from 'vitest';
import { barOf, yearsOf } from '../../../web/tariff/tariff-timeline.ts';

const rules = [
  { from: '2015-07-01', until: null },
  { from: '2026-01-01', until: '2027-04-01' },
];
const today = '2026-11-21';

describe('The time line of tariffs', () => {
  it('runs from the first rule to a year after the last end', () => {
    expect(yearsOf(rules, today)).toEqual({ first: 2015, last: 2028 });
    expect(yearsOf([], today)).toEqual({ first: 2026, last: 2027 });
  });

  it('gives each rule its share, open ends to the edge', () => {
    const years = { first: 2026, last: 2027 };
    expect(barOf({ from: '2026-01-01', until: '2027-01-01' }, years, today)).toEqual({
      start: 0,
      width: 0.5,
      holdsToday: true,
    });
    expect(barOf({ from: '2027-01-01', until: null }, years, today)).toEqual({
      start: 0.5,
      width: 0.5,
      holdsToday: false,
    });
  });

  it('knows what holds today by the half-open end', () => {
    const years = { first: 2020, last: 2027 };
    expect(barOf({ from: '2026-11-01', until: '2026-12-01' }, years, '2026-11-30').holdsToday).toBe(true);
    expect(barOf({ from: '2026-11-01', until: '2026-12-01' }, years, '2026-12-01').holdsToday).toBe(false);
  });
});
