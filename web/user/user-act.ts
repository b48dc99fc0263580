import type { UserFactsFragment } from './UserPage.generated.ts';

export type UserAct = 'code' | 'close' | 'reopen';

export interface UserActFormProps {
  user: UserFactsFragment;
  onClose: () => void;
  onDone: (message: string) => void;
}
