import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { ActForm } from '../form/ActForm.tsx';
import { useActForm } from '../form/useActForm.ts';
import { TextAreaField } from '../ui/fields.tsx';
import { type MouPaperFragment, MouPaperWithdrawDocument } from './MouPapers.generated.ts';

/** Takes a version back. It stays in the list with the reason. */
export function WithdrawPaperForm({ paper, onClose }: { paper: MouPaperFragment; onClose: () => void }) {
  const { t } = useLingui();
  const [withdraw] = useMutation(MouPaperWithdrawDocument);
  const [reason, setReason] = useState('');
  const form = useActForm({ reason: 'paper-reason' });

  async function submit() {
    const why = reason.trim();
    const found =
      why.length < 5 ? [{ fieldId: 'paper-reason', message: t`Tuliskan alasan, paling sedikit 5 huruf.` }] : [];
    const isDone = await form.submit(
      found,
      async () => (await withdraw({ variables: { id: paper.id, reason: why } })).data?.mouPaperWithdraw,
    );
    if (isDone) onClose();
  }

  return (
    <ActForm {...form} submitLabel={t`Tarik dokumen`} isDestructive onSubmit={submit} onCancel={onClose}>
      <p>
        {t`Dokumen yang ditarik tetap tercatat, tetapi tidak dapat dibuka lagi. Bila ada versi sebelumnya, versi itu berlaku kembali.`}
      </p>
      <TextAreaField
        id="paper-reason"
        label={t`Alasan`}
        hint={t`Misalnya: berkas milik perjanjian lain.`}
        problem={form.problemOf('paper-reason')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ActForm>
  );
}
