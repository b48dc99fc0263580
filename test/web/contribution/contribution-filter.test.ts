import { describe, expect, it } from 'vitest';
import { nearMonths, readContributionFilter, unitWords } from '../../../web/contribution/contribution-filter.ts';

const read = (address: string) => readContributionFilter(new URLSearchParams(address), '2026-11');

describe('The address of the contributions', () => {
  it.each([
    ['kelompok=g1', { groupId: 'g1' }],
    ['mou=m1', { mouId: 'm1' }],
    ['mou=m1&desa=15.01.11.2009', { mouId: 'm1', villageCode: '15.01.11.2009' }],
  ])('names a unit and is made from it again: %s', (address, unit) => {
    expect(read(address).unit).toEqual(unit);
    expect(`${unitWords(unit)}`).toBe(address);
  });

  it('names no unit where there is only a village, which is paid for under an agreement', () => {
    expect(read('desa=15.01.11.2009').unit).toBeNull();
    expect(`${unitWords(null)}`).toBe('');
  });

  it('names month, state and part of a name', () => {
    expect(read('bulan=2026-03&keadaan=belum-dibayar&cari=+siti+')).toMatchObject({
      ...{ month: '2026-03', state: 'OVERDUE', name: 'siti' },
    });
  });

  it.each(['', 'bulan=2026-13', 'bulan=maret', 'keadaan=toString', 'cari=++'])(
    'that says nothing readable is the present month of everybody: "%s"',
    (address) => {
      expect(read(address)).toEqual({ unit: null, month: '2026-11', state: null, name: null });
    },
  );
});

describe('The months to choose from', () => {
  it('are a year back and a year ahead, and the shown one wherever it lies', () => {
    expect(nearMonths('2026-11', '2026-11')).toHaveLength(25);
    expect([nearMonths('2026-11', '2026-11')[0], nearMonths('2026-11', '2026-11').at(-1)]).toEqual([
      ...['2027-11', '2025-11'],
    ]);
    expect(nearMonths('2026-11', '2024-01')[0]).toBe('2024-01');
  });
});
