import { intlTag } from './locale.ts';

/** Whole rupiah as they travel on the wire (`'1500000'`) -> `'Rp1.500.000'`. Never passes through a JS number. */
export function formatRupiah(amount: string, locale: string): string {
  // the sign stands before the whole, as it is written by hand
  return amount.startsWith('-') ? `-${formatRupiah(amount.slice(1), locale)}` : `Rp${groupDigits(amount, locale)}`;
}

/** Digits with the thousands marks of the language; text that is not a whole number is given back as it is. */
export function groupDigits(amount: string, locale: string): string {
  return /^-?\d+$/.test(amount) ? new Intl.NumberFormat(intlTag(locale)).format(BigInt(amount)) : amount;
}

/**
 * What a person typed as rupiah -> whole rupiah as digits, `''` for nothing, `null` when it is not an amount.
 * Spaces, dots, commas between groups of three and a leading "Rp" are forgiven; fractions are not.
 */
export function readRupiah(typed: string): string | null {
  const text = typed
    .trim()
    .replace(/^rp\.?/i, '')
    .replace(/\s/g, '');
  if (text === '') {
    return '';
  }
  const digits = /^\d{1,3}([.,]\d{3})+$/.test(text) ? text.replace(/[.,]/g, '') : text;
  return /^\d{1,15}$/.test(digits) ? digits.replace(/^0+(?=\d)/, '') : null;
}

/** Large sums for a look, `Rp23,97 miliar` or `Rp23.97 billion`; the exact figure has to stand near. */
export function shortRupiah(amount: string, locale: string): string {
  const format = new Intl.NumberFormat(intlTag(locale), {
    ...{ notation: 'compact', compactDisplay: 'long', maximumFractionDigits: 2 },
  });
  return `Rp${format.format(BigInt(amount))}`;
}
