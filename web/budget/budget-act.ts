import type { BudgetFactsFragment } from './Budget.generated.ts';

/** What can be done to a budget in a dialog; each is one business act with its own trace. */
export type BudgetAct = 'choose' | 'return' | 'approve' | 'close' | 'transfer';

export interface BudgetActFormProps {
  budget: BudgetFactsFragment;
  onClose: () => void;
  /** Called with the sentence that tells what was done. */
  onDone: (message: string) => void;
}
