import { useLingui } from '@lingui/react/macro';
import { fullRegionName } from '../region/region-name.ts';
import type { Difference } from '../ui/ConflictNotice.tsx';
import type { GroupFormValues } from './group-form.ts';
import { useGroupWords } from './useGroupWords.ts';

/** Which parts of two versions of a group differ, in words. */
export function useGroupDifferences(): (mine: GroupFormValues, theirs: GroupFormValues) => Difference[] {
  const { t } = useLingui();
  const words = useGroupWords();
  const parts: { label: string; shown: (values: GroupFormValues) => string }[] = [
    { label: t`Nama kelompok`, shown: (values) => values.name.trim() },
    { label: t`Wilayah`, shown: (values) => (values.region ? fullRegionName(values.region) : '') },
    { label: t`Perkiraan jumlah pekerja`, shown: (values) => values.estimatedWorkers.trim() },
    { label: t`Sektor`, shown: (values) => values.sector },
    { label: t`Ekosistem`, shown: (values) => (values.ecosystem ? words.ecosystem[values.ecosystem] : '') },
    { label: t`Penanggung jawab`, shown: (values) => values.responsibleId },
    { label: t`Nomor pendaftaran (NPP)`, shown: (values) => values.npp.trim() },
    { label: t`Jenis wadah`, shown: (values) => values.wadahType },
  ];
  return (mine, theirs) =>
    parts
      .map(({ label, shown }) => ({ label, mine: shown(mine), theirs: shown(theirs) }))
      .filter((difference) => difference.mine !== difference.theirs);
}
