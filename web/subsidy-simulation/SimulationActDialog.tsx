import { useLingui } from '@lingui/react/macro';
import type { SubsidySimulationInput } from '../apollo/schema.generated.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { ApplySimulationForm } from './ApplySimulationForm.tsx';
import { DeleteSimulationForm } from './DeleteSimulationForm.tsx';
import { DraftSimulationForm } from './DraftSimulationForm.tsx';
import { KeepSimulationForm } from './KeepSimulationForm.tsx';
import type { SimulationFactsFragment } from './Simulation.generated.ts';
import type { SimulationAct } from './simulation-act.ts';

interface SimulationActDialogProps {
  act: SimulationAct | null;
  kept: SimulationFactsFragment | null;
  budget: { readonly id: string; readonly name: string } | null;
  /** What is on screen; null while the form cannot be read. */
  input: SubsidySimulationInput | null;
  onClose: () => void;
  onDone: (message: string) => void;
}

export function SimulationActDialog({ act, kept, budget, input, onClose, onDone }: SimulationActDialogProps) {
  const { t } = useLingui();
  const titles: Record<SimulationAct, string> = {
    keep: kept ? t`Simpan perubahan` : t`Simpan simulasi`,
    copy: t`Simpan sebagai baru`,
    draft: t`Jadikan draf anggaran`,
    apply: t`Masukkan ke draf anggaran`,
    delete: t`Hapus simulasi`,
  };
  const ends = { onClose, onDone };
  return (
    <Dialog title={act ? titles[act] : ''} isOpen={act !== null} onClose={onClose}>
      {(act === 'keep' || act === 'copy') && input && (
        <KeepSimulationForm kept={kept} isCopy={act === 'copy'} budget={budget} input={input} {...ends} />
      )}
      {act === 'draft' && kept && <DraftSimulationForm kept={kept} {...ends} />}
      {act === 'apply' && kept && budget && <ApplySimulationForm kept={kept} budget={budget} {...ends} />}
      {act === 'delete' && kept && <DeleteSimulationForm kept={kept} {...ends} />}
    </Dialog>
  );
}
