import { useLingui } from '@lingui/react/macro';
import type { GroupStage } from '../apollo/schema.generated.ts';
import { Tag } from '../ui/Tag.tsx';
import { useGroupWords } from './useGroupWords.ts';

export function GroupStageTag({ stage, isClosed }: { stage: GroupStage; isClosed: boolean }) {
  const { t } = useLingui();
  const words = useGroupWords();
  if (isClosed) {
    return <Tag tone="quiet">{t`Ditutup`}</Tag>;
  }
  return stage === 'SIGNED' ? (
    <Tag tone="done" icon="check">
      {words.stage[stage]}
    </Tag>
  ) : (
    <Tag tone="plain">{words.stage[stage]}</Tag>
  );
}
