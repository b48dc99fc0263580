import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useReason } from '../budget/useReason.ts';
import { ActForm } from '../form/ActForm.tsx';
import { useActForm } from '../form/useActForm.ts';
import { TextAreaField } from '../ui/fields.tsx';
import { type TargetFactsFragment, TargetReturnDocument } from './Targets.generated.ts';

interface TargetReturnFormProps {
  target: TargetFactsFragment;
  onClose: () => void;
  onDone: (message: string) => void;
}

/** Gives a proposal back, or takes the own one back, with a reason that stays in the history. */
export function TargetReturnForm({ target, onClose, onDone }: TargetReturnFormProps) {
  const { t } = useLingui();
  const [giveBack] = useMutation(TargetReturnDocument, { refetchQueries: 'active' });
  const reason = useReason('target-reason');
  const form = useActForm({ reason: 'target-reason' });

  async function submit() {
    const variables = { id: target.id, version: target.version, reason: reason.text };
    const isDone = await form.submit(reason.problems(), async () => (await giveBack({ variables })).data?.targetReturn);
    if (isDone) onDone(t`Usulan dikembalikan. Target yang berlaku tetap.`);
  }

  return (
    <ActForm {...form} submitLabel={t`Kembalikan`} onSubmit={submit} onCancel={onClose}>
      <TextAreaField {...reason.field} problem={form.problemOf('target-reason')} />
    </ActForm>
  );
}
