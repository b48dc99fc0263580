import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import type { SubsidyStage } from '../apollo/schema.generated.ts';

/** Stages in the order in which they come. */
export const stagesInOrder: readonly SubsidyStage[] = [
  ...(['LIST', 'CHECK', 'DECREE', 'REGISTRATION', 'TRANSFER', 'PAYMENT', 'REPORT'] as const),
];

/** What a stage is called, and who has to act in it. */
export function useStageWords(): Record<SubsidyStage, { name: string; who: string }> {
  const { t } = useLingui();
  return useMemo(
    () => ({
      LIST: { name: t`Daftar usulan masuk`, who: t`desa/kelurahan` },
      CHECK: { name: t`Verifikasi dan validasi`, who: t`dinas pengelola dan kantor cabang` },
      DECREE: { name: t`SK penetapan`, who: t`dinas pengelola` },
      REGISTRATION: { name: t`Pendaftaran peserta (KPJ)`, who: t`kantor cabang` },
      TRANSFER: { name: t`Transfer dana ke unit`, who: t`pengelola keuangan daerah` },
      PAYMENT: { name: t`Pembayaran iuran`, who: t`desa/kelurahan` },
      REPORT: { name: t`Laporan (SPJ)`, who: t`desa/kelurahan dan kabupaten/kota` },
    }),
    [t],
  );
}
