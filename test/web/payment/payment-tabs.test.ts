import { describe, expect, it } from 'vitest';
import { filterOfTab } from '../../../web/payment/payment-tabs.ts';
import { monthAfter } from '../../../web/payment/usePaymentWords.ts';

const read = (text: string) => filterOfTab(new URLSearchParams(text));

describe('The address of the list of payments', () => {
  it('names a part and a unit', () => {
    expect(read('')).toEqual({ tab: 'semua', filter: {} });
    expect(read('bagian=dilaporkan&kelompok=g')).toEqual({
      tab: 'dilaporkan',
      filter: { state: 'REPORTED', groupId: 'g' },
    });
    expect(read('bagian=sisa&mou=m')).toEqual({ tab: 'sisa', filter: { unresolved: true, mouId: 'm' } });
  });

  it('forgives words that it does not know', () => {
    expect(read('bagian=toString')).toEqual({ tab: 'semua', filter: {} });
  });
});

describe('A month some months on', () => {
  it.each([
    ['2026-11', 0, '2026-11'],
    ['2026-11', 2, '2027-01'],
    ['2026-01', -6, '2025-07'],
    ['2026-12', 12, '2027-12'],
  ])('%s and %i is %s', (month, count, expected) => expect(monthAfter(month, count)).toBe(expected));
});
