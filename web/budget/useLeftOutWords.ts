import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import type { EnrolmentLeftOut } from '../apollo/schema.generated.ts';

/** Why somebody is without some month, in a few words. */
export function useLeftOutWords(): Record<EnrolmentLeftOut, string> {
  const { t } = useLingui();
  return useMemo(
    () => ({
      NOT_ELIGIBLE: t`belum ber-KPJ, bukan peserta subsidi, atau tanpa kategori`,
      NO_UNIT: t`desanya tanpa alokasi`,
      OTHER_FUND: t`sudah dibayar sumber dana lain`,
      AGE: t`di luar batas umur`,
      QUOTA: t`kuota penuh`,
      MONEY: t`dana habis`,
    }),
    [t],
  );
}
