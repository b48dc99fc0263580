import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import type { PartnerKind } from '../apollo/schema.generated.ts';

export const partnerKinds: PartnerKind[] = [
  'MINISTRY',
  'PROVINCE',
  'REGENCY',
  'VILLAGE',
  'CENTRAL_BANK',
  'AGGREGATOR',
  'COMPANY',
  'ASSOCIATION',
];

/** What the kinds of partners are called on the screen. */
export function usePartnerWords(): Record<PartnerKind, string> {
  const { t } = useLingui();
  return useMemo(
    () => ({
      MINISTRY: t`Kementerian/lembaga`,
      PROVINCE: t`Pemerintah provinsi`,
      REGENCY: t`Pemerintah kabupaten/kota`,
      VILLAGE: t`Pemerintah desa`,
      CENTRAL_BANK: t`Kantor Bank Indonesia`,
      AGGREGATOR: t`Agregator`,
      COMPANY: t`Perusahaan`,
      ASSOCIATION: t`Asosiasi`,
    }),
    [t],
  );
}
