import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extensionMonths, lapseKinds, lapseRange } from '../../../server/cover/lapse.ts';
import { addMonths, monthsBetween, parseMonth } from '../../../server/kernel/month.ts';

describe('The last paid months of those whose cover', () => {
  it('ends within 30 or 60 days are over by then', () => {
    expect(lapseRange('ENDING_30', '2026-11-21')).toEqual({ from: '2026-11', to: '2026-11' });
    expect(lapseRange('ENDING_60', '2026-11-21')).toEqual({ from: '2026-11', to: '2026-12' });
    // the 31st is the thirtieth day after the first
    expect(lapseRange('ENDING_30', '2026-12-01')).toEqual({ from: '2026-12', to: '2026-12' });
    expect(lapseRange('ENDING_30', '2026-01-01')).toEqual({ from: '2026-01', to: '2026-01' });
    expect(lapseRange('ENDING_60', '2026-01-01')).toEqual({ from: '2026-01', to: '2026-02' });
  });

  it('has ended lie one to three months back, and further back where the membership is not active any more', () => {
    expect(lapseRange('LAPSED', '2026-11-21')).toEqual({ from: '2026-08', to: '2026-10' });
    expect(lapseRange('NON_ACTIVE', '2026-11-21')).toEqual({ from: null, to: '2026-07' });
  });

  it('leave nobody between the kinds: whoever is paid for until any month is protected, lapsed or not active', () => {
    const present = parseMonth('2026-11');
    fc.assert(
      fc.property(fc.integer({ min: -40, max: 40 }), (offset) => {
        const until = addMonths(present, offset);
        const holding = lapseKinds.filter((kind) => {
          const { from, to } = lapseRange(kind, '2026-11-21');
          return until <= to && (from === null || until >= from);
        });
        expect(holding.filter((kind) => kind === 'LAPSED' || kind === 'NON_ACTIVE')).toHaveLength(offset < 0 ? 1 : 0);
      }),
    );
  });
});

describe('The cheapest extension', () => {
  const present = parseMonth('2026-11');
  const months = (until: string) => extensionMonths(parseMonth(until), present);

  it('is the next month while there is cover, and all missing months after a lapse', () => {
    expect(months('2026-12')).toEqual(['2027-01']);
    expect(months('2026-11')).toEqual(['2026-12']);
    expect(months('2026-10')).toEqual(['2026-11']);
    expect(months('2026-08')).toEqual(['2026-09', '2026-10', '2026-11']);
  });

  it('is the present month once the membership is not active: what lies before would not be covered', () => {
    expect(months('2026-07')).toEqual(['2026-11']);
    expect(months('2024-01')).toEqual(['2026-11']);
  });

  it('always ends in cover for the present month or a later one, in a row', () => {
    fc.assert(
      fc.property(fc.integer({ min: -60, max: 12 }), (offset) => {
        const found = extensionMonths(addMonths(present, offset), present);
        expect((found.at(-1) as string) >= present).toBe(true);
        found.forEach((month, index) => {
          expect(monthsBetween(found[0] as typeof month, month)).toBe(index);
        });
      }),
    );
  });
});
