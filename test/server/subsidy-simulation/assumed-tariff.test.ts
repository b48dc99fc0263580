import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personPrice } from '../../../server/budget/person-price.ts';
import { parseMonth } from '../../../server/kernel/month.ts';
import { type AssumedTariff, assumedBook } from '../../../server/subsidy-simulation/assumed-tariff.ts';
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

const month = parseMonth;
const year = (assumed: readonly AssumedTariff[], fundSource = 'BKBK', from = '2026-01') =>
  personPrice(assumedBook(book, assumed), { firstMonth: month(from), months: 12, fundSource }).map(Number);
const times = (count: number, price: number) => Array<number>(count).fill(price);

describe('A tariff that is supposed', () => {
  it('leaves months before it as they are written', () => {
    const raised: AssumedTariff = { kind: 'AMOUNT', from: month('2026-07'), jkk: 12_000n, jkm: 8_000n };
    expect(year([raised])).toEqual([...times(6, 16_800), ...times(6, 20_000)]);
  });

  it('gives a discount also where the budget of a region pays, and takes it back where it ends', () => {
    const half: AssumedTariff = { kind: 'DISCOUNT', from: month('2026-04'), until: month('2026-10'), factor: 5_000 };
    expect(year([half])).toEqual([...times(3, 16_800), ...times(6, 8_400), ...times(3, 16_800)]);
  });

  it('ends the discount that is written, for who has it', () => {
    expect(year([], 'SELF')).toEqual([...times(3, 16_800), ...times(9, 8_400)]);
    const ended: AssumedTariff = { kind: 'ORDINARY', from: month('2026-07') };
    expect(year([ended], 'SELF')).toEqual([...times(3, 16_800), ...times(3, 8_400), ...times(6, 16_800)]);
    expect(year([ended], 'BKBK')).toEqual(times(12, 16_800));
  });

  it('lets the discount that is written come back after a supposed one that ends before it', () => {
    const third: AssumedTariff = { kind: 'DISCOUNT', from: month('2026-05'), until: month('2026-07'), factor: 2_500 };
    expect(year([third], 'SELF')).toEqual([...times(3, 16_800), 8_400, 4_200, 4_200, ...times(6, 8_400)]);
  });

  it('takes a discount of amounts that are supposed too', () => {
    const assumed: AssumedTariff[] = [
      { kind: 'DISCOUNT', from: month('2026-09'), until: null, factor: 5_000 },
      { kind: 'AMOUNT', from: month('2026-07'), jkk: 12_000n, jkm: 8_000n },
    ];
    expect(year(assumed)).toEqual([...times(6, 16_800), 20_000, 20_000, ...times(4, 10_000)]);
  });

  it('prices months that have no tariff yet', () => {
    const bare = { ...book, rates: book.rates.map((rate) => ({ ...rate, until: '2026-07-01' })) };
    const span = { firstMonth: month('2026-01'), months: 12, fundSource: 'BKBK' };
    expect(() => personPrice(bare, span)).toThrow('TARIFF_UNKNOWN');
    const known: AssumedTariff = { kind: 'AMOUNT', from: month('2026-07'), jkk: 10_000n, jkm: 6_800n };
    expect(personPrice(assumedBook(bare, [known]), span).map(Number)).toEqual(times(12, 16_800));
  });

  it('changes nothing of the book, whatever is supposed and in whatever order', () => {
    const from = fc.integer({ min: 1, max: 12 }).map((n) => month(`2026-${String(n).padStart(2, '0')}`));
    const one: fc.Arbitrary<AssumedTariff> = fc.oneof(
      fc.record({
        ...{ kind: fc.constant('AMOUNT' as const), from },
        ...{ jkk: fc.bigInt({ min: 0n, max: 30_000n }), jkm: fc.bigInt({ min: 1n, max: 30_000n }) },
      }),
      fc.record({
        ...{ kind: fc.constant('DISCOUNT' as const), from, until: fc.constantFrom(null, month('2027-02')) },
        factor: fc.integer({ min: 1, max: 9_999 }),
      }),
      fc.record({ kind: fc.constant('ORDINARY' as const), from }),
    );
    const before = JSON.stringify(book, (_, value) => (typeof value === 'bigint' ? String(value) : value));
    fc.assert(
      fc.property(fc.uniqueArray(one, { maxLength: 5, selector: (a) => a.from }), (assumed) => {
        expect(year(assumed)).toEqual(year([...assumed].reverse()));
        const begins = assumed.map((a) => a.from).sort()[0];
        if (begins) {
          const untouched = Number(begins.slice(5)) - 1;
          expect(year(assumed, 'SELF').slice(0, untouched)).toEqual(year([], 'SELF').slice(0, untouched));
        }
      }),
      { numRuns: 40 },
    );
    expect(JSON.stringify(book, (_, value) => (typeof value === 'bigint' ? String(value) : value))).toBe(before);
  });
});
