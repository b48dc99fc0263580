import { useMutation, useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useNavigate } from 'react-router';
import { BudgetDocument } from '../budget/Budget.generated.ts';
import { ActForm } from '../form/ActForm.tsx';
import { useActForm } from '../form/useActForm.ts';
import type { Flash } from '../ui/useFlash.ts';
import type { SimulationFactsFragment } from './Simulation.generated.ts';
import { SubsidySimulationApplyDocument } from './SimulationActs.generated.ts';

interface ApplySimulationFormProps {
  kept: SimulationFactsFragment;
  budget: { readonly id: string; readonly name: string };
  onClose: () => void;
}

/** Puts the figures into the draft that the simulation stands beside. */
export function ApplySimulationForm({ kept, budget, onClose }: ApplySimulationFormProps) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const seen = useQuery(BudgetDocument, { variables: { id: budget.id } });
  const [apply] = useMutation(SubsidySimulationApplyDocument, { refetchQueries: ['Budget'] });
  const form = useActForm({});
  const version = seen.data?.subsidyBudget?.version;

  async function submit() {
    const isDone = await form.submit([], async () => {
      if (version === undefined) return null;
      return (await apply({ variables: { id: kept.id, budgetVersion: version } })).data?.subsidySimulationApply;
    });
    if (isDone)
      navigate(`/anggaran/${budget.id}`, { state: { flash: t`Angka simulasi masuk ke draf.` } satisfies Flash });
  }

  return (
    <ActForm {...form} submitLabel={t`Masukkan ke draf`} onSubmit={submit} onCancel={onClose}>
      <p>{t`Bulan, orang, dana, tahap, dan pilihan pada draf ${budget.name} diganti dengan angka simulasi ini.`}</p>
      <p>{t`Nama, tahun, umur, dan dasar hukumnya tetap. Riwayat draf mencatat angka yang lama.`}</p>
      {kept.assumed.length > 0 && <p>{t`Andaian tarif tidak ikut: draf dihitung dengan tarif resmi.`}</p>}
    </ActForm>
  );
}
