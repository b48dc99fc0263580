import { useLingui } from '@lingui/react/macro';
import type { AssumedTariffKind } from '../apollo/schema.generated.ts';

/** What is supposed of a tariff, in words. */
export function useAssumedWords(): Record<AssumedTariffKind, string> {
  const { t } = useLingui();
  return {
    AMOUNT: t`Besar iuran baru`,
    DISCOUNT: t`Keringanan sementara`,
    ORDINARY: t`Semua keringanan berakhir`,
  };
}
