import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import type {
  BenefitProgram,
  MouKind,
  MouPartyKind,
  MouPayer,
  MouPhase,
  MouState,
  Segment,
} from '../apollo/schema.generated.ts';

export const mouKinds: MouKind[] = ['MOU', 'PKS', 'ADDENDUM'];
/** In the order of an agreement's life. */
export const mouStates: MouState[] = ['DRAFT', 'IN_REVIEW', 'READY', 'SIGNED', 'ACTIVE', 'ENDED'];
export const mouPayers: MouPayer[] = ['SELF', 'SUBSIDY', 'EMPLOYER', 'SHARED', 'SPONSOR'];
export const programmes: BenefitProgram[] = ['JKK', 'JKM', 'JHT', 'JP'];
export const partyKinds: MouPartyKind[] = ['OFFICE', 'PARTNER', 'GROUP'];

interface MouWords {
  kind: Record<MouKind, string>;
  state: Record<MouState, string>;
  phase: Record<MouPhase, string>;
  payer: Record<MouPayer, string>;
  programme: Record<BenefitProgram, string>;
  segment: Record<Segment, string>;
  partyKind: Record<MouPartyKind, string>;
}

/** What the codes of an agreement are called on the screen. */
export function useMouWords(): MouWords {
  const { t } = useLingui();
  return useMemo(() => {
    const before = {
      ...{ DRAFT: t`Draf`, IN_REVIEW: t`Ditelaah`, READY: t`Siap ditandatangani`, SIGNED: t`Ditandatangani` },
      ACTIVE: t`Berjalan`,
    };
    return {
      kind: { MOU: t`Nota kesepahaman (MoU)`, PKS: t`Perjanjian kerja sama (PKS)`, ADDENDUM: t`Adendum` },
      state: { ...before, ENDED: t`Berakhir` },
      phase: {
        ...before,
        EXPIRING: t`Segera berakhir`,
        EXPIRED: t`Masa berlaku lewat`,
        TERMINATED: t`Dihentikan`,
        COMPLETED: t({ message: 'Selesai', context: 'perjanjian' }),
        RENEWED: t`Diperpanjang`,
      },
      payer: {
        SELF: t`Pekerja sendiri`,
        SUBSIDY: t`Anggaran pemerintah`,
        EMPLOYER: t`Pemberi kerja`,
        SHARED: t`Ditanggung bersama`,
        SPONSOR: t`Sponsor`,
      },
      programme: {
        JKK: t`Kecelakaan kerja (JKK)`,
        JKM: t`Kematian (JKM)`,
        JHT: t`Hari tua (JHT)`,
        JP: t`Pensiun (JP)`,
      },
      segment: { BPU: t`Bukan penerima upah (BPU)`, PU: t`Penerima upah (PU)` },
      partyKind: { OFFICE: t`Kantor BPJS`, PARTNER: t({ message: 'Mitra', context: 'satu' }), GROUP: t`Kelompok` },
    };
  }, [t]);
}
