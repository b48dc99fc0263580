import { describe, expect, it } from 'vitest';
import { dayOfSerial } from '../../../server/document/xlsx-reader.ts';
import { cleanText, withoutLongNumbers } from '../../../server/member-import/cell-text.ts';
import {
  categoryOf,
  neighbourhoodOf,
  occupationOf,
  payerOf,
  phoneOf,
  sexOf,
} from '../../../server/member-import/coded-value.ts';
import { isDamagedNumber } from '../../../server/member-import/member-import.row.ts';
import { writtenDate } from '../../../server/member-import/written-date.ts';

describe('days are read the way lists write them', () => {
  it.each([
    ['31-12-1980', '1980-12-31'],
    ['31/12/80', '1980-12-31'],
    ['1.2.1980', '1980-02-01'],
    ['31 Desember 1980', '1980-12-31'],
    ['1 Agt 80', '1980-08-01'],
    ['Jambi, 17 Mei 1990', '1990-05-17'],
    ['1980-12-31', '1980-12-31'],
    ['31121980', '1980-12-31'],
    ['12/31/1980', '1980-12-31'],
    ['05/04/03', '2003-04-05'],
    [33239, '1991-01-01'],
    [{ date: '1991-01-01' }, '1991-01-01'],
  ])('%s', (cell, day) => expect(writtenDate(cell, [], '2026-01-01')).toBe(day));

  it.each(['32-13-1980', '31-02-1980', '1980', 'kemarin', '12-1980', '00-00-0000', '1/2/3/4'])('%s is no day', (cell) =>
    expect(writtenDate(cell, [], '2026-01-01')).toBeNull(),
  );

  it('of two readings the NIK decides, otherwise the day stands first', () => {
    expect(writtenDate('03/04/80', ['1980-03-04'], '2026-01-01')).toBe('1980-03-04');
    expect(writtenDate('03/04/80', [], '2026-01-01')).toBe('1980-04-03');
    expect(writtenDate('05-06-07', ['1907-06-05'], '2026-01-01')).toBe('1907-06-05');
  });

  it('serials count from 1900 with the day that never was, or from 1904', () => {
    expect([dayOfSerial(1), dayOfSerial(59), dayOfSerial(61), dayOfSerial(0, true), dayOfSerial(1, true)]).toEqual([
      { date: '1900-01-01' },
      { date: '1900-02-28' },
      { date: '1900-03-01' },
      null,
      { date: '1904-01-02' },
    ]);
  });
});

it('blanks of every kind, apostrophes and ways of saying nothing are cleaned away', () => {
  expect([' \u00a0Budi\u200b  ', "'0812", '-', '#N/A', 'N/A', '—', 'Nur - Aini'].map(cleanText)).toEqual([
    'Budi',
    '0812',
    '',
    '',
    '',
    '',
    'Nur - Aini',
  ]);
});

it('an identity number in free text is covered, a phone number is not', () => {
  expect(withoutLongNumbers('NIK 1501 1117 0590 8001, HP 081234567890')).toBe(
    'NIK *******************, HP 081234567890',
  );
});

it('numbers too long for a spreadsheet are known by their cell, not by their digits', () => {
  expect([1501111705908001, '1,50111E+15', '1501111705908001', 12].map(isDamagedNumber)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

it('codes are found by their names in both languages', () => {
  expect([sexOf('laki - laki'), sexOf('PR'), sexOf('x')]).toEqual(['L', 'P', null]);
  expect([categoryOf('Miskin Ekstrem'), categoryOf('pekerja rentan'), payerOf('APBD'), payerOf('mandiri')]).toEqual([
    'MME',
    'PR',
    'SUBSIDY',
    'SELF',
  ]);
  expect([
    occupationOf('PETANI'),
    occupationOf('Petani/Pekebun'),
    occupationOf('Domestic worker'),
    occupationOf('pilot'),
  ]).toEqual(['petani', 'petani', 'art', null]);
});

it('phone numbers are kept as they are dialled in the country', () => {
  expect(
    ['+62 812-3456-7890', '62812 34567890', '8123456789', '0741 12345 / 0812', '12-34', '(021) 5551234'].map(phoneOf),
  ).toEqual(['081234567890', '081234567890', '08123456789', '074112345', null, '0215551234']);
  expect(['1', 'RT. 02', '003', 'IV'].map(neighbourhoodOf)).toEqual(['001', '002', '003', 'IV']);
});
