import { describe, expect, it } from 'vitest';
import { questionOf, readSimulation, stretchesOf, writeSimulation } from '../../../web/tariff/simulation.ts';

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
      { from: '2026-11', to: '2026-12', perPerson: '8400', isDiscounted: true },
      { from: '2027-01', to: '2027-02', perPerson: '16800', isDiscounted: false },
    ]);
    expect(stretchesOf([])).toEqual([]);
  });
});
