import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { ActForm } from '../form/ActForm.tsx';
import { useActForm } from '../form/useActForm.ts';
import { UserReopenDocument } from './UserPage.generated.ts';
import type { UserActFormProps } from './user-act.ts';

export function ReopenUserForm({ user, onClose, onDone }: UserActFormProps) {
  const { t } = useLingui();
  const [reopen] = useMutation(UserReopenDocument);
  const form = useActForm({});

  async function submit() {
    const isDone = await form.submit([], async () => {
      const { data } = await reopen({ variables: { id: user.id, version: user.version } });
      return data?.userReopen;
    });
    if (isDone) {
      onDone(t`Akun ${user.name} dibuka kembali.`);
    }
  }

  return (
    <ActForm {...form} submitLabel={t`Buka kembali akun`} onSubmit={submit} onCancel={onClose}>
      <p>{t`Pengguna masuk dengan kata sandinya yang dulu, atau dengan kode baru. Ketua kelompok ditunjuk lagi lewat Ubah pengguna.`}</p>
    </ActForm>
  );
}
