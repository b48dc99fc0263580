import type { MouState } from '../apollo/schema.generated.ts';
import type { IconName } from '../ui/Icon.tsx';
import { Tag, type Tone } from '../ui/Tag.tsx';
import { useMouWords } from './useMouWords.ts';

const looks: Record<MouState, { tone: Tone; icon: IconName }> = {
  DRAFT: { tone: 'quiet', icon: 'file' },
  SIGNED: { tone: 'brand', icon: 'clock' },
  ACTIVE: { tone: 'done', icon: 'check' },
  ENDED: { tone: 'quiet', icon: 'dash' },
};

export function MouStateTag({ state }: { state: MouState }) {
  const words = useMouWords();
  return <Tag {...looks[state]}>{words.state[state]}</Tag>;
}
