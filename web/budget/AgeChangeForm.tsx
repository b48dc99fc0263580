import { useMutation, useQuery } from '@apollo/client/react';
import { Plural, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { ActForm } from '../form/ActForm.tsx';
import { useActForm } from '../form/useActForm.ts';
import type { FieldProblem } from '../ui/ErrorSummary.tsx';
import { TextField } from '../ui/fields.tsx';
import { useDebounced } from '../ui/useDebounced.ts';
import type { ChangeFormProps } from './change-form.ts';
import { GroundsFields } from './GroundsFields.tsx';
import { AgeAskDocument, AgeLookDocument } from './RuleChange.generated.ts';
import { wholeNumber } from './typed-number.ts';
import { useGrounds } from './useGrounds.ts';

const PAUSE_MS = 300;

/** Asks another person for other ages, and says how many stay reserved out of them. */
export function AgeChangeForm({ budget, onClose, onDone }: ChangeFormProps) {
  const { t } = useLingui();
  const [ask] = useMutation(AgeAskDocument, { refetchQueries: 'active' });
  const [from, setFrom] = useState(String(budget.ageFrom));
  const [to, setTo] = useState(String(budget.ageTo));
  const grounds = useGrounds('age-change');
  const form = useActForm({ ...grounds.ids, ageFrom: 'age-from' });
  const ages = { ageFrom: wholeNumber(from), ageTo: wholeNumber(to) };
  const asked = JSON.parse(useDebounced(JSON.stringify(ages), PAUSE_MS)) as typeof ages;
  const { data, previousData } = useQuery(AgeLookDocument, {
    variables: { id: budget.id, ageFrom: asked.ageFrom ?? 0, ageTo: asked.ageTo ?? 0 },
    skip: asked.ageFrom === null || asked.ageTo === null,
    fetchPolicy: 'network-only',
  });
  const beyond = (data ?? previousData)?.subsidyBudget?.peopleBeyond ?? 0;

  async function submit() {
    const { ageFrom, ageTo } = ages;
    const found: FieldProblem[] = [];
    if (ageFrom === null || ageTo === null)
      found.push({ fieldId: 'age-from', message: t`Tulis umur dengan angka, misalnya 17 dan 64.` });
    found.push(...grounds.problems());
    const isDone = await form.submit(found, async () => {
      if (ageFrom === null || ageTo === null) return null;
      const variables = { budgetId: budget.id, ageFrom, ageTo, grounds: grounds.written };
      return (await ask({ variables })).data?.subsidyAgeAsk;
    });
    if (isDone) onDone(t`Persetujuan batas umur diminta. Orang lain dari mitra ini memutuskannya.`);
  }

  return (
    <ActForm {...form} submitLabel={t`Minta persetujuan`} onSubmit={submit} onCancel={onClose}>
      <p>{t`Batas baru berlaku untuk yang dicadangkan sesudahnya. Yang sudah dicadangkan tetap.`}</p>
      <TextField
        id="age-from"
        label={t`Umur paling muda`}
        characters={6}
        inputMode="numeric"
        className="figures"
        problem={form.problemOf('age-from')}
        value={from}
        onChange={(event) => setFrom(event.currentTarget.value)}
      />
      <TextField
        id="age-to"
        label={t`Umur paling tua`}
        characters={6}
        inputMode="numeric"
        className="figures"
        value={to}
        onChange={(event) => setTo(event.currentTarget.value)}
      />
      {beyond > 0 && (
        <p className="figures">
          <Plural
            value={beyond}
            one="# orang di luar batas ini sudah dicadangkan dan tetap dibayar."
            other="# orang di luar batas ini sudah dicadangkan dan tetap dibayar."
          />
        </p>
      )}
      <GroundsFields grounds={grounds} problemOf={form.problemOf} />
    </ActForm>
  );
}
