import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { ActForm } from '../form/ActForm.tsx';
import { useActForm } from '../form/useActForm.ts';
import { useFormat } from '../format/useFormat.ts';
import { TextAreaField } from '../ui/fields.tsx';
import { type PaymentFactsFragment, PaymentRefundDocument } from './Payment.generated.ts';

interface RefundFormProps {
  payment: PaymentFactsFragment;
  onClose: () => void;
  onDone: (message: string) => void;
}

const shortest = 5;

/** Notes that what is left of a payment was given back to whoever sent it. */
export function RefundForm({ payment, onClose, onDone }: RefundFormProps) {
  const { t } = useLingui();
  const format = useFormat();
  const [refund] = useMutation(PaymentRefundDocument);
  const [reason, setReason] = useState('');
  const form = useActForm({ reason: 'refund-reason' });
  const { id, rest, version } = payment;

  async function submit() {
    const why = reason.trim();
    const found =
      why.length < shortest
        ? [{ fieldId: 'refund-reason', message: t`Tuliskan alasan, paling sedikit ${shortest} huruf.` }]
        : [];
    const isDone = await form.submit(
      found,
      async () => (await refund({ variables: { id, amount: rest, reason: why, version } })).data?.paymentRefund,
    );
    if (isDone) onDone(t`Pengembalian ${format.rupiah(rest)} dicatat.`);
  }

  return (
    <ActForm {...form} submitLabel={t`Catat pengembalian`} onSubmit={submit} onCancel={onClose}>
      <p>{t`${format.rupiah(rest)} sudah dikirim kembali kepada penyetor. Portal hanya mencatatnya.`}</p>
      <TextAreaField
        id="refund-reason"
        label={t`Alasan`}
        problem={form.problemOf('refund-reason')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ActForm>
  );
}
