import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { Segment } from '../apollo/schema.generated.ts';
import { wholeNumber } from '../budget/typed-number.ts';
import { ActForm } from '../form/ActForm.tsx';
import { useActForm } from '../form/useActForm.ts';
import { groupDigits, readRupiah } from '../format/rupiah.ts';
import type { FieldProblem } from '../ui/ErrorSummary.tsx';
import { SelectField, TextField } from '../ui/fields.tsx';
import type { CountingRuleFactsFragment } from './Targets.generated.ts';
import { TargetAskDocument, type TargetFactsFragment } from './Targets.generated.ts';

export interface TargetAim {
  officeId: string;
  mouId: string | null;
  year: number;
  segment: Segment;
}

interface TargetFormProps {
  aim: TargetAim;
  /** What is in force or proposed; undefined where there is nothing yet. */
  known: TargetFactsFragment | undefined;
  rules: readonly CountingRuleFactsFragment[];
  onClose: () => void;
  onDone: (message: string) => void;
}

/** Proposes what is to be reached; somebody else approves it. */
export function TargetForm({ aim, known, rules, onClose, onDone }: TargetFormProps) {
  const { t, i18n } = useLingui();
  const [ask] = useMutation(TargetAskDocument, { refetchQueries: 'active' });
  const grouped = (digits: string | null | undefined) => (digits ? groupDigits(digits, i18n.locale) : '');
  const [people, setPeople] = useState(() => grouped(String(known?.askedPeople ?? known?.people ?? '')));
  const [rupiah, setRupiah] = useState(() => grouped(known?.askedAt ? known.askedRupiah : known?.rupiah));
  const [rule, setRule] = useState(known?.askedRule ?? known?.rule ?? 'PAID_MONTH');
  const [source, setSource] = useState(known?.askedSource ?? '');
  const form = useActForm({
    ...{ people: 'target-people', rupiah: 'target-rupiah', rule: 'target-rule', source: 'target-source' },
  });
  const chosen = rules.find(({ code }) => code === rule);

  async function submit() {
    const count = wholeNumber(people.replaceAll(',', ''));
    const sum = readRupiah(rupiah);
    const found: FieldProblem[] = [];
    if (count === null) found.push({ fieldId: 'target-people', message: t`Tulis jumlah orang, misalnya 18.000.` });
    if (sum === null) found.push({ fieldId: 'target-rupiah', message: t`Tulis rupiah tanpa sen, misalnya 3.000.000.` });
    if (source.trim().length < 3)
      found.push({ fieldId: 'target-source', message: t`Tulis dasar target, misalnya nomor surat.` });
    const isDone = await form.submit(found, async () => {
      const input = { ...aim, people: count ?? 0, rupiah: sum || null, rule, source };
      return (await ask({ variables: { input, version: known?.version ?? null } })).data?.targetAsk;
    });
    if (isDone) onDone(t`Target diusulkan. Orang lain harus menyetujuinya.`);
  }

  return (
    <ActForm {...form} submitLabel={t`Usulkan target`} onSubmit={submit} onCancel={onClose}>
      <TextField
        id="target-people"
        label={t`Jumlah orang`}
        characters={12}
        inputMode="numeric"
        className="figures"
        problem={form.problemOf('target-people')}
        value={people}
        onChange={(event) => setPeople(event.currentTarget.value)}
      />
      <TextField
        id="target-rupiah"
        label={t`Iuran setahun`}
        optionalMark={t`boleh kosong`}
        characters={22}
        leftSection="Rp"
        inputMode="numeric"
        className="figures"
        problem={form.problemOf('target-rupiah')}
        value={rupiah}
        onChange={(event) => setRupiah(event.currentTarget.value)}
      />
      <SelectField
        id="target-rule"
        label={t`Cara menghitung orang`}
        hint={chosen && t`Sumber: ${chosen.source} (keyakinan ${chosen.certainty}).`}
        problem={form.problemOf('target-rule')}
        value={rule}
        onChange={(event) => setRule(event.currentTarget.value)}
        data={rules.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <TextField
        id="target-source"
        label={t`Dasar target`}
        hint={t`Nomor surat atau rapat yang menetapkannya.`}
        problem={form.problemOf('target-source')}
        value={source}
        onChange={(event) => setSource(event.currentTarget.value)}
      />
    </ActForm>
  );
}
