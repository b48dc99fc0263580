import { useLingui } from '@lingui/react/macro';
import { Dialog } from '../ui/Dialog.tsx';
import { ApproveBudgetForm } from './ApproveBudgetForm.tsx';
import { BudgetChoiceForm } from './BudgetChoiceForm.tsx';
import { BudgetReasonForm } from './BudgetReasonForm.tsx';
import type { BudgetAct, BudgetActFormProps } from './budget-act.ts';
import { type ReserveAnswer, ReserveForm } from './ReserveForm.tsx';
import { TransferForm } from './TransferForm.tsx';

interface BudgetActDialogProps extends BudgetActFormProps {
  act: BudgetAct | null;
  onReserved: (answer: ReserveAnswer) => void;
}

export function BudgetActDialog({ act, onReserved, ...props }: BudgetActDialogProps) {
  const { t } = useLingui();
  const titles: Record<BudgetAct, string> = {
    choose: t`Pilih cara`,
    return: t`Kembalikan anggaran`,
    approve: t`Setujui anggaran`,
    close: t`Tutup anggaran`,
    reserve: t`Cadangkan bulan peserta`,
    transfer: t`Pindahkan dana`,
  };
  const { budget, onClose } = props;
  return (
    <Dialog title={act ? titles[act] : ''} isOpen={act !== null} onClose={onClose}>
      {act === 'choose' && <BudgetChoiceForm {...props} />}
      {(act === 'return' || act === 'close') && <BudgetReasonForm {...props} act={act} />}
      {act === 'approve' && <ApproveBudgetForm {...props} />}
      {act === 'reserve' && <ReserveForm budget={budget} onClose={onClose} onDone={onReserved} />}
      {act === 'transfer' && <TransferForm {...props} />}
    </Dialog>
  );
}
