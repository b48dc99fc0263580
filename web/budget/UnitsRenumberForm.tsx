import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { ActForm } from '../form/ActForm.tsx';
import { useActForm } from '../form/useActForm.ts';
import { useFormat } from '../format/useFormat.ts';
import { UnitsRenumberDocument } from './BudgetChanges.generated.ts';
import type { ChangeFormProps } from './change-form.ts';
import { GroundsFields } from './GroundsFields.tsx';
import { useGrounds } from './useGrounds.ts';

/** Puts units under the codes that their villages have now. */
export function UnitsRenumberForm({ budget, onClose, onDone }: ChangeFormProps) {
  const { t } = useLingui();
  const format = useFormat();
  const [renumber] = useMutation(UnitsRenumberDocument, { refetchQueries: 'active' });
  const grounds = useGrounds('units-renumber');
  const form = useActForm(grounds.ids);
  const count = format.number(budget.outdatedUnits.length);

  async function submit() {
    const variables = { budgetId: budget.id, grounds: grounds.written };
    const isDone = await form.submit(
      grounds.problems(),
      async () => (await renumber({ variables })).data?.subsidyUnitsRenumber,
    );
    if (isDone) onDone(t`${count} unit memakai kode baru.`);
  }

  return (
    <ActForm {...form} submitLabel={t`Pakai kode baru`} onSubmit={submit} onCancel={onClose}>
      <p>{t`Dana, cadangan, dan peserta unit ini berlanjut di kode baru. Riwayatnya tetap ada.`}</p>
      <ul>
        {budget.outdatedUnits.map(({ allocationId, formerCode, village }) => (
          <li key={allocationId} className="figures">
            {t`${formerCode} menjadi ${village?.code ?? ''} ${village?.name ?? ''}`}
          </li>
        ))}
      </ul>
      <GroundsFields grounds={grounds} problemOf={form.problemOf} />
    </ActForm>
  );
}
