import { useLingui } from '@lingui/react/macro';
import type { GroupStage } from '../apollo/schema.generated.ts';
import { Steps } from '../ui/Steps.tsx';
import { groupStages, useGroupWords } from './useGroupWords.ts';

/** The way to the signature, and how far along it a group is. */
export function StageSteps({ stage }: { stage: GroupStage }) {
  const { t } = useLingui();
  const words = useGroupWords();
  return (
    <Steps
      label={t`Tahap`}
      steps={groupStages.map((step) => ({ key: step, label: words.stage[step] }))}
      reached={groupStages.indexOf(stage)}
      isOver={stage === 'SIGNED'}
    />
  );
}
