import { describe, expect, it } from 'vitest';
import { costFrom } from '../../../web/budget/change-form.ts';
import { gapOf } from '../../../web/budget/division-file.request.ts';
import { readQuotas } from '../../../web/budget/QuotaFields.tsx';

describe('What a quota costs', () => {
  const months = [
    { month: '2026-11', amount: '16800' },
    { month: '2026-12', amount: '16900' },
  ];

  it('is the price of its months from the first one on', () => {
    expect(costFrom(months, '2026-11', 50)).toBe('1685000');
    expect(costFrom(months, '2026-12', 50)).toBe('845000');
  });

  it('is not known where no month has a price', () => {
    expect(costFrom([], '2026-11', 50)).toBeNull();
  });
});

describe('Typed quotas', () => {
  it('are people, and an empty box is nobody', () => {
    expect(readQuotas({ mme: ' 50 ', pr: '', other: '1.000' })).toEqual({ mme: 50, pr: 0, other: 1000 });
    expect(readQuotas({ mme: '-1', pr: '', other: '' })).toBeNull();
    expect(readQuotas({ mme: '2,5', pr: '', other: '' })).toBeNull();
  });
});

describe('The gap of a division', () => {
  it('counts what keeps its money, however large the sums are', () => {
    const sum = { unitKind: null, whole: '15850000000000', named: '15849999999998', kept: '1' };
    expect(gapOf(sum)).toBe(-1n);
    expect(gapOf({ ...sum, kept: '2' })).toBe(0n);
  });
});
