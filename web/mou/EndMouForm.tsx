import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { ActForm } from '../form/ActForm.tsx';
import { useActForm } from '../form/useActForm.ts';
import { TextAreaField } from '../ui/fields.tsx';
import { MouEndDocument } from './MouActs.generated.ts';
import type { MouActFormProps } from './mou-act.ts';

export function EndMouForm({ mou, onClose, onDone }: MouActFormProps) {
  const { t } = useLingui();
  const [end] = useMutation(MouEndDocument);
  const [reason, setReason] = useState('');
  const form = useActForm({ reason: 'end-reason' });

  async function submit() {
    const found =
      reason.trim().length < 5 ? [{ fieldId: 'end-reason', message: t`Tuliskan alasan, paling sedikit 5 huruf.` }] : [];
    const isDone = await form.submit(found, async () => {
      const { data } = await end({ variables: { id: mou.id, reason: reason.trim(), version: mou.version } });
      return data?.mouEnd;
    });
    if (isDone) {
      onDone(t`MoU diakhiri.`);
    }
  }

  return (
    <ActForm {...form} submitLabel={t`Akhiri MoU`} isDestructive onSubmit={submit} onCancel={onClose}>
      <p>{t`MoU yang berakhir tidak dapat dijalankan lagi. Pesertanya tetap tersimpan.`}</p>
      <TextAreaField
        id="end-reason"
        label={t`Alasan`}
        hint={t`Misalnya: diganti PKS baru, atau anggaran berakhir.`}
        problem={form.problemOf('end-reason')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ActForm>
  );
}
