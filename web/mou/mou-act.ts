import type { MouFactsFragment } from './MouPage.generated.ts';

/** What can be done to an agreement in a dialog; each is one business act with its own trace. */
export type MouAct = 'ask' | 'approve' | 'return' | 'sign' | 'activate' | 'retarget' | 'renew' | 'end';

export interface MouActFormProps {
  mou: MouFactsFragment;
  onClose: () => void;
  /** Called with the sentence that tells what was done. */
  onDone: (message: string) => void;
}
