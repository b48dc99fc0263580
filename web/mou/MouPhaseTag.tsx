import type { MouPhase } from '../apollo/schema.generated.ts';
import type { IconName } from '../ui/Icon.tsx';
import { Tag, type Tone } from '../ui/Tag.tsx';
import { useMouWords } from './useMouWords.ts';

const looks: Record<MouPhase, { tone: Tone; icon: IconName }> = {
  DRAFT: { tone: 'quiet', icon: 'file' },
  IN_REVIEW: { tone: 'warn', icon: 'eye' },
  READY: { tone: 'brand', icon: 'file' },
  SIGNED: { tone: 'brand', icon: 'clock' },
  ACTIVE: { tone: 'done', icon: 'check' },
  EXPIRING: { tone: 'warn', icon: 'clock' },
  EXPIRED: { tone: 'warn', icon: 'alert' },
  TERMINATED: { tone: 'quiet', icon: 'cross' },
  COMPLETED: { tone: 'quiet', icon: 'dash' },
  RENEWED: { tone: 'quiet', icon: 'right' },
};

/** Where an agreement stands today, in one word. */
export function MouPhaseTag({ phase }: { phase: MouPhase }) {
  const words = useMouWords();
  return <Tag {...looks[phase]}>{words.phase[phase]}</Tag>;
}
