import { useLingui } from '@lingui/react/macro';
import type { Difference } from '../ui/ConflictNotice.tsx';
import type { MouFormValues } from './mou-form.ts';
import { useMouWords } from './useMouWords.ts';

/** Which parts of two versions of an agreement differ, in words. */
export function useMouDifferences(): (mine: MouFormValues, theirs: MouFormValues) => Difference[] {
  const { t } = useLingui();
  const words = useMouWords();
  const date = ({ day, month, year }: MouFormValues['startsOn']) => [day, month, year].filter(Boolean).join('-');
  const parts: { label: string; shown: (values: MouFormValues) => string }[] = [
    { label: t`Jenis`, shown: (values) => words.kind[values.kind] },
    { label: t`Judul`, shown: (values) => values.title.trim() },
    { label: t`Perjanjian induk`, shown: (values) => values.parentId },
    { label: t`Naskah disusun`, shown: (values) => date(values.draftedOn) },
    { label: t`Mulai berlaku`, shown: (values) => date(values.startsOn) },
    { label: t`Berlaku sampai`, shown: (values) => date(values.endsOn) },
    { label: t`Program`, shown: (values) => values.programmes.join(', ') },
    { label: t`Segmen`, shown: (values) => words.segment[values.segment] },
    { label: t`Iuran dibayar`, shown: (values) => (values.payer ? words.payer[values.payer] : '') },
    { label: t`Sasaran peserta`, shown: (values) => values.target.trim() },
    {
      label: t`Para pihak`,
      shown: (values) =>
        values.parties
          .map(({ kind, name, number, signatory }) =>
            [name || words.partyKind[kind], number, signatory].filter(Boolean).join(', '),
          )
          .join('; '),
    },
  ];
  return (mine, theirs) =>
    parts
      .map(({ label, shown }) => ({ label, mine: shown(mine), theirs: shown(theirs) }))
      .filter((difference) => difference.mine !== difference.theirs);
}
