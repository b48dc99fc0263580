import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { ActForm } from '../form/ActForm.tsx';
import { useActForm } from '../form/useActForm.ts';
import { useFormat } from '../format/useFormat.ts';
import type { FieldProblem } from '../ui/ErrorSummary.tsx';
import { RadioField } from '../ui/RadioField.tsx';
import { UnitRemoveDocument } from './BudgetChanges.generated.ts';
import type { UnitFactsFragment } from './BudgetUnits.generated.ts';
import type { ChangeFormProps } from './change-form.ts';
import { GroundsFields } from './GroundsFields.tsx';
import { UnitPicker } from './UnitPicker.tsx';
import { useGrounds } from './useGrounds.ts';

/** Takes a unit out; what it holds goes to another unit, or waits undivided. */
export function UnitRemoveForm({ budget, onClose, onDone }: ChangeFormProps) {
  const { t } = useLingui();
  const format = useFormat();
  const [remove] = useMutation(UnitRemoveDocument, { refetchQueries: 'active' });
  const [unit, setUnit] = useState<UnitFactsFragment | null>(null);
  const [goesTo, setGoesTo] = useState('rest');
  const [target, setTarget] = useState<UnitFactsFragment | null>(null);
  const grounds = useGrounds('unit-remove');
  const form = useActForm({ ...grounds.ids, allocationId: 'unit-out', toId: 'unit-to' });

  async function submit() {
    const found: FieldProblem[] = [];
    if (!unit) found.push({ fieldId: 'unit-out', message: t`Pilih unit yang dikeluarkan.` });
    if (goesTo === 'unit' && !target) found.push({ fieldId: 'unit-to', message: t`Pilih unit tujuan.` });
    found.push(...grounds.problems());
    const isDone = await form.submit(found, async () => {
      if (!unit) return null;
      const toId = goesTo === 'unit' ? (target?.id ?? null) : null;
      const variables = { budgetId: budget.id, allocationId: unit.id, toId, grounds: grounds.written };
      return (await remove({ variables })).data?.subsidyUnitRemove;
    });
    if (isDone) onDone(t`${unit?.village?.name ?? ''} dikeluarkan dari anggaran.`);
  }

  return (
    <ActForm {...form} submitLabel={t`Keluarkan unit`} isDestructive onSubmit={submit} onCancel={onClose}>
      <p>{t`Hanya unit tanpa cadangan dan tanpa dana masuk dapat dikeluarkan. Riwayatnya tetap ada.`}</p>
      <UnitPicker
        id="unit-out"
        budgetId={budget.id}
        label={t`Unit yang dikeluarkan`}
        problem={form.problemOf('unit-out')}
        onChange={setUnit}
      />
      <RadioField
        id="unit-goes"
        name="unit-goes"
        label={unit ? t`Dana ${format.rupiah(unit.allocated)} pindah ke` : t`Dananya pindah ke`}
        value={goesTo}
        onChange={setGoesTo}
        choices={[
          { value: 'rest', label: t`Dana yang belum dibagi` },
          { value: 'unit', label: t`Unit lain` },
        ]}
      />
      {goesTo === 'unit' && (
        <UnitPicker
          id="unit-to"
          budgetId={budget.id}
          label={t`Ke unit`}
          problem={form.problemOf('unit-to')}
          onChange={setTarget}
        />
      )}
      <GroundsFields grounds={grounds} problemOf={form.problemOf} />
    </ActForm>
  );
}
