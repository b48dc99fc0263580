import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { ActForm } from '../form/ActForm.tsx';
import { useActForm } from '../form/useActForm.ts';
import { TextAreaField } from '../ui/fields.tsx';
import type { ChangingBudget } from './change-form.ts';
import { ChangeRefuseDocument } from './RuleChange.generated.ts';
import { useReason } from './useReason.ts';

interface ChangeRefuseFormProps {
  request: NonNullable<ChangingBudget['changeRequest']>;
  onClose: () => void;
  onDone: (message: string) => void;
}

/** Says no to what another asked for, or takes back what one has asked for. */
export function ChangeRefuseForm({ request: { change, isOwn }, onClose, onDone }: ChangeRefuseFormProps) {
  const { t } = useLingui();
  const [refuse] = useMutation(ChangeRefuseDocument, { refetchQueries: 'active' });
  const reason = useReason('change-refusal');
  const form = useActForm({ reason: 'change-refusal' });

  async function submit() {
    const variables = { changeId: change.id, reason: reason.text };
    const isDone = await form.submit(
      reason.problems(),
      async () => (await refuse({ variables })).data?.subsidyChangeRefuse,
    );
    if (isDone) onDone(isOwn ? t`Permintaan ditarik kembali.` : t`Permintaan ditolak.`);
  }

  return (
    <ActForm
      {...form}
      submitLabel={isOwn ? t`Tarik kembali` : t`Tolak`}
      isDestructive={!isOwn}
      onSubmit={submit}
      onCancel={onClose}
    >
      <TextAreaField {...reason.field} problem={form.problemOf('change-refusal')} />
    </ActForm>
  );
}
