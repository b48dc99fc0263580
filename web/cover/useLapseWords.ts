import { useLingui } from '@lingui/react/macro';
import type { LapseWord } from './lapse-filter.ts';

/** How cover ends, by the word in the address; in the order of what comes first. */
export function useLapseWords(): Record<LapseWord, string> {
  const { t } = useLingui();
  return {
    '30-hari': t`Berakhir dalam 30 hari`,
    '60-hari': t`Berakhir dalam 60 hari`,
    'belum-jatuh-tempo': t`Belum dibayar, belum lewat jatuh tempo`,
    terhenti: t`Lewat jatuh tempo, masih dapat dilanjutkan`,
    'tiga-bulan': t`Tiga bulan lewat jatuh tempo`,
  };
}
