import { useLingui } from '@lingui/react/macro';
import { Button, Menu } from '@mantine/core';
import { Link } from 'react-router';
import { useViewer } from '../access/viewer-context.ts';
import { jakartaDate } from '../format/date.ts';
import { Icon } from '../ui/Icon.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import type { MouFactsFragment } from './MouPage.generated.ts';
import type { MouAct } from './mou-act.ts';
import { isDue } from './mou-period.ts';

/** The next step of an agreement as the one primary act, the rarer ones in a menu; only what this viewer may do is there. */
export function MouActs({ mou, onAct }: { mou: MouFactsFragment; onAct: (act: MouAct) => void }) {
  const { t } = useLingui();
  const viewer = useViewer();
  const isNearItsEnd = mou.phase === 'EXPIRING' || mou.phase === 'EXPIRED';
  const rarer = [
    { act: 'renew' as const, label: t`Perpanjang`, isAllowed: mou.viewerCanRenew && mou.phase === 'ACTIVE' },
    { act: 'retarget' as const, label: t`Ubah sasaran`, isAllowed: mou.viewerCanRetarget },
    { act: 'end' as const, label: t`Akhiri MoU`, isAllowed: mou.viewerCanEnd, color: 'red' },
  ].filter(({ isAllowed }) => isAllowed);
  const mayAmend = viewer.viewerCanCreateMou && mou.viewerCanEnd && mou.partner !== null;
  return (
    <>
      {(rarer.length > 0 || mayAmend) && (
        <Menu
          position="bottom-end"
          width={220}
          transitionProps={{ duration: 0 }}
          withinPortal={false}
          withInitialFocusPlaceholder={false}
        >
          <Menu.Target>
            <Button variant="default" rightSection={<Icon name="down" size={12} />}>
              {t`Tindakan lain`}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {mayAmend && (
              <Menu.Item component={Link} to={`/mou/baru?mitra=${mou.partner?.id}&induk=${mou.id}`}>
                {t`Buat adendum`}
              </Menu.Item>
            )}
            {rarer.map(({ act, label, color }) => (
              <Menu.Item key={act} color={color} onClick={() => onAct(act)}>
                {label}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {mou.viewerCanEdit && (
        <LinkButton to={`/mou/${mou.id}/ubah`} variant="default">
          {t`Ubah MoU`}
        </LinkButton>
      )}
      {mou.viewerCanReturn && (
        <Button variant="default" onClick={() => onAct('return')}>
          {t`Kembalikan`}
        </Button>
      )}
      {mou.viewerCanAsk && <Button onClick={() => onAct('ask')}>{t`Minta telaah hukum`}</Button>}
      {mou.viewerCanApprove && <Button onClick={() => onAct('approve')}>{t`Setujui untuk ditandatangani`}</Button>}
      {mou.viewerCanSign && <Button onClick={() => onAct('sign')}>{t`Catat tanda tangan`}</Button>}
      {mou.viewerCanActivate && isDue(mou, jakartaDate(new Date())) && (
        <Button onClick={() => onAct('activate')}>{t`Jalankan MoU`}</Button>
      )}
      {mou.viewerCanRenew && mou.phase !== 'ACTIVE' && (
        <Button variant={isNearItsEnd ? 'filled' : 'default'} onClick={() => onAct('renew')}>
          {t`Perpanjang`}
        </Button>
      )}
    </>
  );
}
