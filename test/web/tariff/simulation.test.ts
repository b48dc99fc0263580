import { describe, expect, it } from 'vitest';
import { questionOf, readSimulation, startOf, stretchesOf, writeSimulation } from '../../../web/tariff/simulation.ts';

const read = (address: string) => readSimulation(new URLSearchParams(address), '2026-11');

describe('A simulation in the address', () => {
  it('begins with one non-wage earner, two programmes and a year from this month', () => {
    expect(questionOf(read(''))).toEqual({
      ...{ segment: 'BPU', programmes: ['JKK', 'JKM'], from: '2026-11', months: 12, people: 1, income: null },
      ...{ fundSource: 'SELF', sector: 'LAINNYA', riskClass: null },
    });
  });

  it('comes back as it was written', () => {
    const address =
      'segmen=PU&program=JKK%2CJKM%2CJHT%2CJP&orang=30000&mulai=2027-01&bulan=6&dana=EMPLOYER&sektor=DESA&upah=2.500.000&risiko=LOW';
    const simulation = read(address);
    expect(writeSimulation(simulation).toString()).toBe(address);
    expect(questionOf(simulation)).toMatchObject({ people: 30_000, income: '2500000', riskClass: 'LOW' });
  });

  it('drops a programme that the segment does not have', () => {
    expect(read('segmen=BPU&program=JKK,JP').programmes).toEqual(['JKK']);
  });

  it('asks nothing while a field is no number, month or amount', () => {
    for (const wrong of ['orang=banyak', 'orang=', 'bulan=-1', 'mulai=2026-13', 'mulai=', 'upah=dua juta', 'orang=1,5'])
      expect([wrong, questionOf(read(wrong))]).toEqual([wrong, null]);
  });
});

describe('A simulation begun from a group', () => {
  const group = {
    ...{ estimatedWorkers: 120, sector: { code: 'TANI' }, memberCounts: { candidate: 20, registered: 77 } },
    mous: [
      { state: 'ENDED', payer: 'SPONSOR', programmes: ['JKK' as const] },
      { state: 'ACTIVE', payer: 'SELF', programmes: ['JKK' as const, 'JKM' as const, 'JHT' as const] },
    ],
  };
  const begin = (address: string, of: Parameters<typeof startOf>[0] = group) =>
    readSimulation(new URLSearchParams(address), '2026-11', startOf(of));

  it('counts its members, knows their sector and the programmes of the running agreement', () => {
    const { people, sector, fund, programmes } = begin('kelompok=k1');
    expect({ people, sector, fund, programmes }).toEqual({
      ...{ people: '97', sector: 'TANI', fund: 'SELF', programmes: ['JKK', 'JKM', 'JHT'] },
    });
  });

  it('takes the estimate while nobody is in the list, and one person while there is none', () => {
    const memberCounts = { candidate: 0, registered: 0 };
    expect(begin('', { ...group, memberCounts }).people).toBe('120');
    expect(begin('', { ...group, memberCounts, estimatedWorkers: null, sector: null, mous: [] })).toMatchObject({
      ...{ people: '1', sector: 'LAINNYA', programmes: ['JKK', 'JKM'] },
    });
  });

  it('lets a budget pay where the agreement says so, so that no discount is shown', () => {
    const mous = [{ state: 'ACTIVE', payer: 'SUBSIDY', programmes: ['JKK' as const, 'JKM' as const] }];
    expect(begin('', { ...group, mous }).fund).toBe('APBD_REGENCY');
  });

  it('gives way to what was filled in, and stays in the address', () => {
    const filled = begin('kelompok=k1&orang=50&sektor=NELAYAN&program=JKK&dana=CSR');
    expect(filled).toMatchObject({ people: '50', sector: 'NELAYAN', programmes: ['JKK'], fund: 'CSR' });
    expect(writeSimulation(filled).get('kelompok')).toBe('k1');
  });
});

describe('Months that cost the same', () => {
  const month = (month: string, perPerson: string, adjustment: object | null) => ({
    month,
    perPerson,
    lines: [{ adjustment }, { adjustment: null }],
  });

  it('are one stretch, and a discount that ends begins another', () => {
    expect(
      stretchesOf([
        month('2026-11', '8400', {}),
        month('2026-12', '8400', {}),
        month('2027-01', '16800', null),
        month('2027-02', '16800', null),
      ]),
    ).toEqual([
      { from: '2026-11', to: '2026-12', months: 2, perPerson: '8400', isDiscounted: true },
      { from: '2027-01', to: '2027-02', months: 2, perPerson: '16800', isDiscounted: false },
    ]);
    expect(stretchesOf([])).toEqual([]);
  });
});
