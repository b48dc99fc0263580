import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths, monthOf, monthStart, monthsBetween, parseMonth } from '../../server/kernel/month.ts';

const months = fc
  .tuple(fc.integer({ min: 1950, max: 2149 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => parseMonth(`${year}-${String(month).padStart(2, '0')}`));
const steps = fc.integer({ min: -600, max: 600 });

describe('A contribution month', () => {
  it.each(['2026-13', '2026-00', '2026-1', '2026-01-01', '26-01', '', 'Jan 2026'])(
    'written as "%s" is refused',
    (text) => {
      expect(() => parseMonth(text)).toThrow('MONTH_FORMAT');
    },
  );

  it('starts on its first day, and every day belongs to one', () => {
    expect(monthStart(parseMonth('2026-03'))).toBe('2026-03-01');
    expect(monthOf('2026-03-31')).toBe('2026-03');
  });

  it('crosses the year in both directions', () => {
    expect(addMonths(parseMonth('2025-12'), 1)).toBe('2026-01');
    expect(addMonths(parseMonth('2026-01'), -1)).toBe('2025-12');
    expect(addMonths(parseMonth('2026-04'), 12)).toBe('2027-04');
    expect(monthsBetween(parseMonth('2025-11'), parseMonth('2026-02'))).toBe(3);
  });

  it('is as far from another as the steps that lead there', () => {
    fc.assert(fc.property(months, steps, (month, count) => monthsBetween(month, addMonths(month, count)) === count));
  });

  it('comes back when moved back, and sorts as text', () => {
    fc.assert(
      fc.property(months, steps, (month, count) => {
        const moved = addMonths(month, count);
        return (
          addMonths(moved, -count) === month && Math.sign(count) === (moved === month ? 0 : moved > month ? 1 : -1)
        );
      }),
    );
  });
});
