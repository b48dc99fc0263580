import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { ActForm } from '../form/ActForm.tsx';
import { TypedDate } from '../form/TypedDate.tsx';
import { useActForm } from '../form/useActForm.ts';
import { useDateProblem } from '../form/useDateProblem.ts';
import { jakartaDate } from '../format/date.ts';
import { toDateParts } from '../format/date-parts.ts';
import { readRupiah } from '../format/rupiah.ts';
import { useFormat } from '../format/useFormat.ts';
import type { FieldProblem } from '../ui/ErrorSummary.tsx';
import { TextField } from '../ui/fields.tsx';
import { Notice } from '../ui/Notice.tsx';
import { RadioField } from '../ui/RadioField.tsx';
import { TrancheReceiveDocument } from './Tranche.generated.ts';
import { sumAt, TranchePlaceField, type TrancheWhere } from './TranchePlaceField.tsx';

export interface TrancheFormProps {
  budgetId: string;
  tranche: number;
  where: TrancheWhere;
  onClose: () => void;
  /** Called with the sentence that tells what was done. */
  onDone: (message: string) => void;
}

/** Notes that a tranche came: to a whole regency at once, to each unit what it is due. */
export function TrancheForm({ budgetId, tranche, where, onClose, onDone }: TrancheFormProps) {
  const { t } = useLingui();
  const format = useFormat();
  const readDate = useDateProblem();
  const [receive] = useMutation(TrancheReceiveDocument, { refetchQueries: 'active' });
  const [picked, setPicked] = useState(where.regionCode ?? '');
  const [basis, setBasis] = useState('due');
  const [amount, setAmount] = useState('');
  const [reference, setReference] = useState('');
  const [receivedOn, setReceivedOn] = useState(() => toDateParts(jakartaDate(new Date())));
  const form = useActForm({
    ...{ regionCode: 'tranche-region', amount: 'tranche-amount', receivedOn: 'tranche-on.day' },
    ...{ reference: 'tranche-reference', tranche: 'tranche-region' },
  });
  const sum = sumAt(where, picked);
  const each =
    sum.dueLeast === sum.dueMost
      ? format.rupiah(sum.dueMost)
      : t`${format.rupiah(sum.dueLeast)} sampai ${format.rupiah(sum.dueMost)}`;

  async function submit() {
    const date = readDate(receivedOn, 'tranche-on.day');
    const digits = basis === 'sum' ? readRupiah(amount) : null;
    const found: FieldProblem[] = [];
    if (basis === 'sum' && !digits)
      found.push({ fieldId: 'tranche-amount', message: t`Tulis rupiah tanpa sen, misalnya 3.000.000.` });
    if (reference.trim().length < 3)
      found.push({ fieldId: 'tranche-reference', message: t`Isi nomor SP2D, paling sedikit 3 huruf.` });
    found.push(...date.problems);
    let message = '';
    const isDone = await form.submit(found, async () => {
      if (!date.date) return null;
      const place = { budgetId, tranche, regionCode: picked || null };
      const variables = { ...place, amount: digits, receivedOn: date.date, reference };
      const answer = (await receive({ variables })).data?.subsidyTrancheReceive;
      message = t`Dana masuk ${format.rupiah(answer?.amount ?? '0')} dicatat untuk ${format.number(answer?.units ?? 0)} unit.`;
      return answer;
    });
    if (isDone) onDone(message);
  }

  return (
    <ActForm {...form} submitLabel={t`Catat dana masuk`} onSubmit={submit} onCancel={onClose}>
      <TranchePlaceField
        id="tranche-region"
        where={where}
        value={picked}
        problem={form.problemOf('tranche-region')}
        countOf={({ unitsWaiting }) => unitsWaiting}
        onChange={setPicked}
      />
      {sum.unitsBlocked > 0 && (
        <Notice
          tone="warn"
          title={t`${format.number(sum.unitsBlocked)} unit belum menyerahkan laporan tahap ${tranche - 1}`}
        >
          {t`Tahap ini seharusnya ditahan. Bila dananya sudah masuk, tetap catat.`}
        </Notice>
      )}
      <RadioField
        id="tranche-basis"
        name="tranche-basis"
        label={t`Jumlah tiap unit`}
        value={basis}
        onChange={setBasis}
        choices={[
          {
            value: 'due',
            label: t`Sesuai haknya: ${each}`,
            hint: t`Bersama ${format.rupiah(sum.outstanding)} untuk ${format.number(sum.unitsWaiting)} unit yang belum menerima.`,
          },
          { value: 'sum', label: t`Jumlah lain, sama untuk tiap unit` },
        ]}
      />
      {basis === 'sum' && (
        <TextField
          id="tranche-amount"
          label={t`Jumlah`}
          hint={t`Hanya bagian untuk iuran, bukan seluruh dana desa.`}
          characters={18}
          leftSection="Rp"
          inputMode="numeric"
          className="figures"
          problem={form.problemOf('tranche-amount')}
          value={amount}
          onChange={(event) => setAmount(event.currentTarget.value)}
        />
      )}
      <TextField
        id="tranche-reference"
        label={t`Nomor SP2D`}
        characters={28}
        problem={form.problemOf('tranche-reference')}
        value={reference}
        onChange={(event) => setReference(event.currentTarget.value)}
      />
      <TypedDate
        id="tranche-on"
        legend={t`Tanggal masuk`}
        problem={form.problemOf('tranche-on.day')}
        value={receivedOn}
        onChange={setReceivedOn}
      />
    </ActForm>
  );
}
