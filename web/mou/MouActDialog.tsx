import { useLingui } from '@lingui/react/macro';
import { Dialog } from '../ui/Dialog.tsx';
import { ActivateMouForm } from './ActivateMouForm.tsx';
import { EndMouForm } from './EndMouForm.tsx';
import type { MouFactsFragment } from './MouPage.generated.ts';
import type { MouAct } from './mou-act.ts';
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
    sign: t`Catat tanda tangan`,
    activate: t`Jalankan MoU`,
    retarget: t`Ubah sasaran`,
    end: t`Akhiri MoU`,
  };
  const props = { mou, onClose, onDone };
  return (
    <Dialog title={act ? titles[act] : ''} isOpen={act !== null} onClose={onClose}>
      {act === 'sign' && <SignMouForm {...props} />}
      {act === 'activate' && <ActivateMouForm {...props} />}
      {act === 'retarget' && <RetargetMouForm {...props} />}
      {act === 'end' && <EndMouForm {...props} />}
    </Dialog>
  );
}
