import { intlTag } from './locale.ts';

/** `76018` -> `'76.018'` in Indonesian, `'76,018'` in English. */
export function formatNumber(value: number, locale: string): string {
  return new Intl.NumberFormat(intlTag(locale)).format(value);
}

/** A share between 0 and 1 as whole percent; a part never shows as 100% before it is whole, nor a trace as 0%. */
export function formatPercent(part: number, whole: number): string {
  if (whole <= 0) {
    return '0%';
  }
  const exact = (part / whole) * 100;
  const shown = exact > 0 && exact < 100 ? Math.min(99, Math.max(1, Math.round(exact))) : Math.round(exact);
  return `${shown}%`;
}

/** Bytes -> `'3,6 MB'`, decimal units as file managers show them. */
export function formatFileSize(bytes: number, locale: string): string {
  const [unit, size] = bytes >= 1_000_000 ? ['MB', bytes / 1_000_000] : ['KB', bytes / 1_000];
  const digits = unit === 'MB' && size < 100 ? 1 : 0;
  return `${new Intl.NumberFormat(intlTag(locale), { maximumFractionDigits: digits }).format(size)} ${unit}`;
}
