import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { ActForm } from '../form/ActForm.tsx';
import { useActForm } from '../form/useActForm.ts';
import { useFormat } from '../format/useFormat.ts';
import type { FieldProblem } from '../ui/ErrorSummary.tsx';
import { SelectField } from '../ui/fields.tsx';
import { RadioField } from '../ui/RadioField.tsx';
import { BudgetEditDocument } from './BudgetActs.generated.ts';
import type { BudgetActFormProps } from './budget-act.ts';
import { toBudgetFormValues, toBudgetInput } from './budget-form.ts';
import { planSum } from './plan-sums.ts';
import { budgetChoices, useBudgetWords } from './useBudgetWords.ts';
import { useFundNames } from './useFundNames.ts';

/** What is done where quotas cost more than the money: one of three ways, with what each comes to. */
export function BudgetChoiceForm({ budget, onClose, onDone }: BudgetActFormProps) {
  const { t } = useLingui();
  const format = useFormat();
  const words = useBudgetWords();
  const { funds } = useFundNames();
  const [edit] = useMutation(BudgetEditDocument);
  const [choice, setChoice] = useState(budget.choice);
  const [fund, setFund] = useState(budget.topUpFund ?? '');
  const form = useActForm({ choice: 'choice', topUpFund: 'choice-fund' });
  const { plan } = budget;

  async function submit() {
    const found: FieldProblem[] = [];
    if (choice === null) found.push({ fieldId: 'choice', message: t`Pilih satu dari tiga cara.` });
    if (choice === 'TOP_UP' && fund === '')
      found.push({ fieldId: 'choice-fund', message: t`Pilih sumber dana tambahan.` });
    const input = toBudgetInput({ ...toBudgetFormValues(budget), choice, topUpFund: fund });
    const isDone = await form.submit(found, async () => {
      const { data } = await edit({ variables: { id: budget.id, input, version: budget.version } });
      return data?.subsidyBudgetEdit;
    });
    if (isDone && choice) onDone(t`Pilihan disimpan: ${words.choice[choice]}.`);
  }

  return (
    <ActForm {...form} submitLabel={t`Simpan pilihan`} onSubmit={submit} onCancel={onClose}>
      <RadioField
        id="choice"
        name="choice"
        label={t`Cara bila kuota melebihi pagu`}
        problem={form.problemOf('choice')}
        value={choice ?? ''}
        onChange={(value) => setChoice(budgetChoices.find((known) => known === value) ?? null)}
        choices={budgetChoices.map((value) => {
          if (!plan) return { value, label: words.choice[value] };
          const { people, shorterPeople, cost, remainder, topUp } = planSum(plan, value);
          const carried = format.number(people + (value === 'LAST_PERSON_SHORTER' ? shorterPeople : 0));
          return {
            ...{ value, label: words.choice[value] },
            hint:
              value === 'TOP_UP'
                ? t`${carried} orang, biaya ${format.rupiah(cost)}, dana tambahan ${format.rupiah(topUp)}`
                : t`${carried} orang, biaya ${format.rupiah(cost)}, sisa pagu ${format.rupiah(remainder)}`,
          };
        })}
      />
      {choice === 'TOP_UP' && (
        <SelectField
          id="choice-fund"
          label={t`Sumber dana tambahan`}
          problem={form.problemOf('choice-fund')}
          value={fund}
          onChange={(event) => setFund(event.currentTarget.value)}
          data={[
            { value: '', label: t`Pilih sumber dana` },
            ...funds
              .filter(({ code }) => code !== budget.fundSource)
              .map(({ code, label }) => ({ value: code, label })),
          ]}
        />
      )}
    </ActForm>
  );
}
