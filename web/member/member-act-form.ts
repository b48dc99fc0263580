import type { MemberFactsFragment } from './MemberPage.generated.ts';

export interface MemberActFormProps {
  member: MemberFactsFragment;
  onClose: () => void;
  /** Called with the sentence that tells what was done. */
  onDone: (message: string) => void;
}
