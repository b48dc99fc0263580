import { useLingui } from '@lingui/react/macro';
import type { MouPhase, MouState } from '../apollo/schema.generated.ts';
import { Steps } from '../ui/Steps.tsx';
import { mouStates, useMouWords } from './useMouWords.ts';

/** The life of an agreement, and where it stands; its last steps bear the word of the day. */
export function MouSteps({ mou: { state, phase } }: { mou: { state: MouState; phase: MouPhase } }) {
  const { t } = useLingui();
  const words = useMouWords();
  return (
    <Steps
      label={t`Perjalanan perjanjian`}
      steps={mouStates.map((step) => ({ key: step, label: step === state ? words.phase[phase] : words.state[step] }))}
      reached={mouStates.indexOf(state)}
      isOver={state === 'ENDED'}
    />
  );
}
