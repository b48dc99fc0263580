import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Checkbox } from '@mantine/core';
import { useRef, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { SubsidySimulationInput } from '../apollo/schema.generated.ts';
import { ActForm } from '../form/ActForm.tsx';
import { useActForm } from '../form/useActForm.ts';
import { TextField } from '../ui/fields.tsx';
import type { Flash } from '../ui/useFlash.ts';
import type { SimulationFactsFragment } from './Simulation.generated.ts';
import { SubsidySimulationCreateDocument, SubsidySimulationEditDocument } from './SimulationActs.generated.ts';
import { withoutFilled } from './simulation-address.ts';

interface KeepSimulationFormProps {
  kept: SimulationFactsFragment | null;
  /** A colleague's stays as it is, and so does one's own that is gone on with. */
  isCopy: boolean;
  budget: { readonly id: string; readonly name: string } | null;
  input: SubsidySimulationInput;
  onClose: () => void;
  onDone: (message: string) => void;
}

const shortest = 3;

/** A name for what is on screen, and who else sees it. */
export function KeepSimulationForm({ kept, isCopy, budget, input, onClose, onDone }: KeepSimulationFormProps) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const [search, setSearch] = useSearchParams();
  const key = useRef(crypto.randomUUID());
  const refetchQueries = ['SubsidySimulations'];
  const [create] = useMutation(SubsidySimulationCreateDocument, { refetchQueries });
  const [edit] = useMutation(SubsidySimulationEditDocument, { refetchQueries });
  const [name, setName] = useState(kept && !isCopy ? kept.name : '');
  const [shared, setShared] = useState(kept?.shared ?? false);
  const form = useActForm({ name: 'simulation-name' });
  const edited = isCopy ? null : kept;

  async function submit() {
    const write = { name: name.trim(), shared, input };
    const found =
      write.name.length < shortest
        ? [{ fieldId: 'simulation-name', message: t`Tuliskan nama, paling sedikit ${shortest} huruf.` }]
        : [];
    let id = kept?.id;
    const isDone = await form.submit(found, async () => {
      if (edited) {
        const { data } = await edit({ variables: { id: edited.id, input: write, version: edited.version } });
        return data?.subsidySimulationEdit;
      }
      const { data } = await create({ variables: { input: write, budgetId: budget?.id ?? null, key: key.current } });
      key.current = crypto.randomUUID();
      id = data?.subsidySimulationCreate.simulation?.id;
      return data?.subsidySimulationCreate;
    });
    if (!isDone || !id) return;
    const flash = shared ? t`Simulasi disimpan dan dibagikan. Kirim alamat halaman ini.` : t`Simulasi disimpan.`;
    if (edited) {
      setSearch(withoutFilled(search), { replace: true, preventScrollReset: true });
      onDone(flash);
    } else {
      onClose();
      navigate(`/anggaran/simulasi/${id}`, { state: { flash } satisfies Flash });
    }
  }

  return (
    <ActForm {...form} submitLabel={t`Simpan`} onSubmit={submit} onCancel={onClose}>
      <TextField
        id="simulation-name"
        label={t({ message: 'Nama', context: 'simulasi' })}
        hint={t`Misalnya: tarif naik Juli, kuota 95%.`}
        problem={form.problemOf('simulation-name')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Checkbox
        label={t`Bagikan kepada pembaca semua anggaran mitra ini`}
        description={t`Mereka melihat dan menyalinnya. Hanya Anda yang mengubah atau menghapusnya.`}
        checked={shared}
        onChange={(event) => setShared(event.currentTarget.checked)}
      />
    </ActForm>
  );
}
