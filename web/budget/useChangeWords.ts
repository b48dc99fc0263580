import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import type { SubsidyChangeKind, SubsidyChangeState } from '../apollo/schema.generated.ts';
import { useFormat } from '../format/useFormat.ts';
import type { ChangeFactsFragment } from './BudgetChanges.generated.ts';

interface ChangeWords {
  kind: Record<SubsidyChangeKind, string>;
  state: Record<SubsidyChangeState, string>;
  /** What exactly changes, in a sentence; nothing where the kind says it all. */
  details: (change: ChangeFactsFragment) => string | null;
}

/** What changes of an approved budget are called on the screen. */
export function useChangeWords(): ChangeWords {
  const { t } = useLingui();
  const format = useFormat();
  return useMemo(
    () => ({
      kind: {
        DIVISION: t`Dibagi ulang dari berkas`,
        UNIT_ADD: t`Unit ditambah`,
        UNIT_REMOVE: t`Unit dikeluarkan`,
        UNIT_RENUMBER: t`Kode unit diganti`,
        QUOTA: t`Kuota diubah`,
        AGE: t`Batas umur diubah`,
      },
      state: {
        ASKED: t`Menunggu persetujuan`,
        DONE: t`Berlaku`,
        REFUSED: t({ message: 'Ditolak', context: 'perubahan' }),
        WITHDRAWN: t({ message: 'Ditarik kembali', context: 'perubahan' }),
      },
      details: ({ quotas, firstMonth, ageFrom, ageTo, ageFromBefore, ageToBefore, peopleKept, decisionNote }) => {
        const parts: string[] = [];
        if (quotas && firstMonth)
          parts.push(
            t`MME ${quotas.mme}, PR ${quotas.pr}, lainnya ${quotas.other} orang mulai ${format.month(firstMonth)}`,
          );
        if (ageFrom !== null && ageTo !== null)
          parts.push(t`${ageFromBefore ?? 0}–${ageToBefore ?? 0} menjadi ${ageFrom}–${ageTo} tahun`);
        if (peopleKept) parts.push(t`${format.number(peopleKept)} orang di luar batas baru tetap dicadangkan`);
        if (decisionNote) parts.push(decisionNote);
        return parts.join('. ') || null;
      },
    }),
    [t, format],
  );
}
