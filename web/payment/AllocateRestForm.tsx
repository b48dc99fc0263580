import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { ActForm } from '../form/ActForm.tsx';
import { useActForm } from '../form/useActForm.ts';
import { useFormat } from '../format/useFormat.ts';
import { PaymentAllocateDocument, type PaymentFactsFragment } from './Payment.generated.ts';
import { PaymentPrice } from './PaymentPrice.tsx';
import { payerUnit } from './payer-unit.ts';
import { SpanFields, spanFrom } from './SpanFields.tsx';
import { UnitSelect } from './UnitSelect.tsx';
import { monthAfter } from './usePaymentWords.ts';

interface AllocateRestFormProps {
  payment: PaymentFactsFragment;
  onClose: () => void;
  onDone: (message: string) => void;
}

/** The month behind those it was for, which are paid already; null where it was for none. */
const monthsAfter = ({ firstMonth, months }: PaymentFactsFragment) =>
  firstMonth && months ? monthAfter(firstMonth, months) : null;

/** Lets what is left of a payment pay further months; money that nobody had claimed gets its unit first. */
export function AllocateRestForm({ payment, onClose, onDone }: AllocateRestFormProps) {
  const { t } = useLingui();
  const format = useFormat();
  const known = payerUnit(payment);
  const [allocate] = useMutation(PaymentAllocateDocument);
  const [unit, setUnit] = useState(known);
  const [span, setSpan] = useState(() => spanFrom(monthsAfter(payment)));
  const form = useActForm({ unit: 'payment-unit', firstMonth: 'payment-first', months: 'payment-months' });
  const { id, version } = payment;
  const asked = unit && { unit, firstMonth: span.firstMonth, months: Number(span.months) };

  async function submit() {
    const found = asked ? [] : [{ fieldId: 'payment-unit', message: t`Pilih kelompok atau perjanjiannya.` }];
    const isDone = await form.submit(found, async () =>
      asked ? (await allocate({ variables: { id, span: asked, version } })).data?.paymentAllocate : null,
    );
    if (isDone) onDone(t`Sisa uang sudah membayar bulan berikutnya.`);
  }

  return (
    <ActForm {...form} submitLabel={t`Bayarkan sisa`} onSubmit={submit} onCancel={onClose}>
      <p>{t`${format.rupiah(payment.rest)} membayar bulan tertua lebih dulu, satu bulan utuh per orang.`}</p>
      {!known && (
        <UnitSelect id="payment-unit" problem={form.problemOf('payment-unit')} value={unit} onChange={setUnit} />
      )}
      <SpanFields value={span} onChange={setSpan} problemOf={form.problemOf} />
      {asked && <PaymentPrice span={asked} receivedOn={payment.receivedOn} />}
    </ActForm>
  );
}
