import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useRef, useState } from 'react';
import { ActForm } from '../form/ActForm.tsx';
import { useActForm } from '../form/useActForm.ts';
import { TextAreaField } from '../ui/fields.tsx';
import { type PaymentFactsFragment, PaymentReturnDocument, PaymentReverseDocument } from './Payment.generated.ts';

interface PaymentReasonFormProps {
  payment: PaymentFactsFragment;
  act: 'return' | 'reverse';
  onClose: () => void;
  onDone: (message: string) => void;
}

const shortest = 5;

/** Returning a report or taking a payment back: both need a reason that others read. */
export function PaymentReasonForm({ payment, act, onClose, onDone }: PaymentReasonFormProps) {
  const { t } = useLingui();
  const [giveBack] = useMutation(PaymentReturnDocument);
  const [reverse] = useMutation(PaymentReverseDocument);
  const [reason, setReason] = useState('');
  const key = useRef(crypto.randomUUID());
  const form = useActForm({ reason: 'payment-reason' });
  const { id, version } = payment;

  async function submit() {
    const why = reason.trim();
    const found =
      why.length < shortest
        ? [{ fieldId: 'payment-reason', message: t`Tuliskan alasan, paling sedikit ${shortest} huruf.` }]
        : [];
    const isDone = await form.submit(found, async () => {
      if (act === 'return') return (await giveBack({ variables: { id, reason: why, version } })).data?.paymentReturn;
      return (await reverse({ variables: { id, reason: why, key: key.current } })).data?.paymentReverse;
    });
    if (isDone) onDone(act === 'return' ? t`Laporan dikembalikan.` : t`Pembayaran dibatalkan. Bulannya terbuka lagi.`);
  }

  return (
    <ActForm
      {...form}
      submitLabel={act === 'return' ? t`Kembalikan` : t`Batalkan pembayaran`}
      isDestructive={act === 'reverse'}
      onSubmit={submit}
      onCancel={onClose}
    >
      <p>
        {act === 'return'
          ? t`Pelapor membaca alasan ini dan dapat melaporkan lagi.`
          : t`Pembatalan dicatat sebagai entri baru. Bulan yang sudah dibayar menjadi belum dibayar.`}
      </p>
      <TextAreaField
        id="payment-reason"
        label={t`Alasan`}
        problem={form.problemOf('payment-reason')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ActForm>
  );
}
