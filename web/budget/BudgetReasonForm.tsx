import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { ActForm } from '../form/ActForm.tsx';
import { useActForm } from '../form/useActForm.ts';
import { TextAreaField } from '../ui/fields.tsx';
import { BudgetCloseDocument, BudgetReturnDocument } from './BudgetActs.generated.ts';
import type { BudgetActFormProps } from './budget-act.ts';

const shortest = 5;

/** Giving a budget back to its draft, or closing it: both need a reason that others read. */
export function BudgetReasonForm({ budget, act, onClose, onDone }: BudgetActFormProps & { act: 'return' | 'close' }) {
  const { t } = useLingui();
  const [giveBack] = useMutation(BudgetReturnDocument);
  const [close] = useMutation(BudgetCloseDocument);
  const [reason, setReason] = useState('');
  const form = useActForm({ reason: 'budget-reason' });
  const isClosing = act === 'close';

  async function submit() {
    const why = reason.trim();
    const found =
      why.length < shortest
        ? [{ fieldId: 'budget-reason', message: t`Tuliskan alasan, paling sedikit ${shortest} huruf.` }]
        : [];
    const variables = { id: budget.id, reason: why, version: budget.version };
    const isDone = await form.submit(found, async () =>
      isClosing
        ? (await close({ variables })).data?.subsidyBudgetClose
        : (await giveBack({ variables })).data?.subsidyBudgetReturn,
    );
    if (isDone) onDone(isClosing ? t`Anggaran ditutup.` : t`Anggaran kembali menjadi draf.`);
  }

  return (
    <ActForm
      {...form}
      submitLabel={isClosing ? t`Tutup anggaran` : t`Kembalikan`}
      isDestructive={isClosing}
      onSubmit={submit}
      onCancel={onClose}
    >
      <p>
        {isClosing
          ? t`Sesudah ditutup tidak ada yang dapat dicadangkan lagi. Ini tidak dapat dibatalkan.`
          : t`Anggaran kembali menjadi draf, agar dapat diperbaiki lalu diminta lagi.`}
      </p>
      <TextAreaField
        id="budget-reason"
        label={t`Alasan`}
        problem={form.problemOf('budget-reason')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ActForm>
  );
}
