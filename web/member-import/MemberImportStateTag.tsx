import { useLingui } from '@lingui/react/macro';
import type { MemberImportState } from '../apollo/schema.generated.ts';
import type { IconName } from '../ui/Icon.tsx';
import { Tag, type Tone } from '../ui/Tag.tsx';

const looks: Record<MemberImportState, { tone: Tone; icon: IconName }> = {
  CHECKING: { tone: 'quiet', icon: 'clock' },
  READY: { tone: 'warn', icon: 'eye' },
  COMMITTING: { tone: 'quiet', icon: 'clock' },
  COMMITTED: { tone: 'done', icon: 'check' },
  UNDOING: { tone: 'quiet', icon: 'clock' },
  UNDONE: { tone: 'quiet', icon: 'dash' },
  REFUSED: { tone: 'error', icon: 'cross' },
  CANCELLED: { tone: 'quiet', icon: 'dash' },
  FAILED: { tone: 'error', icon: 'alert' },
};

export function MemberImportStateTag({ state }: { state: MemberImportState }) {
  const { t } = useLingui();
  const words: Record<MemberImportState, string> = {
    CHECKING: t`Sedang diperiksa`,
    READY: t`Menunggu tinjauan`,
    COMMITTING: t`Sedang disimpan`,
    COMMITTED: t`Tersimpan`,
    UNDOING: t`Sedang dibatalkan`,
    UNDONE: t`Dikembalikan`,
    REFUSED: t`Berkas ditolak`,
    CANCELLED: t`Dibatalkan`,
    FAILED: t`Gagal`,
  };
  return <Tag {...looks[state]}>{words[state]}</Tag>;
}
