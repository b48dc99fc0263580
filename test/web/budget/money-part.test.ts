import { describe, expect, it } from 'vitest';
import { partOf, percentOf } from '../../../web/budget/money-part.ts';

describe('A part of a sum of rupiah', () => {
  it('is exact where a number would not be', () => {
    expect(partOf('9007199254740993', '18014398509481986')).toBe(0.5);
    expect(partOf('1', '0')).toBe(0);
    expect(partOf('3', '2')).toBe(1);
  });

  it('is no 100% before it is whole, and no 0% where there is any', () => {
    expect(percentOf('15849999999', '15850000000')).toBe('99%');
    expect(percentOf('100000', '15850000000')).toBe('1%');
    expect(percentOf('15850000000', '15850000000')).toBe('100%');
  });
});
