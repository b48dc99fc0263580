/** A number of people, units or months as it was typed; null for none. */
export function wholeNumber(typed: string): number | null {
  const text = typed.replace(/[\s.]/g, '');
  return /^\d{1,9}$/.test(text) ? Number(text) : null;
}

/** "12,5" is 1250: percent as people write it, without a number that cannot hold it. */
export function hundredthsOf(typed: string): number | null {
  const [, whole, cents = ''] = /^(\d{1,3})(?:[.,](\d{1,2}))?$/.exec(typed.replace(/[\s%]/g, '')) ?? [];
  return whole === undefined ? null : Number(whole) * 100 + Number(cents.padEnd(2, '0'));
}

/** 1250 is "12,5": hundredths of a percent as they are typed. */
export function typedPercent(hundredths: number): string {
  const cents = String(hundredths % 100)
    .padStart(2, '0')
    .replace(/0+$/, '');
  return `${Math.floor(hundredths / 100)}${cents && `,${cents}`}`;
}
