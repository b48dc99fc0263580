import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDate, formatDateTime, jakartaDate, jakartaHour } from '../../../web/format/date.ts';
import { readDateParts, toDateParts } from '../../../web/format/date-parts.ts';
import { formatFileSize, formatNumber, formatPercent } from '../../../web/format/number.ts';
import { formatRupiah, readRupiah, shortRupiah } from '../../../web/format/rupiah.ts';

describe('dates on the screen', () => {
  it('are short and in the language of the screen', () => {
    expect(formatDate('2026-11-05', 'id')).toBe('5 Nov 2026');
    expect(formatDate('2026-08-17', 'id')).toBe('17 Agu 2026');
    expect(formatDate('2026-08-17', 'en')).toBe('17 Aug 2026');
  });

  it('are those of Jakarta, whatever the zone of the browser', () => {
    expect(formatDateTime('2026-11-05T17:30:00Z', 'id')).toBe('6 Nov 2026 00.30 WIB');
    expect(formatDateTime('2026-11-05T17:30:00Z', 'en')).toBe('6 Nov 2026 00:30 WIB');
    expect(jakartaDate(new Date('2026-12-31T17:00:00Z'))).toBe('2027-01-01');
    expect(jakartaHour(new Date('2026-12-31T17:00:00Z'))).toBe(0);
  });
});

describe('a date typed in three boxes', () => {
  it('is read with and without leading zeros', () => {
    expect(readDateParts({ day: ' 3', month: '05', year: '1990 ' })).toEqual({ kind: 'date', date: '1990-05-03' });
  });

  it('is not read when the year has two digits or the day does not exist', () => {
    expect(readDateParts({ day: '3', month: '5', year: '90' }).kind).toBe('impossible');
    expect(readDateParts({ day: '29', month: '2', year: '2025' }).kind).toBe('impossible');
    expect(readDateParts({ day: '', month: '', year: '' }).kind).toBe('empty');
  });

  it('comes back the same after being shown', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }), (day) => {
        const date = day.toISOString().slice(0, 10);
        expect(readDateParts(toDateParts(date))).toEqual({ kind: 'date', date });
      }),
    );
  });
});

describe('numbers and money', () => {
  it('carry the marks of the language', () => {
    expect(formatNumber(76018, 'id')).toBe('76.018');
    expect(formatNumber(76018, 'en')).toBe('76,018');
    expect(formatFileSize(3_612_345, 'id')).toBe('3,6 MB');
    expect(formatFileSize(4_200, 'en')).toBe('4 KB');
  });

  it('never round a part up to the whole, nor a trace down to nothing', () => {
    expect(formatPercent(77_999, 78_000)).toBe('99%');
    expect(formatPercent(1, 78_000)).toBe('1%');
    expect(formatPercent(78_000, 78_000)).toBe('100%');
    expect(formatPercent(0, 0)).toBe('0%');
  });

  it('show rupiah beyond what a JavaScript number holds exactly', () => {
    expect(formatRupiah('1500000', 'id')).toBe('Rp1.500.000');
    expect(formatRupiah('9007199254740993', 'id')).toBe('Rp9.007.199.254.740.993');
    expect([shortRupiah('23965200000', 'id'), shortRupiah('23965200000', 'en')]).toEqual([
      'Rp23,97 miliar',
      'Rp23.97 billion',
    ]);
    expect(formatRupiah('-100000', 'id')).toBe('-Rp100.000');
  });

  it('read rupiah as people write them, and refuse fractions', () => {
    expect(readRupiah('Rp 1.500.000')).toBe('1500000');
    expect(readRupiah('1500000')).toBe('1500000');
    expect(readRupiah('')).toBe('');
    expect(readRupiah('1.500,50')).toBeNull();
    expect(readRupiah('-5')).toBeNull();
    expect(readRupiah('1.50.000')).toBeNull();
  });

  it('read back any amount they have shown', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 999_999_999_999_999n }), (amount) => {
        expect(readRupiah(formatRupiah(String(amount), 'id'))).toBe(String(amount));
        expect(readRupiah(formatRupiah(String(amount), 'en'))).toBe(String(amount));
      }),
    );
  });
});
