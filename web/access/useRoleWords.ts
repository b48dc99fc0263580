import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import type { Role } from '../apollo/schema.generated.ts';

/** What the roles are called on the screen. */
export function useRoleWords(): Record<Role, string> {
  const { t } = useLingui();
  return useMemo(
    () => ({
      OPERATOR: t`Operator`,
      COORDINATOR: t`Koordinator mitra`,
      OBSERVER: t`Pengamat`,
      OFFICE: t`Petugas kantor BPJS`,
      AGENCY: t`Kantor pusat BPJS`,
      AUDITOR: t`Auditor`,
      ADMINISTRATOR: t`Administrator`,
    }),
    [t],
  );
}
