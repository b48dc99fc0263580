import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useRef, useState } from 'react';
import type { PayerUnitInput } from '../apollo/schema.generated.ts';
import { ActForm } from '../form/ActForm.tsx';
import { TypedDate } from '../form/TypedDate.tsx';
import { useActForm } from '../form/useActForm.ts';
import { useDateProblem } from '../form/useDateProblem.ts';
import { jakartaDate } from '../format/date.ts';
import { dateOf, toDateParts } from '../format/date-parts.ts';
import type { FieldProblem } from '../ui/ErrorSummary.tsx';
import { TextField } from '../ui/fields.tsx';
import { RadioField } from '../ui/RadioField.tsx';
import { PaymentRecordDocument, PaymentReportDocument } from './Payment.generated.ts';
import { PaymentMembers } from './PaymentMembers.tsx';
import { PaymentPrice } from './PaymentPrice.tsx';
import { SlipField } from './SlipField.tsx';
import { SpanFields, spanFrom } from './SpanFields.tsx';
import { sendSlip } from './slip.request.ts';

interface PaymentFormProps {
  /** null: nobody knows yet whose the money is. */
  unit: PayerUnitInput | null;
  /** Written down as money that is there; else reported. */
  isRecord: boolean;
  /** The first month it is for, `YYYY-MM`; null for the present one. */
  month?: string | null;
  /** Whom somebody has chosen already; null for everybody of the unit. */
  memberIds?: readonly string[] | null;
  onDone: (id: string) => void;
  onCancel: () => void;
}

/** Whose months, which, how much: with what they cost shown before anything is agreed to. */
export function PaymentForm(props: PaymentFormProps) {
  const { unit, isRecord, month = null, memberIds = null, onDone, onCancel } = props;
  const { t, i18n } = useLingui();
  const readDate = useDateProblem();
  const today = jakartaDate(new Date());
  const key = useRef(crypto.randomUUID());
  const [record] = useMutation(PaymentRecordDocument);
  const [report] = useMutation(PaymentReportDocument);
  const [typed, setTyped] = useState(() => spanFrom(month));
  const [who, setWho] = useState(memberIds ? 'some' : 'all');
  const [chosen, setChosen] = useState<readonly string[]>(memberIds ?? []);
  const [amount, setAmount] = useState('');
  const [receivedOn, setReceivedOn] = useState(() => toDateParts(today));
  const [reference, setReference] = useState('');
  const [code, setCode] = useState('');
  const [slip, setSlip] = useState<File | null>(null);
  const form = useActForm({
    ...{ amount: 'payment-amount', receivedOn: 'payment-received.day', reference: 'payment-reference' },
    ...{ paymentCode: 'payment-code', firstMonth: 'payment-first', months: 'payment-months', memberIds: 'payment-who' },
  });
  const paidFor = who === 'all' ? null : [...chosen];
  const span = unit && { unit, firstMonth: typed.firstMonth, months: Number(typed.months), memberIds: paidFor };

  async function submit() {
    const date = readDate(receivedOn, 'payment-received.day');
    const digits = amount.replace(/[\s.]|^Rp/gi, '');
    const found: FieldProblem[] = [...date.problems];
    if (!/^[1-9]\d*$/.test(digits))
      found.push({ fieldId: 'payment-amount', message: t`Isi jumlah uang dalam rupiah bulat, misalnya 1.209.600.` });
    if (isRecord && reference.trim() === '')
      found.push({ fieldId: 'payment-reference', message: t`Isi nomor referensi bank.` });
    if (paidFor?.length === 0) found.push({ fieldId: 'payment-who', message: t`Pilih sedikitnya satu peserta.` });
    let made: string | undefined;
    const isDone = await form.submit(found, async () => {
      if (!date.date) return null;
      const sent = slip ? await sendSlip(slip, unit, i18n.locale) : null;
      if (sent?.kind === 'unreachable') throw new Error('unreachable');
      if (sent?.kind === 'refused') return { userErrors: [{ code: 'SLIP', message: sent.message, field: null }] };
      const input = {
        ...{ span, amount: digits, receivedOn: date.date, reference: reference.trim() || null },
        ...{ paymentCode: code.trim() || null, slipId: sent?.id ?? null },
      };
      const variables = { input, key: key.current };
      const answer = isRecord
        ? (await record({ variables })).data?.paymentRecord
        : (await report({ variables })).data?.paymentReport;
      made = answer?.payment?.id;
      if (!made) key.current = crypto.randomUUID();
      return answer;
    });
    if (isDone && made) onDone(made);
  }

  return (
    <ActForm
      {...form}
      submitLabel={isRecord ? t`Catat pembayaran` : t`Kirim laporan`}
      onSubmit={submit}
      onCancel={onCancel}
    >
      {span && <SpanFields value={typed} onChange={setTyped} problemOf={form.problemOf} />}
      {unit && (unit.groupId || memberIds) && (
        <RadioField
          id="payment-who"
          name="payment-who"
          label={t`Untuk siapa`}
          problem={form.problemOf('payment-who')}
          value={who}
          onChange={setWho}
          choices={[
            { value: 'all', label: t`Semua peserta terdaftar` },
            {
              value: 'some',
              label: unit.groupId ? t`Sebagian peserta` : t`Peserta yang dipilih: ${chosen.length}`,
              hint: t`Yang tidak dipilih tetap tampak belum dibayar.`,
            },
          ]}
        />
      )}
      {unit?.groupId && who === 'some' && (
        <PaymentMembers groupId={unit.groupId} chosen={chosen} onChange={setChosen} />
      )}
      {span && <PaymentPrice span={span} receivedOn={dateOf(receivedOn)} onTake={setAmount} />}
      <TextField
        id="payment-amount"
        label={isRecord ? t`Uang yang masuk` : t`Uang yang dibayar`}
        hint={t`Rupiah bulat`}
        inputMode="numeric"
        characters={20}
        problem={form.problemOf('payment-amount')}
        value={amount}
        onChange={(event) => setAmount(event.currentTarget.value)}
      />
      <TypedDate
        id="payment-received"
        legend={t`Tanggal uang masuk`}
        problem={form.problemOf('payment-received.day')}
        value={receivedOn}
        onChange={setReceivedOn}
      />
      <TextField
        id="payment-reference"
        label={t`Nomor referensi bank`}
        {...(isRecord ? {} : { optionalMark: t`boleh kosong` })}
        characters={30}
        problem={form.problemOf('payment-reference')}
        value={reference}
        onChange={(event) => setReference(event.currentTarget.value)}
      />
      <TextField
        id="payment-code"
        label={t`Kode iuran`}
        optionalMark={t`boleh kosong`}
        characters={30}
        problem={form.problemOf('payment-code')}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      <SlipField onChange={setSlip} />
    </ActForm>
  );
}
