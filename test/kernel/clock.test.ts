import { describe, expect, it } from 'vitest';
import { businessDate, currentMonth, fixedClock, systemClock } from '../../server/kernel/clock.ts';

describe('The business date', () => {
  it('turns at midnight in Jakarta, not in London', () => {
    expect(businessDate(fixedClock('2026-02-28T16:59:59.999Z'))).toBe('2026-02-28');
    expect(businessDate(fixedClock('2026-02-28T17:00:00Z'))).toBe('2026-03-01');
  });

  it('carries the month with it', () => {
    expect(currentMonth(fixedClock('2025-12-31T16:59:00Z'))).toBe('2025-12');
    expect(currentMonth(fixedClock('2025-12-31T17:00:00Z'))).toBe('2026-01');
  });

  it('agrees with the time zone database for every hour of years past and to come', () => {
    const jakarta = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Jakarta', dateStyle: 'short' });
    for (const iso of [
      '1999-12-31T17:00:00Z',
      '2012-02-29T16:59:00Z',
      '2026-11-21T03:00:00Z',
      '2040-06-30T18:30:00Z',
    ]) {
      expect(businessDate(fixedClock(iso))).toBe(jakarta.format(new Date(iso)));
    }
  });
});

describe('A clock', () => {
  it('stands still when fixed, even if its answer is changed', () => {
    const clock = fixedClock('2026-03-01T00:00:00+07:00');
    clock.now().setFullYear(1999);
    expect(clock.now().toISOString()).toBe('2026-02-28T17:00:00.000Z');
  });

  it('refuses to be fixed on nonsense', () => {
    expect(() => fixedClock('kemarin')).toThrow(RangeError);
  });

  it('of the system moves on', () => {
    expect(systemClock.now().getTime()).toBeGreaterThan(Date.parse('2024-01-01'));
  });
});
