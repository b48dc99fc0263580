import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { ActForm } from '../form/ActForm.tsx';
import { useActForm } from '../form/useActForm.ts';
import { TextAreaField } from '../ui/fields.tsx';
import { MouEndDocument, MouReturnDocument } from './MouActs.generated.ts';
import type { MouActFormProps } from './mou-act.ts';

/** Acts that need a reason, which stays in the history. */
export function MouReasonForm({ mou, act, onClose, onDone }: MouActFormProps & { act: 'end' | 'return' }) {
  const { t } = useLingui();
  const [end] = useMutation(MouEndDocument);
  const [giveBack] = useMutation(MouReturnDocument);
  const [reason, setReason] = useState('');
  const form = useActForm({ reason: 'act-reason' });
  const isEnd = act === 'end';

  async function submit() {
    const found =
      reason.trim().length < 5 ? [{ fieldId: 'act-reason', message: t`Tuliskan alasan, paling sedikit 5 huruf.` }] : [];
    const isDone = await form.submit(found, async () => {
      const options = { variables: { id: mou.id, reason: reason.trim(), version: mou.version } };
      return isEnd ? (await end(options)).data?.mouEnd : (await giveBack(options)).data?.mouReturn;
    });
    if (isDone) {
      onDone(isEnd ? t`MoU diakhiri.` : t`MoU dikembalikan ke draf.`);
    }
  }

  return (
    <ActForm
      {...form}
      submitLabel={isEnd ? t`Akhiri MoU` : t`Kembalikan ke draf`}
      isDestructive={isEnd}
      onSubmit={submit}
      onCancel={onClose}
    >
      {isEnd && <p>{t`MoU yang berakhir tidak dapat dijalankan lagi. Pesertanya tetap tersimpan.`}</p>}
      <TextAreaField
        id="act-reason"
        label={t`Alasan`}
        hint={
          isEnd
            ? t`Misalnya: diganti PKS baru, atau anggaran berakhir.`
            : t`Tampil di draf, supaya jelas apa yang perlu diperbaiki.`
        }
        problem={form.problemOf('act-reason')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ActForm>
  );
}
