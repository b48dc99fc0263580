import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { ActForm } from '../form/ActForm.tsx';
import { useActForm } from '../form/useActForm.ts';
import { useDateProblem } from '../form/useDateProblem.ts';
import { toDateParts } from '../format/date-parts.ts';
import { CeremonyEditDocument, type CeremonyFactsFragment } from './Ceremony.generated.ts';
import { CeremonyTermFields, termFieldIds } from './CeremonyTermFields.tsx';
import { type CeremonyTermValues, toTermsInput } from './ceremony-form.ts';

interface CeremonyTermsFormProps {
  ceremony: CeremonyFactsFragment;
  onClose: () => void;
  onDone: (message: string) => void;
}

/** Day, place, signatory and numbers of a ceremony that is not signed yet. */
export function CeremonyTermsForm({ ceremony, onClose, onDone }: CeremonyTermsFormProps) {
  const { t } = useLingui();
  const readDate = useDateProblem();
  const [edit] = useMutation(CeremonyEditDocument);
  const [values, setValues] = useState<CeremonyTermValues>(() => ({
    ...{ heldOn: toDateParts(ceremony.heldOn), place: ceremony.place, officeSignatory: ceremony.officeSignatory },
    ...{ officePattern: ceremony.officeNumbers.pattern, officeFirst: String(ceremony.officeNumbers.first) },
    hasGroupNumbers: ceremony.groupNumbers !== null,
    groupPattern: ceremony.groupNumbers?.pattern ?? '',
    groupFirst: String(ceremony.groupNumbers?.first ?? 1),
  }));
  const form = useActForm(termFieldIds);

  async function submit() {
    const { problems } = readDate(values.heldOn, 'ceremony-held.day');
    const isDone = await form.submit(problems, async () => {
      const variables = { id: ceremony.id, version: ceremony.version, terms: toTermsInput(values) };
      return (await edit({ variables })).data?.ceremonyEdit;
    });
    if (isDone) onDone(t`Acara dan nomor surat disimpan.`);
  }

  return (
    <ActForm {...form} submitLabel={t`Simpan acara`} onSubmit={submit} onCancel={onClose}>
      <CeremonyTermFields
        values={values}
        onChange={(changed) => setValues((before) => ({ ...before, ...changed }))}
        problemOf={form.problemOf}
        count={ceremony.groups}
      />
    </ActForm>
  );
}
