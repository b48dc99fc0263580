import { useLingui } from '@lingui/react/macro';
import { Dialog } from '../ui/Dialog.tsx';
import { AssignMemberForm } from './AssignMemberForm.tsx';
import { CorrectNikForm } from './CorrectNikForm.tsx';
import { EndMemberForm } from './EndMemberForm.tsx';
import type { MemberFactsFragment } from './MemberPage.generated.ts';
import { MoveMemberForm } from './MoveMemberForm.tsx';
import type { MemberAct } from './member-act.ts';
import { ReactivateMemberForm } from './ReactivateMemberForm.tsx';
import { RevealNikForm } from './RevealNikForm.tsx';

interface MemberActDialogProps {
  member: MemberFactsFragment;
  act: MemberAct | null;
  onClose: () => void;
  onDone: (message: string) => void;
}

export function MemberActDialog({ member, act, onClose, onDone }: MemberActDialogProps) {
  const { t } = useLingui();
  const titles: Record<MemberAct, string> = {
    end: t`Akhiri kepesertaan`,
    reactivate: t`Aktifkan kembali`,
    move: t`Pindah desa`,
    assign: t`Ubah kelompok dan perjanjian`,
    'correct-nik': t`Perbaiki NIK`,
    'reveal-nik': t`Tampilkan NIK`,
  };
  const props = { member, onClose, onDone };
  return (
    <Dialog title={act ? `${titles[act]}: ${member.name}` : ''} isOpen={act !== null} onClose={onClose}>
      {act === 'end' && <EndMemberForm {...props} />}
      {act === 'reactivate' && <ReactivateMemberForm {...props} />}
      {act === 'move' && <MoveMemberForm {...props} />}
      {act === 'assign' && <AssignMemberForm {...props} />}
      {act === 'correct-nik' && <CorrectNikForm {...props} />}
      {act === 'reveal-nik' && <RevealNikForm {...props} />}
    </Dialog>
  );
}
