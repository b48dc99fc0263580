import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { ActForm } from '../form/ActForm.tsx';
import { useActForm } from '../form/useActForm.ts';
import { TextField } from '../ui/fields.tsx';
import { type MemberEventFactsFragment, MemberEventWithdrawDocument } from './MemberEvent.generated.ts';

interface WithdrawEventFormProps {
  event: MemberEventFactsFragment;
  onClose: () => void;
  onDone: () => void;
}

/** Takes a record back that was made by mistake. */
export function WithdrawEventForm({ event, onClose, onDone }: WithdrawEventFormProps) {
  const { t } = useLingui();
  const [withdraw] = useMutation(MemberEventWithdrawDocument);
  const [reason, setReason] = useState('');
  const form = useActForm({ reason: 'withdraw-reason' });

  async function submit() {
    const isDone = await form.submit([], async () => {
      const { data } = await withdraw({ variables: { id: event.id, reason, version: event.version } });
      return data?.memberEventWithdraw;
    });
    if (isDone) onDone();
  }

  return (
    <ActForm {...form} submitLabel={t`Batalkan catatan`} isDestructive onSubmit={submit} onCancel={onClose}>
      <p>{t`Catatan tetap terlihat sebagai dibatalkan. Kepesertaan tidak berubah.`}</p>
      <TextField
        id="withdraw-reason"
        label={t`Alasan`}
        hint={t`Misalnya: salah orang.`}
        problem={form.problemOf('withdraw-reason')}
        value={reason}
        onChange={(change) => setReason(change.currentTarget.value)}
      />
    </ActForm>
  );
}
