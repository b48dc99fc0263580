import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addYears, ageOn, dateOf, daysInMonth, isDate, parseDate } from '../../server/kernel/calendar-date.ts';
import { DomainError } from '../../server/kernel/domain-error.ts';

const dates = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31T23:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('A date', () => {
  it('is read when it exists and is written year, month, day', () => {
    expect(parseDate('1980-07-01')).toBe('1980-07-01');
    expect(parseDate('2000-02-29')).toBe('2000-02-29');
  });

  it.each([
    '1980-7-1',
    '1980-07-32',
    '1900-02-29',
    '2023-02-29',
    '1980-13-01',
    '1980-00-10',
    '1980-01-00',
    '01-07-1980',
    '1980-07-01T00:00',
    ' 1980-07-01',
    '',
    '0980-07-01',
  ])('written as "%s" is refused', (text) => {
    expect(isDate(text)).toBe(false);
    expect(() => parseDate(text)).toThrow(DomainError);
  });

  it('is put together from numbers only when there is such a day', () => {
    expect(dateOf(2024, 2, 29)).toBe('2024-02-29');
    expect(() => dateOf(2023, 2, 29)).toThrow('DATE_FORMAT');
  });

  it('survives being read, whatever day it is', () => {
    fc.assert(fc.property(dates, (date) => parseDate(date) === date));
  });

  it('moves by days and back again', () => {
    expect(addDays('2022-11-09', -1)).toBe('2022-11-08');
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
    fc.assert(
      fc.property(dates, fc.integer({ min: -5000, max: 5000 }), (date, days) => {
        fc.pre(date > '1915' && date < '2085');
        return addDays(addDays(date, days), -days) === date;
      }),
    );
  });

  it('knows the length of every month as the calendar does', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2199 }),
        fc.integer({ min: 1, max: 12 }),
        (year, month) => daysInMonth(year, month) === new Date(Date.UTC(year, month, 0)).getUTCDate(),
      ),
    );
  });
});

describe('An age', () => {
  it('grows on the birthday, not the day before', () => {
    expect(ageOn('1961-03-15', '2026-03-14')).toBe(64);
    expect(ageOn('1961-03-15', '2026-03-15')).toBe(65);
  });

  it('of someone born on 29 February grows on 1 March of a common year', () => {
    expect(ageOn('2000-02-29', '2025-02-28')).toBe(24);
    expect(ageOn('2000-02-29', '2025-03-01')).toBe(25);
    expect(addYears('2000-02-29', 25)).toBe('2025-03-01');
    expect(addYears('2000-02-29', 24)).toBe('2024-02-29');
  });

  it('is n exactly from the day that n years are added', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 1, max: 99 }), (birth, years) => {
        const birthday = addYears(birth, years);
        return ageOn(birth, birthday) === years && ageOn(birth, addDays(birthday, -1)) === years - 1;
      }),
    );
  });
});
