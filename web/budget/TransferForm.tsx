import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useRef, useState } from 'react';
import { ActForm } from '../form/ActForm.tsx';
import { useActForm } from '../form/useActForm.ts';
import { readRupiah } from '../format/rupiah.ts';
import { useFormat } from '../format/useFormat.ts';
import type { FieldProblem } from '../ui/ErrorSummary.tsx';
import { TextAreaField, TextField } from '../ui/fields.tsx';
import { BudgetTransferDocument, type UnitFactsFragment } from './BudgetUnits.generated.ts';
import type { BudgetActFormProps } from './budget-act.ts';
import { UnitPicker } from './UnitPicker.tsx';

const shortest = 5;

interface TransferFormProps extends BudgetActFormProps {
  /** The unit that the money leaves, where that is settled. */
  source?: UnitFactsFragment;
}

/** Moves money that nobody is reserved against to another unit; quotas stay. */
export function TransferForm({ budget, source, onClose, onDone }: TransferFormProps) {
  const { t } = useLingui();
  const format = useFormat();
  const key = useRef(crypto.randomUUID());
  const [transfer] = useMutation(BudgetTransferDocument, { refetchQueries: 'active' });
  const [from, setFrom] = useState<UnitFactsFragment | null>(source ?? null);
  const [to, setTo] = useState<UnitFactsFragment | null>(null);
  const [amount, setAmount] = useState('');
  const [reason, setReason] = useState('');
  const form = useActForm({
    ...{ fromId: 'transfer-from', toId: 'transfer-to', amount: 'transfer-amount', reason: 'transfer-reason' },
  });

  async function submit() {
    const digits = readRupiah(amount);
    const why = reason.trim();
    const found: FieldProblem[] = [];
    if (!from) found.push({ fieldId: 'transfer-from', message: t`Pilih unit asal.` });
    if (!to) found.push({ fieldId: 'transfer-to', message: t`Pilih unit tujuan.` });
    if (!digits) found.push({ fieldId: 'transfer-amount', message: t`Tulis rupiah tanpa sen, misalnya 1.209.600.` });
    if (why.length < shortest)
      found.push({ fieldId: 'transfer-reason', message: t`Tuliskan alasan, paling sedikit ${shortest} huruf.` });
    const isDone = await form.submit(found, async () => {
      if (!from || !to || !digits) return null;
      const variables = { fromId: from.id, toId: to.id, amount: digits, reason: why, key: key.current };
      const answer = (await transfer({ variables })).data?.subsidyTransfer;
      key.current = crypto.randomUUID();
      return answer;
    });
    if (isDone && digits)
      onDone(t`${format.rupiah(digits)} dipindahkan dari ${from?.village?.name ?? ''} ke ${to?.village?.name ?? ''}.`);
  }

  return (
    <ActForm {...form} submitLabel={t`Pindahkan dana`} onSubmit={submit} onCancel={onClose}>
      <p>{t`Hanya dana yang belum dicadangkan dapat dipindahkan. Kuota tiap unit tetap.`}</p>
      {source ? (
        <p className="figures">{t`Dari ${source.village?.name ?? ''}, sisa ${format.rupiah(source.left)}.`}</p>
      ) : (
        <UnitPicker
          id="transfer-from"
          budgetId={budget.id}
          label={t`Dari unit`}
          problem={form.problemOf('transfer-from')}
          onChange={setFrom}
        />
      )}
      <UnitPicker
        id="transfer-to"
        budgetId={budget.id}
        label={t`Ke unit`}
        problem={form.problemOf('transfer-to')}
        onChange={setTo}
      />
      <TextField
        id="transfer-amount"
        label={t`Jumlah`}
        characters={18}
        leftSection="Rp"
        inputMode="numeric"
        className="figures"
        problem={form.problemOf('transfer-amount')}
        value={amount}
        onChange={(event) => setAmount(event.currentTarget.value)}
      />
      <TextAreaField
        id="transfer-reason"
        label={t`Alasan`}
        problem={form.problemOf('transfer-reason')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ActForm>
  );
}
