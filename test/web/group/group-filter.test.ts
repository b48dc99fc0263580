import { describe, expect, it } from 'vitest';
import { countGroupFilters, readGroupFilter, readGroupOrder } from '../../../web/group/group-filter.ts';

const read = (text: string) => readGroupFilter(new URLSearchParams(text));

describe('The address of the list of groups', () => {
  it('is read into a filter', () => {
    expect(read('')).toEqual({});
    expect(read('cari=tani&tahap=sosialisasi&mou=belum&wilayah=35.09&mitra=abc&tutup=ya')).toEqual({
      ...{ search: 'tani', stage: 'SOCIALISED', unsigned: true, regionCode: '35.09', partnerId: 'abc', closed: true },
    });
    expect(read('mou=sudah')).toEqual({ unsigned: false });
  });

  it('forgives words that it does not know', () => {
    expect(read('tahap=toString&mou=mungkin&tutup=x')).toEqual({});
  });

  it('puts those first who have to be called, unless asked otherwise', () => {
    expect(readGroupOrder(new URLSearchParams(''))).toBe('NEXT_STEP');
    expect(readGroupOrder(new URLSearchParams('urut=nama'))).toBe('NAME');
  });

  it('tells how many filters are in use; the order is none', () => {
    expect(countGroupFilters(new URLSearchParams('mou=belum&urut=nama&cari='))).toBe(1);
  });
});
