import { useLingui } from '@lingui/react/macro';
import { useRoleWords } from '../access/useRoleWords.ts';
import { fullRegionName } from '../region/region-name.ts';
import type { Difference } from '../ui/ConflictNotice.tsx';
import type { UserFormValues } from './user-form.ts';

/** Which parts of two versions of a user differ, in words. */
export function useUserDifferences(): (mine: UserFormValues, theirs: UserFormValues) => Difference[] {
  const { t } = useLingui();
  const roles = useRoleWords();
  const parts: { label: string; shown: (values: UserFormValues) => string }[] = [
    { label: t`Nama`, shown: (values) => values.name.trim() },
    { label: t`Nomor HP`, shown: (values) => values.phone.trim() },
    { label: t`Surel`, shown: (values) => values.email.trim() },
    { label: t`Peran`, shown: (values) => (values.role ? roles[values.role] : '') },
    { label: t`Wilayah tugas`, shown: (values) => (values.region ? fullRegionName(values.region) : '') },
  ];
  return (mine, theirs) =>
    parts
      .map(({ label, shown }) => ({ label, mine: shown(mine), theirs: shown(theirs) }))
      .filter((difference) => difference.mine !== difference.theirs);
}
