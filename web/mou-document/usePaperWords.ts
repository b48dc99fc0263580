import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import type { MouPaperKind, MouTurn } from '../apollo/schema.generated.ts';

/** In the order in which an agreement comes to them. */
export const paperKinds: readonly MouPaperKind[] = [
  ...(['DRAFT_TEXT', 'LEGAL_NOTE', 'AUTHORITY', 'SIGNED', 'MINUTES', 'MEMBER_LIST', 'TERMINATION', 'OTHER'] as const),
];

interface PaperWords {
  kind: Record<MouPaperKind, string>;
  /** Who brings a paper, as a role. */
  who: Record<MouTurn, string>;
}

/** What the papers of an agreement are called, and who brings them. */
export function usePaperWords(): PaperWords {
  const { t } = useLingui();
  return useMemo(
    () => ({
      kind: {
        DRAFT_TEXT: t`Naskah draf`,
        LEGAL_NOTE: t`Catatan telaah hukum`,
        AUTHORITY: t`Surat kuasa atau SK penanda tangan`,
        SIGNED: t`Naskah bertanda tangan`,
        MINUTES: t`Berita acara penandatanganan`,
        MEMBER_LIST: t`Lampiran daftar peserta`,
        TERMINATION: t`Surat pengakhiran`,
        OTHER: t`Dokumen lain`,
      },
      who: { COORDINATOR: t`koordinator mitra`, OFFICE: t`kantor cabang`, AGENCY: t`kantor pusat` },
    }),
    [t],
  );
}
