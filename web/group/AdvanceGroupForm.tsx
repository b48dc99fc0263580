import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { ActForm } from '../form/ActForm.tsx';
import { useActForm } from '../form/useActForm.ts';
import { GroupAdvanceDocument } from './GroupForm.generated.ts';
import type { GroupFactsFragment } from './GroupPage.generated.ts';
import { GroupStepFields } from './GroupStepFields.tsx';
import { checkGroupStep, toGroupStepInput, toGroupStepValues } from './group-form.ts';
import { useGroupProblem } from './useGroupProblem.ts';

export interface GroupActFormProps {
  group: GroupFactsFragment;
  onClose: () => void;
  /** Called with the sentence that tells what was done. */
  onDone: (message: string) => void;
}

/** After a call: how far the group is, what comes next and when, and whom to call then. */
export function AdvanceGroupForm({ group, onClose, onDone }: GroupActFormProps) {
  const { t } = useLingui();
  const describe = useGroupProblem();
  const [advance] = useMutation(GroupAdvanceDocument);
  const [step, setStep] = useState(() => toGroupStepValues(group));
  const form = useActForm({
    nextStep: 'nextStep',
    nextStepOn: 'nextStepOn.day',
    contactName: 'contactName',
    contactPhone: 'contactPhone',
  });

  async function submit() {
    const found = checkGroupStep(step).map((problem) => ({ fieldId: problem.fieldId, message: describe(problem) }));
    const isDone = await form.submit(found, async () => {
      const { data } = await advance({
        variables: { id: group.id, step: toGroupStepInput(step), version: group.version },
      });
      return data?.groupAdvance;
    });
    if (isDone) {
      onDone(t`Langkah ${group.name} dicatat.`);
    }
  }

  return (
    <ActForm {...form} submitLabel={t`Simpan langkah`} onSubmit={submit} onCancel={onClose}>
      <GroupStepFields
        step={step}
        onChange={(changed) => setStep((before) => ({ ...before, ...changed }))}
        problemOf={form.problemOf}
        hasStage={group.viewerCanSetStage}
      />
    </ActForm>
  );
}
