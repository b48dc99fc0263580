import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import type { OfficeKind } from '../apollo/schema.generated.ts';

export const officeKinds: OfficeKind[] = ['HEAD', 'REGIONAL', 'BRANCH'];

/** What the kinds of offices are called on the screen. */
export function useOfficeWords(): Record<OfficeKind, string> {
  const { t } = useLingui();
  return useMemo(() => ({ HEAD: t`Kantor pusat`, REGIONAL: t`Kantor wilayah`, BRANCH: t`Kantor cabang` }), [t]);
}
