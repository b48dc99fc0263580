import { describe, expect, it } from 'vitest';
import { questionOf, readEarmark, unreadFields, writeEarmark } from '../../../web/budget/earmark.ts';

const read = (address: string) => readEarmark(new URLSearchParams(address), 2027);

describe('An earmark in the address', () => {
  it('begins with a tenth of Rp100 million for 50 people of one village, a year', () => {
    expect(questionOf(read(''))).toEqual({
      ...{ grant: '100000000', share: 1_000, quota: 50, units: 1, from: '2027-01', months: 12, fundSource: 'BKBK' },
    });
  });

  it('comes back as it was written', () => {
    const address = 'dana=250.000.000&bagian=12%2C5&kuota=75&unit=1.585&mulai=2026-12&bulan=6&sumber=APBDES';
    expect(writeEarmark(read(address)).toString()).toBe(address);
    expect(questionOf(read(address))).toMatchObject({ grant: '250000000', share: 1_250, units: 1_585 });
  });

  it('reads a share with one or two digits behind the comma', () => {
    for (const [typed, hundredths] of [
      ['10', 1_000],
      ['0,05', 5],
      ['7.25', 725],
      ['100%', 10_000],
    ] as const)
      expect(questionOf(read(`bagian=${encodeURIComponent(typed)}`))?.share).toBe(hundredths);
  });

  it('names the field that is no amount, share, number or month, and asks nothing', () => {
    const wrong = {
      ...{ 'dana=banyak': 'grant', 'dana=': 'grant', 'dana=-5': 'grant', 'bagian=1,234': 'share', 'bagian=': 'share' },
      ...{ 'kuota=1,5': 'quota', 'unit=semua': 'units', 'mulai=2026-13': 'from', 'bulan=-1': 'months' },
    };
    for (const [address, field] of Object.entries(wrong)) {
      expect([address, unreadFields(read(address))]).toEqual([address, [field]]);
      expect(questionOf(read(address))).toBeNull();
    }
  });
});
