import { useLingui } from '@lingui/react/macro';
import { regionName } from '../region/region-name.ts';
import type { Difference } from '../ui/ConflictNotice.tsx';
import type { OfficeFormValues } from './office-form.ts';
import { useOfficeWords } from './useOfficeWords.ts';

/** Which parts of two versions of an office differ, in words. */
export function useOfficeDifferences(
  offices: readonly { id: string; name: string }[],
): (mine: OfficeFormValues, theirs: OfficeFormValues) => Difference[] {
  const { t } = useLingui();
  const words = useOfficeWords();
  const parts: { label: string; shown: (values: OfficeFormValues) => string }[] = [
    { label: t`Nama kantor`, shown: (values) => values.name.trim() },
    { label: t`Kode`, shown: (values) => values.code.trim().toUpperCase() },
    { label: t`Jenis`, shown: (values) => (values.kind ? words[values.kind] : '') },
    { label: t`Kantor induk`, shown: (values) => offices.find(({ id }) => id === values.parentId)?.name ?? '' },
    { label: t`Alamat`, shown: (values) => values.address.trim() },
    { label: t`Telepon`, shown: (values) => values.phone.trim() },
    { label: t`Kabupaten/kota yang dilayani`, shown: (values) => values.regencies.map(regionName).sort().join(', ') },
  ];
  return (mine, theirs) =>
    parts
      .map(({ label, shown }) => ({ label, mine: shown(mine), theirs: shown(theirs) }))
      .filter((difference) => difference.mine !== difference.theirs);
}
