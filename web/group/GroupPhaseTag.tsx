import { useLingui } from '@lingui/react/macro';
import type { GroupPhase } from '../apollo/schema.generated.ts';
import { Tag } from '../ui/Tag.tsx';
import { useGroupWords } from './useGroupWords.ts';

/** Where a group stands today, in a word; a phase that needs somebody says so in colour too. */
export function GroupPhaseTag({ phase, isClosed }: { phase: GroupPhase; isClosed: boolean }) {
  const { t } = useLingui();
  const words = useGroupWords();
  if (isClosed) {
    return <Tag tone="quiet">{t`Ditutup`}</Tag>;
  }
  if (phase === 'DORMANT') {
    return (
      <Tag tone="warn" icon="alert">
        {words.phase[phase]}
      </Tag>
    );
  }
  return phase === 'ACTIVE' || phase === 'SIGNED' ? (
    <Tag tone="done" icon="check">
      {words.phase[phase]}
    </Tag>
  ) : (
    <Tag tone="plain">{words.phase[phase]}</Tag>
  );
}
