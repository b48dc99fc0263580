import { useLingui } from '@lingui/react/macro';
import type { GroupPhase } from '../apollo/schema.generated.ts';
import { Steps } from '../ui/Steps.tsx';
import { groupStages, useGroupWords } from './useGroupWords.ts';

const way: readonly GroupPhase[] = [...groupStages, 'REGISTERED', 'FIRST_PAYMENT', 'ACTIVE'];

/** The way to the signature and on to protected people, and how far along it a group is. Who stopped paying stands at its end. */
export function StageSteps({ phase }: { phase: GroupPhase }) {
  const { t } = useLingui();
  const words = useGroupWords();
  const place = phase === 'DORMANT' ? 'ACTIVE' : phase;
  return (
    <Steps
      label={t`Tahap`}
      steps={way.map((step) => ({ key: step, label: words.phase[step === place ? phase : step] }))}
      reached={way.indexOf(place)}
      isOver={phase === 'ACTIVE'}
    />
  );
}
