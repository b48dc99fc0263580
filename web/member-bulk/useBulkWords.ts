import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import type { MemberBulkAct, MemberBulkState } from '../apollo/schema.generated.ts';

/** What an act on many is called, and where one stands. */
export function useBulkWords() {
  const { t } = useLingui();
  return useMemo(() => {
    const act: Record<MemberBulkAct, string> = {
      END: t`Akhiri kepesertaan`,
      REACTIVATE: t`Aktifkan kembali`,
      ASSIGN: t`Pindah kelompok/PKS`,
      MOVE: t`Pindah desa`,
    };
    const state: Record<MemberBulkState, string> = {
      SELECTING: t`Sedang diperiksa`,
      READY: t`Menunggu persetujuan Anda`,
      COMMITTING: t`Sedang dijalankan`,
      COMMITTED: t`Selesai`,
      UNDOING: t`Sedang dikembalikan`,
      UNDONE: t`Dikembalikan`,
      CANCELLED: t`Dibatalkan`,
      FAILED: t`Gagal`,
    };
    return { act, state };
  }, [t]);
}
