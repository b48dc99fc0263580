import { describe, expect, it } from 'vitest';
import { countFilters, readMemberFilter, readMemberOrder, readSearchText } from '../../../web/member/member-filter.ts';

describe('the filters of the member list', () => {
  it('reads the words of the address into the codes of the server', () => {
    const search = new URLSearchParams(
      'status=calon&siap=belum&segmen=bpu&kategori=mme&wilayah=15.01&mitra=p1&cari=siti',
    );
    expect(readMemberFilter(search, null)).toEqual({
      status: 'CANDIDATE',
      sendable: false,
      segment: 'BPU',
      category: 'MME',
      regionCode: '15.01',
      partnerId: 'p1',
      search: 'siti',
    });
  });

  it('ignores words it does not know, also those that every object has', () => {
    expect(readMemberFilter(new URLSearchParams('status=constructor&siap=mungkin'), null)).toEqual({});
    expect(readMemberOrder(new URLSearchParams('urut=toString'))).toBe('NAME');
  });

  it('searches for the NIK of the history entry before any text of the address', () => {
    expect(readMemberFilter(new URLSearchParams('cari=siti'), '1571074305900001').search).toBe('1571074305900001');
  });

  it('keeps sixteen digits, grouped or not, out of the address', () => {
    expect(readSearchText('1571 0743 0590 0001')).toEqual({ kind: 'nik', nik: '1571074305900001' });
    expect(readSearchText('157107430590000')).toMatchObject({ kind: 'nik' });
  });

  it('takes a name or a KPJ as text', () => {
    expect(readSearchText(' Siti ')).toEqual({ kind: 'text', text: 'Siti' });
    expect(readSearchText('26010000007')).toEqual({ kind: 'text', text: '26010000007' });
    expect(readSearchText('   ')).toEqual({ kind: 'none' });
  });

  it('counts a searched NIK as a filter', () => {
    expect(countFilters(new URLSearchParams('status=calon&urut=desa'), '1571074305900001')).toBe(2);
  });
});
