import { useLingui } from '@lingui/react';
import { useMemo } from 'react';
import { formatDate, formatDateTime, formatMonth } from './date.ts';
import { formatFileSize, formatNumber } from './number.ts';
import { formatRupiah, shortRupiah } from './rupiah.ts';

/** The formats bound to the language on screen; changes with it. */
export function useFormat() {
  const { i18n } = useLingui();
  const locale = i18n.locale;
  return useMemo(
    () => ({
      date: (date: string) => formatDate(date, locale),
      month: (month: string) => formatMonth(month, locale),
      dateTime: (instant: string) => formatDateTime(instant, locale),
      number: (value: number) => formatNumber(value, locale),
      rupiah: (amount: string) => formatRupiah(amount, locale),
      shortRupiah: (amount: string) => shortRupiah(amount, locale),
      fileSize: (bytes: number) => formatFileSize(bytes, locale),
    }),
    [locale],
  );
}
