import { DomainError } from './domain-error.ts';
import type { Locale } from './message.ts';

/** Largest amount that can be typed: just under a quadrillion rupiah, a quarter of the state budget. */
export const RUPIAH_MAX = 999_999_999_999_999n;

// The end that says "and no cents" never uses the sign that already separates the thousands.
const WHOLE = [
  /^(\d{1,3}(?:\.\d{3})+)(?:,00?|[.,]-)?$/, // 1.500.000  1.500.000,00  1.500.000,-
  /^(\d{1,3}(?:,\d{3}){2,})(?:\.00?|[.,]-)?$/, // 1,500,000  1,500,000.00
  /^(\d+)(?:[.,]00?|[.,]-)?$/, // 1500000  1500000.00  1500000,-
];
const FRACTION = /^\d[\d.,]*[.,]\d+$/;

/**
 * Reads whole rupiah as people write them. Points are thousands, as Indonesian writes them; commas count as thousands
 * only where two or more show it, because `1,500` is one and a half to an Indonesian reader. Cents of zero are let
 * through. Throws `RUPIAH_EMPTY`, `RUPIAH_NEGATIVE`, `RUPIAH_FRACTION`, `RUPIAH_TOO_LARGE` or `RUPIAH_FORMAT`.
 */
export function parseRupiah(text: string): bigint {
  const bare = text.replace(/\s/g, '').replace(/^(-?)(?:Rp|IDR)\.?/i, '$1');
  if (bare === '' || bare === '-') throw new DomainError('RUPIAH_EMPTY');
  if (/^[-−(]/.test(bare)) throw new DomainError('RUPIAH_NEGATIVE');
  const whole = WHOLE.map((shape) => shape.exec(bare)?.[1]).find((digits) => digits !== undefined);
  if (whole === undefined) throw new DomainError(FRACTION.test(bare) ? 'RUPIAH_FRACTION' : 'RUPIAH_FORMAT');
  const digits = whole.replace(/[.,]/g, '').replace(/^0+(?=\d)/, '');
  if (digits.length > String(RUPIAH_MAX).length) throw new DomainError('RUPIAH_TOO_LARGE');
  return BigInt(digits);
}

/** `Rp1.500.000` in Indonesian, `Rp1,500,000` in English; the sign stands first. */
export function formatRupiah(amount: bigint, locale: Locale = 'id'): string {
  const digits = String(amount < 0n ? -amount : amount);
  const grouped = digits.replace(/\B(?=(\d{3})+$)/g, locale === 'id' ? '.' : ',');
  return `${amount < 0n ? '-' : ''}Rp${grouped}`;
}
