import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import type {
  GrantSplit,
  LedgerKind,
  SubsidyBudgetState,
  SubsidyChoice,
  SubsidyUnitKind,
} from '../apollo/schema.generated.ts';

export const grantSplits: GrantSplit[] = ['EACH', 'EQUAL', 'BY_TARGET'];
export const budgetChoices: SubsidyChoice[] = ['FEWER_PEOPLE', 'LAST_PERSON_SHORTER', 'TOP_UP'];

interface BudgetWords {
  state: Record<SubsidyBudgetState, string>;
  choice: Record<SubsidyChoice, string>;
  unitKind: Record<SubsidyUnitKind, string>;
  split: Record<GrantSplit, string>;
  ledgerKind: Record<LedgerKind, string>;
}

/** What the codes of a budget are called on the screen. */
export function useBudgetWords(): BudgetWords {
  const { t } = useLingui();
  return useMemo(
    () => ({
      state: {
        DRAFT: t`Draf`,
        ASKED: t`Menunggu persetujuan`,
        OPEN: t({ message: 'Disetujui', context: 'anggaran' }),
        CLOSED: t({ message: 'Ditutup', context: 'anggaran' }),
      },
      choice: {
        FEWER_PEOPLE: t`Lebih sedikit orang`,
        LAST_PERSON_SHORTER: t`Orang terakhir lebih singkat`,
        TOP_UP: t`Kuota penuh dengan dana tambahan`,
      },
      unitKind: { ANY: t`Semua unit`, VILLAGE: t({ message: 'Desa', context: 'jenis unit' }), WARD: t`Kelurahan` },
      split: {
        EACH: t`Tiap unit menerima jumlah ini`,
        EQUAL: t`Semua unit bersama, dibagi rata`,
        BY_TARGET: t`Semua unit bersama, menurut sasaran orang`,
      },
      ledgerKind: {
        ALLOCATE: t`Alokasi`,
        TOP_UP: t`Dana tambahan`,
        TRANSFER: t`Pindah dana`,
        RESERVE: t({ message: 'Dicadangkan', context: 'buku besar' }),
        RELEASE: t`Cadangan dilepas`,
        RECEIVE: t`Dana masuk`,
        SPEND: t`Dibayar`,
        REVERSE: t`Pembayaran dibatalkan`,
      },
    }),
    [t],
  );
}
