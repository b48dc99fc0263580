import { describe, expect, it } from 'vitest';
import { moneyCourse, stepPoints } from '../../../web/budget/money-course.ts';

const month = (name: string, more: object = {}) => ({ month: name, planned: '0', received: '0', spent: '0', ...more });

describe('The course of money', () => {
  it('adds up month by month, those in which nothing moves too', () => {
    const months = [
      month('2026-11', { planned: '300', spent: '100' }),
      month('2027-01', { planned: '700', received: '300' }),
    ];
    expect(moneyCourse(months, '2027-01')).toEqual([
      { month: '2026-11', planned: 300n, received: 0n, spent: 100n },
      { month: '2026-12', planned: 300n, received: 0n, spent: 100n },
      { month: '2027-01', planned: 1000n, received: 300n, spent: 100n },
    ]);
  });

  it('knows what came up to now, and what is planned ahead', () => {
    const months = [month('2026-11', { received: '300' }), month('2026-12', { planned: '700' })];
    expect(moneyCourse(months, '2026-11')[1]).toEqual({ month: '2026-12', planned: 700n, received: null, spent: null });
    expect(moneyCourse([], '2026-11')).toEqual([]);
  });

  it('is drawn in steps, and ends where nothing is known', () => {
    expect(stepPoints([0n, 50n, 100n, null], 100n)).toBe(
      '0.00,100.00 25.00,100.00 25.00,50.00 50.00,50.00 50.00,0.00 75.00,0.00',
    );
    expect(stepPoints([0n], 0n)).toBe('0.00,100.00 100.00,100.00');
  });
});
