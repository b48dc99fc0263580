import { describe, expect, it } from 'vitest';
import { partOf, percentOf, sumOfPlaces } from '../../../web/budget/money-part.ts';

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

describe('Regions together', () => {
  it('add up to the rupiah, and tell what is left', () => {
    const kerinci = {
      units: 287,
      idleUnits: 282,
      allocated: '2870000000',
      reserved: '1629600',
      spent: '0',
      received: '75000000',
    };
    const bungo = {
      units: 153,
      idleUnits: 152,
      allocated: '1530000000',
      reserved: '386400',
      spent: '16800',
      received: '0',
    };
    expect(sumOfPlaces([kerinci, bungo])).toEqual({
      ...{ units: 440, idleUnits: 434, allocated: '4400000000', reserved: '2016000', left: '4397984000' },
      ...{ spent: '16800', received: '75000000' },
    });
  });
});
