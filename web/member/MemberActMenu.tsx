import { useLingui } from '@lingui/react/macro';
import { ActMenu } from '../ui/ActMenu.tsx';
import type { MemberFactsFragment } from './MemberPage.generated.ts';
import type { MemberAct } from './member-act.ts';

/** The rarer acts; only those this viewer may do on this member are there. */
export function MemberActMenu({ member, onAct }: { member: MemberFactsFragment; onAct: (act: MemberAct) => void }) {
  const { t } = useLingui();
  const acts: { act: MemberAct; label: string; isAllowed: boolean; color?: string }[] = [
    { act: 'move', label: t`Pindah desa`, isAllowed: member.viewerCanMove },
    { act: 'assign', label: t`Ubah kelompok dan perjanjian`, isAllowed: member.viewerCanAssign },
    { act: 'correct-nik', label: t`Perbaiki NIK`, isAllowed: member.viewerCanEdit },
    { act: 'reveal-nik', label: t`Tampilkan NIK`, isAllowed: member.viewerCanRevealNik },
    { act: 'reactivate', label: t`Aktifkan kembali`, isAllowed: member.viewerCanReactivate },
    { act: 'end', label: t`Akhiri kepesertaan`, isAllowed: member.viewerCanEnd, color: 'red' },
  ];
  return (
    <ActMenu
      acts={acts
        .filter(({ isAllowed }) => isAllowed)
        .map(({ act, ...shown }) => ({ ...shown, onChoose: () => onAct(act) }))}
    />
  );
}
