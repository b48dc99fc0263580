import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { ActForm } from '../form/ActForm.tsx';
import { useActForm } from '../form/useActForm.ts';
import { TextAreaField } from '../ui/fields.tsx';
import type { GroupActFormProps } from './AdvanceGroupForm.tsx';
import { GroupCloseDocument } from './GroupForm.generated.ts';

const shortest = 5;

export function CloseGroupForm({ group, onClose, onDone }: GroupActFormProps) {
  const { t } = useLingui();
  const [close] = useMutation(GroupCloseDocument);
  const [reason, setReason] = useState('');
  const form = useActForm({ reason: 'close-reason' });

  async function submit() {
    const found =
      reason.trim().length < shortest
        ? [{ fieldId: 'close-reason', message: t`Tuliskan alasan, paling sedikit ${shortest} huruf.` }]
        : [];
    const isDone = await form.submit(found, async () => {
      const { data } = await close({ variables: { id: group.id, reason: reason.trim(), version: group.version } });
      return data?.groupClose;
    });
    if (isDone) {
      onDone(t`${group.name} ditutup.`);
    }
  }

  return (
    <ActForm {...form} submitLabel={t`Tutup kelompok`} isDestructive onSubmit={submit} onCancel={onClose}>
      <p>{t`Kelompok yang ditutup tidak menerima anggota lagi. Anggotanya tetap peserta.`}</p>
      <TextAreaField
        id="close-reason"
        label={t`Alasan`}
        hint={t`Tersimpan di riwayat kelompok.`}
        problem={form.problemOf('close-reason')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ActForm>
  );
}
