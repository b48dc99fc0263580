import { describe, expect, it } from 'vitest';
import { budgetPart, readBudgetAddress } from '../../../web/budget/budget-address.ts';
import { readBudgetFilter } from '../../../web/budget/budget-filter.ts';

const read = (address: string) => readBudgetAddress(new URLSearchParams(address));

describe('The part of a budget that an address names', () => {
  it('is all of it at first, the smallest part of the quota first', () => {
    expect(read('')).toEqual({ regionCode: null, showsUnits: false, filter: null, orderBy: 'QUOTA' });
    expect(budgetPart('b', null)).toBe('/anggaran/b');
  });

  it('goes down by region and keeps the filter; a district shows its units', () => {
    expect(read('kode=15.01')).toMatchObject({ regionCode: '15.01', showsUnits: false });
    expect(read('kode=15.01&bagian=unit&urut=sisa')).toMatchObject({ showsUnits: true, orderBy: 'LEFT' });
    expect(read('kode=15.01.11')).toMatchObject({ showsUnits: true });
    expect(budgetPart('b', '15.01', 'unit', 'tanpa-dana')).toBe('/anggaran/b?kode=15.01&bagian=unit&saring=tanpa-dana');
    expect(read('saring=tanpa-dana').filter).toBe('NO_MONEY');
  });

  it('takes unknown words for the usual ones', () => {
    expect(read('urut=entah&saring=toString')).toMatchObject({ orderBy: 'QUOTA', filter: null });
  });
});

describe('The filter of the budgets', () => {
  it('narrows by year and state, and leaves out what is none', () => {
    const filter = (address: string) => readBudgetFilter(new URLSearchParams(address));
    expect(filter('tahun=2026&keadaan=menunggu')).toEqual({ year: 2026, state: 'ASKED' });
    expect(filter('tahun=dulu&keadaan=toString')).toEqual({});
  });
});
