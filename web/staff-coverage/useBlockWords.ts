import { useLingui } from '@lingui/react/macro';
import type { CoverBlock } from '../apollo/schema.generated.ts';

/** What keeps the people of a place from being protected, as one reads it before a number. */
export function useBlockWords(): Record<CoverBlock | 'none', string> {
  const { t } = useLingui();
  return {
    none: t`Tidak ada`,
    NO_AGREEMENT: t`Perjanjian tidak berlaku`,
    NO_LOCAL_AGREEMENT: t`Belum ada perjanjian setempat`,
    NO_LIST: t`Belum ada daftar:`,
    NOT_LISTED: t`Di luar daftar:`,
    NOT_REGISTERED: t`Belum ada KPJ:`,
    UNPAID: t`Belum pernah dibayar:`,
    LAPSED: t`Terputus:`,
    PAPERS_MISSING: t`Dokumen terlambat:`,
  };
}
