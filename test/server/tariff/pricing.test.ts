import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addMonths, parseMonth } from '../../../server/kernel/month.ts';
import { type QuoteQuestion, quote } from '../../../server/tariff/contribution-quote.ts';
import { type PriceQuestion, priceMonth, sumOf } from '../../../server/tariff/tariff.pricing.ts';
import { tariffBook } from '../../../server/tariff/tariff.queries.ts';
import type { TariffBook } from '../../../server/tariff/tariff-book.ts';
import { openPortal, type TestPortal } from '../../support/portal.ts';

let portal: TestPortal;
let book: TariffBook;
beforeAll(async () => {
  portal = await openPortal();
  book = await tariffBook({
    query: async ({ text, values }) => (await portal.sql.all(text, values as unknown[])) as never,
  });
});
afterAll(() => portal.close());

const farmer = (month: string, fund = 'SELF'): PriceQuestion => ({
  ...{ segment: 'BPU', programmes: ['JKK', 'JKM'], month: parseMonth(month), income: null },
  ...{ fund, sector: 'TANI', riskClass: 'VERY_LOW' },
});
const driver = (month: string): PriceQuestion => ({ ...farmer(month), sector: 'TRANSPORTASI' });
const price = (question: PriceQuestion) => sumOf(priceMonth(book, question));

describe('The month of a non-wage earner', () => {
  it.each([
    ['a farmer who pays alone in April 2026', farmer('2026-04'), 8_400n],
    ['the same farmer under BKBK', farmer('2026-04', 'BKBK'), 16_800n],
    ['a motorcycle taxi in January 2026', driver('2026-01'), 8_400n],
    ['the farmer in January 2026, before his discount', farmer('2026-01'), 16_800n],
    ['the farmer in January 2027, after it', farmer('2027-01'), 16_800n],
    ['the motorcycle taxi in March 2027, its last discounted month', driver('2027-03'), 8_400n],
    ['the motorcycle taxi in April 2027', driver('2027-04'), 16_800n],
    ['the farmer with three programmes in 2025', { ...farmer('2025-06'), programmes: ['JKK', 'JKM', 'JHT'] }, 36_800n],
    ['two million rupiah of income', { ...farmer('2025-06'), income: 2_000_000n }, 26_800n],
    [
      'the highest band with three programmes',
      { ...farmer('2025-06'), income: 99_000_000n, programmes: ['JKK', 'JKM', 'JHT'] },
      627_800n,
    ],
  ] satisfies [string, PriceQuestion, bigint][])('costs %s what it should', (_, question, rupiah) => {
    expect(price(question)).toBe(rupiah);
  });

  it('cost Rp68 of JKM and Rp100 of JKK in October 2020', () => {
    const lines = priceMonth(book, farmer('2020-10', 'BKBK'));
    expect(lines.map((line) => [line.programme, line.ordinary, line.amount])).toEqual([
      ['JKK', 10_000n, 100n],
      ['JKM', 6_800n, 68n],
    ]);
    expect(lines[1]?.adjustment).toMatchObject({ regulation: 'PP 49/2020', from: '2020-08-01', until: '2021-02-01' });
  });

  it('leaves JHT out of the discount', () => {
    expect(price({ ...farmer('2026-05'), programmes: ['JKK', 'JKM', 'JHT'] })).toBe(28_400n);
  });

  it('falls into a band by its lower bound, also between the printed ones', () => {
    for (const [income, nominal] of [
      [1_099_999n, 1_000_000n],
      [1_100_000n, 1_200_000n],
      [2_699_500n, 2_600_000n],
      [20_200_000n, 20_700_000n],
    ] as const)
      expect(priceMonth(book, { ...farmer('2025-01'), income })[0]?.band?.nominal).toBe(nominal);
  });

  it('has no pension programme, and says so', () => {
    expect(() => price({ ...farmer('2026-01'), programmes: ['JP'] })).toThrow('PROGRAMME_NOT_OFFERED');
  });

  it('has no price before there was a tariff', () => {
    expect(() => price(farmer('2015-06'))).toThrow('TARIFF_UNKNOWN');
  });
});

