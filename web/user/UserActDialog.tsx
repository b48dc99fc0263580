import { useLingui } from '@lingui/react/macro';
import { Dialog } from '../ui/Dialog.tsx';
import { CloseUserForm } from './CloseUserForm.tsx';
import { IssueCodeForm } from './IssueCodeForm.tsx';
import { ReopenUserForm } from './ReopenUserForm.tsx';
import type { UserAct, UserActFormProps } from './user-act.ts';

export function UserActDialog({ act, ...props }: UserActFormProps & { act: UserAct | null }) {
  const { t } = useLingui();
  const titles: Record<UserAct, string> = {
    code: t`Terbitkan kode`,
    close: t`Tutup akun`,
    reopen: t`Buka kembali akun`,
  };
  return (
    <Dialog title={act ? `${titles[act]}: ${props.user.name}` : ''} isOpen={act !== null} onClose={props.onClose}>
      {act === 'code' && <IssueCodeForm {...props} />}
      {act === 'close' && <CloseUserForm {...props} />}
      {act === 'reopen' && <ReopenUserForm {...props} />}
    </Dialog>
  );
}
