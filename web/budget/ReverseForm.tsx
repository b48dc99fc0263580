import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { ActForm } from '../form/ActForm.tsx';
import { useActForm } from '../form/useActForm.ts';
import { useFormat } from '../format/useFormat.ts';
import { TextAreaField } from '../ui/fields.tsx';
import { RadioField } from '../ui/RadioField.tsx';
import type { LedgerEntryFactsFragment } from './BudgetUnits.generated.ts';
import { ReceiptReverseDocument } from './Tranche.generated.ts';
import { useReason } from './useReason.ts';

interface ReverseFormProps {
  entry: LedgerEntryFactsFragment;
  onClose: () => void;
  onDone: (message: string) => void;
}

/** Takes a transfer back that was written down by mistake: an entry answers it, the first one stays. */
export function ReverseForm({ entry, onClose, onDone }: ReverseFormProps) {
  const { t } = useLingui();
  const format = useFormat();
  const [reverse] = useMutation(ReceiptReverseDocument, { refetchQueries: 'active' });
  const [scope, setScope] = useState('one');
  const reason = useReason('reverse-reason');
  const form = useActForm({ reason: 'reverse-reason' });
  const reference = entry.reference ?? '';

  async function submit() {
    let units = 0;
    const isDone = await form.submit(reason.problems(), async () => {
      const variables = { entryId: entry.id, wholeOrder: scope === 'order', reason: reason.text };
      const answer = (await reverse({ variables })).data?.subsidyReceiptReverse;
      units = answer?.units ?? 0;
      return answer;
    });
    if (isDone) onDone(t`Dana masuk SP2D ${reference} dibatalkan untuk ${format.number(units)} unit.`);
  }

  return (
    <ActForm {...form} submitLabel={t`Batalkan dana masuk`} isDestructive onSubmit={submit} onCancel={onClose}>
      <p>{t`Entri yang salah tetap terlihat, dan dijawab dengan entri pembatalan. Sesudah itu dana dapat dicatat lagi dengan benar.`}</p>
      <RadioField
        id="reverse-scope"
        name="reverse-scope"
        label={t`Yang dibatalkan`}
        value={scope}
        onChange={setScope}
        choices={[
          { value: 'one', label: t`Hanya ${entry.village?.name ?? ''}: ${format.rupiah(entry.amount)}` },
          { value: 'order', label: t`Semua unit yang dicatat bersama SP2D ${reference}` },
        ]}
      />
      <TextAreaField {...reason.field} problem={form.problemOf('reverse-reason')} />
    </ActForm>
  );
}
