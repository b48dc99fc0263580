import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import type { Ecosystem, GroupActivityKind, GroupPhase, GroupStage, WadahType } from '../apollo/schema.generated.ts';

export const groupStages: GroupStage[] = ['IDENTIFIED', 'CONTACTED', 'SOCIALISED', 'DATA_COLLECTED', 'SIGNED'];
export const activityKinds: GroupActivityKind[] = ['CALL', 'VISIT', 'MEETING'];
export const ecosystems: Ecosystem[] = ['VILLAGE', 'MARKET', 'ECOMMERCE_UMKM', 'VULNERABLE_WORKERS'];
export const wadahTypes: WadahType[] = ['SG', 'SD', 'SA', 'SL', 'SC', 'SB'];

interface GroupWords {
  stage: Record<GroupStage, string>;
  phase: Record<GroupPhase, string>;
  activity: Record<GroupActivityKind, string>;
  ecosystem: Record<Ecosystem, string>;
  wadahType: Record<WadahType, string>;
}

/** What the codes of a group are called on the screen. */
export function useGroupWords(): GroupWords {
  const { t } = useLingui();
  return useMemo(() => {
    const stage = {
      ...{ IDENTIFIED: t`Diketahui`, CONTACTED: t`Dihubungi`, SOCIALISED: t`Sosialisasi` },
      ...{ DATA_COLLECTED: t`Data terkumpul`, SIGNED: t`Sudah tanda tangan` },
    };
    return {
      stage,
      phase: {
        ...stage,
        REGISTERED: t`Sudah terdaftar`,
        FIRST_PAYMENT: t`Pembayaran pertama`,
        ACTIVE: t({ message: 'Aktif', context: 'kelompok' }),
        DORMANT: t`Berhenti bayar`,
      },
      activity: { CALL: t`Telepon`, VISIT: t`Kunjungan`, MEETING: t`Pertemuan` },
      ecosystem: {
        VILLAGE: t({ message: 'Desa', context: 'ekosistem' }),
        MARKET: t`Pasar`,
        ECOMMERCE_UMKM: t`E-commerce dan UMKM`,
        VULNERABLE_WORKERS: t`Pekerja rentan`,
      },
      wadahType: {
        SG: t`SG: anggaran provinsi atau kabupaten/kota`,
        SD: t`SD: desa, anggaran desa`,
        SA: t`SA: desa, anggaran daerah`,
        SL: t`SL: desa, dana lain`,
        SC: t`SC: sponsor perusahaan`,
        SB: t`SB: sponsor bank`,
      },
    };
  }, [t]);
}
