import { useLingui } from '@lingui/react';
import { useCallback } from 'react';
import { intlTag } from '../format/locale.ts';

/** `'2026-10'` -> `'Okt 2026'`. */
export function useMonthName() {
  const { i18n } = useLingui();
  return useCallback(
    (month: string) => {
      const [year, number] = month.split('-').map(Number);
      return year && number
        ? new Intl.DateTimeFormat(intlTag(i18n.locale), { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(
            new Date(Date.UTC(year, number - 1, 1)),
          )
        : month;
    },
    [i18n.locale],
  );
}
