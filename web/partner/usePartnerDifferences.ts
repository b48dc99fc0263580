import { useLingui } from '@lingui/react/macro';
import { useGroupWords } from '../group/useGroupWords.ts';
import { fullRegionName } from '../region/region-name.ts';
import type { Difference } from '../ui/ConflictNotice.tsx';
import type { PartnerFormValues } from './partner-form.ts';
import { usePartnerWords } from './usePartnerWords.ts';

/** Which parts of two versions of a partner differ, in words. */
export function usePartnerDifferences(): (mine: PartnerFormValues, theirs: PartnerFormValues) => Difference[] {
  const { t } = useLingui();
  const words = usePartnerWords();
  const groupWords = useGroupWords();
  const parts: { label: string; shown: (values: PartnerFormValues) => string }[] = [
    { label: t`Nama`, shown: (values) => values.name.trim() },
    { label: t`Jenis`, shown: (values) => (values.kind ? words[values.kind] : '') },
    { label: t`Wilayah`, shown: (values) => (values.region ? fullRegionName(values.region) : '') },
    { label: t`Kantor cabang BPJS`, shown: (values) => values.officeId },
    { label: t`Ekosistem`, shown: (values) => (values.ecosystem ? groupWords.ecosystem[values.ecosystem] : '') },
    {
      label: t`Narahubung`,
      shown: (values) =>
        values.contacts
          .map(({ name, position, phone, email }) => [name, position, phone, email].filter(Boolean).join(', '))
          .join('; '),
    },
  ];
  return (mine, theirs) =>
    parts
      .map(({ label, shown }) => ({ label, mine: shown(mine), theirs: shown(theirs) }))
      .filter((difference) => difference.mine !== difference.theirs);
}