describe('The month of a wage earner', () => {
  const facilitator: PriceQuestion = {
    ...{ segment: 'PU', programmes: ['JKK', 'JKM', 'JHT', 'JP'], month: parseMonth('2025-06'), income: 2_500_000n },
    ...{ fund: 'EMPLOYER', sector: 'DESA', riskClass: 'VERY_LOW' },
  };

  it('splits Rp231.000 into 156.000 of the employer and 75.000 of the worker', () => {
    const lines = priceMonth(book, facilitator);
    const of = (payer: string) => sumOf(lines.filter((line) => line.payer === payer));
    expect(sumOf(lines)).toBe(231_000n);
    expect(of('EMPLOYER')).toBe(156_000n);
    expect(of('WORKER')).toBe(75_000n);
    expect(lines.map((l) => [l.programme, l.payer, l.amount])).toEqual([
      ['JKK', 'EMPLOYER', 6_000n],
      ['JKM', 'EMPLOYER', 7_500n],
      ['JHT', 'WORKER', 50_000n],
      ['JHT', 'EMPLOYER', 92_500n],
      ['JP', 'WORKER', 25_000n],
      ['JP', 'EMPLOYER', 50_000n],
    ]);
  });

  it.each([
    ['2023-02', 90_776n],
    ['2023-03', 95_596n],
    ['2025-02', 100_423n],
    ['2025-03', 105_474n],
    ['2026-03', 110_863n],
  ])('pays JP of at most the cap in %s', (month, worker) => {
    const lines = priceMonth(book, {
      ...facilitator,
      programmes: ['JP'],
      month: parseMonth(month),
      income: 50_000_000n,
    });
    expect(lines.find((line) => line.payer === 'WORKER')?.amount).toBe(worker);
  });

  it('is not priced without a wage, nor where no cap is known', () => {
    expect(() => price({ ...facilitator, income: null })).toThrow('WAGE_MISSING');
    expect(() => price({ ...facilitator, month: parseMonth('2020-01') })).toThrow('TARIFF_UNKNOWN');
  });
});

describe('A span of months', () => {
  const span = (months: number, people: number, from = '2026-01'): QuoteQuestion => {
    const { month: _, ...rest } = farmer(from);
    return { ...rest, from: parseMonth(from), months, people };
  };

  it('of a year crosses a discount: 118.875 people from January 2026, had it applied', () => {
    const { total } = quote(book, span(12, 118_875));
    expect(total).toBe(14_978_250_000n);
    expect(quote(book, { ...span(12, 118_875), fund: 'BKBK' }).total).toBe(23_965_200_000n);
  });

  it('costs what its months cost, however it is cut', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 100 }),
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 1, max: 5_000 }),
        fc.bigInt({ min: 0n, max: 30_000_000n }),
        fc.constantFrom('TANI', 'TRANSPORTASI') as fc.Arbitrary<'TANI'>,
        (offset, first, second, people, income, sector) => {
          const from = addMonths(parseMonth('2018-01'), offset);
          const ask = { ...span(1, people), income, sector, from };
          const whole = quote(book, { ...ask, months: first + second });
          const parts = [
            quote(book, { ...ask, months: first }),
            quote(book, { ...ask, from: addMonths(from, first), months: second }),
          ];
          expect(whole.total).toBe((parts[0]?.total ?? 0n) + (parts[1]?.total ?? 0n));
          expect(whole.total).toBe(whole.perPerson * BigInt(people));
          expect(whole.months.map((m) => m.perPerson).reduce((a, b) => a + b, 0n)).toBe(whole.perPerson);
        },
      ),
    );
  });

  it('has a first and a last month, and people', () => {
    expect(() => quote(book, span(0, 1))).toThrow('SPAN_LENGTH');
    expect(() => quote(book, span(61, 1))).toThrow('SPAN_LENGTH');
    expect(() => quote(book, span(1, 0))).toThrow('PEOPLE_RANGE');
    expect(() => quote(book, { ...span(1, 1), programmes: [] })).toThrow('PROGRAMMES_MISSING');
  });
});

describe('Two rules for the same month', () => {
  it.each([
    [
      'a rate',
      `insert into tariff_rate (segment, programme, payer, basis, flat_amount, months, regulation, source, certainty)
       values ('BPU', 'JKM', 'WORKER', 'FLAT', 7000, '[2030-01-01,)', 'x', 'x', 'C')`,
    ],
    [
      'a band',
      `insert into tariff_band (number, income_from, nominal, months, regulation, source, certainty)
       values (40, 1100000, 1, '[2030-01-01,)', 'x', 'x', 'C')`,
    ],
    [
      'a cap',
      `insert into wage_cap (programme, amount, months, regulation, source, certainty)
       values ('JP', 1, '[2026-05-01,2026-06-01)', 'x', 'x', 'C')`,
    ],
    [
      'a discount for everybody beside one for drivers',
      `insert into tariff_adjustment
       (name, segment, programme, sectors, factor, for_state_funds, months, regulation, source, certainty)
       values ('x', 'BPU', 'JKK', '[1,3)', 1, true, '[2027-02-01,2027-03-01)', 'x', 'x', 'C')`,
    ],
  ])('are refused by the database: %s', async (_, statement) => {
    await expect(portal.sql.all(statement)).rejects.toMatchObject({ code: '23P01' });
  });
});
