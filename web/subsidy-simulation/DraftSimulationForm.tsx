import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { wholeNumber } from '../budget/typed-number.ts';
import { ActForm } from '../form/ActForm.tsx';
import { useActForm } from '../form/useActForm.ts';
import type { FieldProblem } from '../ui/ErrorSummary.tsx';
import { TextField } from '../ui/fields.tsx';
import type { Flash } from '../ui/useFlash.ts';
import type { SimulationFactsFragment } from './Simulation.generated.ts';
import { SubsidySimulationDraftDocument } from './SimulationActs.generated.ts';

interface DraftSimulationFormProps {
  kept: SimulationFactsFragment;
  onClose: () => void;
}

const shortest = 5;

/** A new draft with the figures of the simulation; what it supposes of the tariff stays behind. */
export function DraftSimulationForm({ kept, onClose }: DraftSimulationFormProps) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const key = useRef(crypto.randomUUID());
  const [draft] = useMutation(SubsidySimulationDraftDocument);
  const [name, setName] = useState('');
  const [year, setYear] = useState(kept.firstMonth.slice(0, 4));
  const form = useActForm({ name: 'draft-name', year: 'draft-year' });

  async function submit() {
    const read = wholeNumber(year);
    const found: FieldProblem[] = [];
    if (name.trim().length < shortest)
      found.push({ fieldId: 'draft-name', message: t`Nama harus paling sedikit 5 huruf.` });
    if (read === null) found.push({ fieldId: 'draft-year', message: t`Tulis tahun, misalnya 2027.` });
    let id: string | undefined;
    const isDone = await form.submit(found, async () => {
      if (read === null) return null;
      const variables = { id: kept.id, name: name.trim(), year: read, key: key.current };
      const answer = (await draft({ variables })).data?.subsidySimulationDraft;
      key.current = crypto.randomUUID();
      id = answer?.budget?.id;
      return answer;
    });
    if (isDone && id)
      navigate(`/anggaran/${id}`, { state: { flash: t`Draf anggaran dibuat dari simulasi.` } satisfies Flash });
  }

  return (
    <ActForm {...form} submitLabel={t`Buat draf`} onSubmit={submit} onCancel={onClose}>
      <p>
        {t`Draf memakai angka simulasi ini persis. Dasar hukumnya diisi kemudian.`}{' '}
        {kept.assumed.length > 0 && t`Andaian tarif tidak ikut: draf dihitung dengan tarif resmi.`}
      </p>
      <TextField
        id="draft-name"
        label={t({ message: 'Nama', context: 'anggaran' })}
        hint={t`Misalnya: BKBK pekerja rentan 2027.`}
        problem={form.problemOf('draft-name')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextField
        id="draft-year"
        label={t`Tahun anggaran`}
        characters={8}
        inputMode="numeric"
        className="figures"
        problem={form.problemOf('draft-year')}
        value={year}
        onChange={(event) => setYear(event.currentTarget.value)}
      />
    </ActForm>
  );
}
