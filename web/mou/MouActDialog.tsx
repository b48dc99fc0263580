import { useLingui } from '@lingui/react/macro';
import { Dialog } from '../ui/Dialog.tsx';
import { MouConfirmForm } from './MouConfirmForm.tsx';
import type { MouFactsFragment } from './MouPage.generated.ts';
import { MouReasonForm } from './MouReasonForm.tsx';
import type { MouAct } from './mou-act.ts';
import { RenewMouForm } from './RenewMouForm.tsx';
import { RetargetMouForm } from './RetargetMouForm.tsx';
import { SignMouForm } from './SignMouForm.tsx';

interface MouActDialogProps {
  mou: MouFactsFragment;
  act: MouAct | null;
  onClose: () => void;
  onDone: (message: string) => void;
}

export function MouActDialog({ mou, act, onClose, onDone }: MouActDialogProps) {
  const { t } = useLingui();
  const titles: Record<MouAct, string> = {
    ask: t`Minta telaah hukum`,
    approve: t`Setujui untuk ditandatangani`,
    return: t`Kembalikan ke draf`,
    renew: t`Perpanjang MoU`,
    sign: t`Catat tanda tangan`,
    activate: t`Jalankan MoU`,
    retarget: t`Ubah sasaran`,
    end: t`Akhiri MoU`,
  };
  const props = { mou, onClose, onDone };
  return (
    <Dialog title={act ? titles[act] : ''} isOpen={act !== null} onClose={onClose}>
      {act === 'sign' && <SignMouForm {...props} />}
      {(act === 'ask' || act === 'approve' || act === 'activate') && <MouConfirmForm {...props} act={act} />}
      {act === 'renew' && <RenewMouForm {...props} />}
      {act === 'retarget' && <RetargetMouForm {...props} />}
      {(act === 'end' || act === 'return') && <MouReasonForm {...props} act={act} />}
    </Dialog>
  );
}
