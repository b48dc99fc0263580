import { useLingui } from '@lingui/react/macro';
import type { CoverBlock } from '../apollo/schema.generated.ts';

/** What keeps the people of a place from being protected, as one reads it in a table. */
export function useBlockWords(): Record<CoverBlock, string> {
  const { t } = useLingui();
  return {
    NO_AGREEMENT: t`Perjanjian tidak berlaku`,
    NO_LIST: t`Belum ada daftar`,
    NOT_REGISTERED: t`Belum ada KPJ`,
    UNPAID: t`Iuran belum dibayar`,
    SHORT: t`Belum semua terlindungi`,
  };
}
