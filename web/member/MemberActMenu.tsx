import { useLingui } from '@lingui/react/macro';
import { Button, Menu } from '@mantine/core';
import { useRef } from 'react';
import { Icon } from '../ui/Icon.tsx';
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
  const opener = useRef<HTMLButtonElement>(null);

  function choose(act: MemberAct) {
    // the choice goes with the menu: a dialog gives the focus back to what had it before
    opener.current?.focus();
    onAct(act);
  }

  const allowed = acts.filter(({ isAllowed }) => isAllowed);
  if (allowed.length === 0) {
    return null;
  }
  return (
    <Menu
      position="bottom-end"
      width={260}
      transitionProps={{ duration: 0 }}
      withinPortal={false}
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        <Button ref={opener} variant="default" rightSection={<Icon name="down" size={12} />}>
          {t`Tindakan lain`}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {allowed.map(({ act, label, color }) => (
          <Menu.Item key={act} color={color} onClick={() => choose(act)}>
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
