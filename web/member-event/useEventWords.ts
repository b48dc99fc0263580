import { useLingui } from '@lingui/react/macro';
import type { EventDocumentState, MemberEventKind } from '../apollo/schema.generated.ts';

/** What the codes of events are called. */
export function useEventWords() {
  const { t } = useLingui();
  const kind: Record<MemberEventKind, string> = { DEATH: t`Meninggal`, WORK_ACCIDENT: t`Kecelakaan kerja` };
  const state: Record<EventDocumentState, string> = {
    MISSING: t`Belum ada`,
    HANDED_IN: t`Sudah diserahkan`,
    NOT_APPLICABLE: t`Tidak perlu`,
  };
  return { kind, state };
}
