import { useLingui } from '@lingui/react/macro';
import type { Difference } from '../ui/ConflictNotice.tsx';
import type { BudgetFormValues } from './budget-form.ts';
import { useBudgetWords } from './useBudgetWords.ts';
import { useFundNames } from './useFundNames.ts';

/** Which parts of two versions of a budget differ, in words. */
export function useBudgetDifferences(): (mine: BudgetFormValues, theirs: BudgetFormValues) => Difference[] {
  const { t } = useLingui();
  const words = useBudgetWords();
  const { nameOf } = useFundNames();
  const date = ({ day, month, year }: BudgetFormValues['decreeOn']) => [day, month, year].filter(Boolean).join('-');
  const parts: { label: string; shown: (values: BudgetFormValues) => string }[] = [
    { label: t({ message: 'Nama', context: 'anggaran' }), shown: (values) => values.name.trim() },
    { label: t`Sumber dana`, shown: (values) => nameOf(values.fundSource) },
    { label: t`Tahun anggaran`, shown: (values) => values.year },
    { label: t`Masa perlindungan`, shown: (values) => `${values.firstMonth} × ${values.months}` },
    { label: t`Umur`, shown: (values) => `${values.ageFrom}–${values.ageTo}` },
    { label: t`Perangkat daerah pengelola`, shown: (values) => values.agency.trim() },
    { label: t`Kode rekening belanja`, shown: (values) => values.accountCode.trim() },
    { label: t`Nomor peraturan`, shown: (values) => `${values.regulation.trim()} ${date(values.regulationOn)}`.trim() },
    { label: t`Nomor SK`, shown: (values) => `${values.decree.trim()} ${date(values.decreeOn)}`.trim() },
    {
      label: t({ message: 'Pilihan', context: 'satu' }),
      shown: (values) => (values.choice ? words.choice[values.choice] : ''),
    },
    {
      label: t`Jalur dana`,
      shown: ({ lines }) =>
        lines
          .map(({ unitKind, grant, share, mme, pr, other, channel, tranches }) =>
            [
              ...[words.unitKind[unitKind], `Rp${grant}`, `${share}%`, `${mme}/${pr}/${other}`, channel],
              ...tranches.map((tranche) => `${tranche.share}% ${date(tranche.expectedOn)}`),
            ].join(' '),
          )
          .join('; '),
    },
  ];
  return (mine, theirs) =>
    parts
      .map(({ label, shown }) => ({ label, mine: shown(mine), theirs: shown(theirs) }))
      .filter((difference) => difference.mine !== difference.theirs);
}
