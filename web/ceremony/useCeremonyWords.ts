import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import type { CeremonyState } from '../apollo/schema.generated.ts';

/** What the states of a ceremony are called on the screen. */
export function useCeremonyWords(): Record<CeremonyState, string> {
  const { t } = useLingui();
  return useMemo(
    () => ({
      EMPTY: t`Tanpa kelompok`,
      DRAFT: t`Ada yang dikembalikan`,
      IN_REVIEW: t`Ditelaah`,
      READY: t`Siap ditandatangani`,
      SIGNED: t`Ditandatangani`,
    }),
    [t],
  );
}
