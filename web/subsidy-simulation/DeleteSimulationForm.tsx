import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useNavigate } from 'react-router';
import { ActForm } from '../form/ActForm.tsx';
import { useActForm } from '../form/useActForm.ts';
import type { Flash } from '../ui/useFlash.ts';
import type { SimulationFactsFragment } from './Simulation.generated.ts';
import { SubsidySimulationDeleteDocument } from './SimulationActs.generated.ts';

/** Takes a simulation of one's own away; drafts that were made of it stay. */
export function DeleteSimulationForm({ kept, onClose }: { kept: SimulationFactsFragment; onClose: () => void }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const [remove] = useMutation(SubsidySimulationDeleteDocument, { refetchQueries: ['SubsidySimulations'] });
  const form = useActForm({});

  async function submit() {
    const isDone = await form.submit([], async () => {
      const { data } = await remove({ variables: { id: kept.id, version: kept.version } });
      return data?.subsidySimulationDelete;
    });
    if (isDone) navigate('/anggaran/simulasi', { state: { flash: t`Simulasi ${kept.name} dihapus.` } satisfies Flash });
  }

  return (
    <ActForm {...form} submitLabel={t`Hapus simulasi`} isDestructive onSubmit={submit} onCancel={onClose}>
      <p>
        {kept.shared
          ? t`Simulasi hilang juga bagi orang lain, dan ini tidak dapat dibatalkan. Draf yang dibuat darinya tetap.`
          : t`Ini tidak dapat dibatalkan. Draf yang dibuat darinya tetap.`}
      </p>
    </ActForm>
  );
}
