import { useLingui } from '@lingui/react/macro';
import { Dialog } from '../ui/Dialog.tsx';
import { ApproveBudgetForm } from './ApproveBudgetForm.tsx';
import { BudgetChoiceForm } from './BudgetChoiceForm.tsx';
import { BudgetReasonForm } from './BudgetReasonForm.tsx';
import type { BudgetAct, BudgetActFormProps } from './budget-act.ts';
import { TransferForm } from './TransferForm.tsx';

interface BudgetActDialogProps extends BudgetActFormProps {
  act: BudgetAct | null;
}

export function BudgetActDialog({ act, ...props }: BudgetActDialogProps) {
  const { t } = useLingui();
  const titles: Record<BudgetAct, string> = {
    choose: t`Pilih cara`,
    return: t`Kembalikan anggaran`,
    approve: t`Setujui anggaran`,
    close: t`Tutup anggaran`,
    transfer: t`Pindahkan dana`,
  };
  const { onClose } = props;
  return (
    <Dialog title={act ? titles[act] : ''} isOpen={act !== null} onClose={onClose}>
      {act === 'choose' && <BudgetChoiceForm {...props} />}
      {(act === 'return' || act === 'close') && <BudgetReasonForm {...props} act={act} />}
      {act === 'approve' && <ApproveBudgetForm {...props} />}
      {act === 'transfer' && <TransferForm {...props} />}
    </Dialog>
  );
}
