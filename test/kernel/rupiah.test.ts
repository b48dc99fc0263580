import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatRupiah, parseRupiah, RUPIAH_MAX } from '../../server/kernel/rupiah.ts';

const amounts = fc.bigInt({ min: 0n, max: RUPIAH_MAX });

describe('An amount of rupiah', () => {
  it.each([
    ['1500000', 1_500_000n],
    ['Rp1.500.000', 1_500_000n],
    ['Rp 1.500.000,00', 1_500_000n],
    ['rp. 1.500.000,-', 1_500_000n],
    ['1,500,000', 1_500_000n],
    ['1,500,000.00', 1_500_000n],
    ['IDR 16.800', 16_800n],
    ['1500000.00', 1_500_000n],
    ['1 500 000', 1_500_000n],
    ['0', 0n],
    ['007', 7n],
  ])('written "%s" is understood', (text, amount) => {
    expect(parseRupiah(text)).toBe(amount);
  });

  it.each([
    ['', 'RUPIAH_EMPTY'],
    ['-', 'RUPIAH_EMPTY'],
    ['Rp', 'RUPIAH_EMPTY'],
    ['-5000', 'RUPIAH_NEGATIVE'],
    ['Rp-5.000', 'RUPIAH_NEGATIVE'],
    ['(5.000)', 'RUPIAH_NEGATIVE'],
    ['16800,50', 'RUPIAH_FRACTION'],
    ['16.800,5', 'RUPIAH_FRACTION'],
    ['1,500', 'RUPIAH_FRACTION'],
    ['1.5', 'RUPIAH_FRACTION'],
    ['1e6', 'RUPIAH_FORMAT'],
    ['dua ribu', 'RUPIAH_FORMAT'],
    ['1.500.00', 'RUPIAH_FRACTION'],
    ['1000000000000000', 'RUPIAH_TOO_LARGE'],
    ['9'.repeat(400), 'RUPIAH_TOO_LARGE'],
  ])('written "%s" is refused with %s', (text, code) => {
    expect(() => parseRupiah(text)).toThrow(code);
  });

  it('is shown with the sign of the currency and the separators of the language', () => {
    expect(formatRupiah(1_500_000n)).toBe('Rp1.500.000');
    expect(formatRupiah(1_500_000n, 'en')).toBe('Rp1,500,000');
    expect(formatRupiah(-168n)).toBe('-Rp168');
    expect(formatRupiah(0n)).toBe('Rp0');
  });

  it('is read back from what is shown, whatever it is', () => {
    fc.assert(fc.property(amounts, (amount) => parseRupiah(formatRupiah(amount)) === amount));
    fc.assert(fc.property(amounts, (amount) => parseRupiah(String(amount)) === amount));
  });
});
