import type { CoverAnswer } from '../apollo/schema.generated.ts';
import type { IconName } from '../ui/Icon.tsx';
import { Tag, type Tone } from '../ui/Tag.tsx';
import { useCoverWords } from './useCoverWords.ts';

const looks: Record<CoverAnswer, { tone: Tone; icon: IconName }> = {
  PROTECTED: { tone: 'done', icon: 'check' },
  NOT_PROTECTED: { tone: 'error', icon: 'alert' },
  NOT_KNOWN: { tone: 'warn', icon: 'info' },
};

/** The answer as icon and word. */
export function CoverTag({ answer }: { answer: CoverAnswer }) {
  const words = useCoverWords();
  return <Tag {...looks[answer]}>{words.answer[answer]}</Tag>;
}
