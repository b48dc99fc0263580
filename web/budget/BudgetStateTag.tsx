import type { SubsidyBudgetState } from '../apollo/schema.generated.ts';
import type { IconName } from '../ui/Icon.tsx';
import { Tag, type Tone } from '../ui/Tag.tsx';
import { useBudgetWords } from './useBudgetWords.ts';

const looks: Record<SubsidyBudgetState, { tone: Tone; icon: IconName }> = {
  DRAFT: { tone: 'quiet', icon: 'file' },
  ASKED: { tone: 'warn', icon: 'clock' },
  OPEN: { tone: 'done', icon: 'check' },
  CLOSED: { tone: 'quiet', icon: 'dash' },
};

export function BudgetStateTag({ state }: { state: SubsidyBudgetState }) {
  const words = useBudgetWords();
  return <Tag {...looks[state]}>{words.state[state]}</Tag>;
}
