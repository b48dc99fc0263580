import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useViewer } from '../access/viewer-context.ts';
import { jakartaDate } from '../format/date.ts';
import { ActMenu } from '../ui/ActMenu.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import type { MouFactsFragment } from './MouPage.generated.ts';
import type { MouAct } from './mou-act.ts';
import { isDue } from './mou-period.ts';

/** The next step of an agreement as the one primary act, the rarer ones in a menu; only what this viewer may do is there. */
export function MouActs({ mou, onAct }: { mou: MouFactsFragment; onAct: (act: MouAct) => void }) {
  const { t } = useLingui();
  const viewer = useViewer();
  const isNearItsEnd = mou.phase === 'EXPIRING' || mou.phase === 'EXPIRED';
  const mayAmend = viewer.viewerCanCreateMou && mou.viewerCanEnd && mou.partner !== null;
  const rarer = [
    {
      ...{ label: t`Buat adendum`, isAllowed: mayAmend },
      to: `/mou/baru?mitra=${mou.partner?.id}&induk=${mou.id}`,
    },
    {
      ...{ label: t`Perpanjang`, isAllowed: mou.viewerCanRenew && mou.phase === 'ACTIVE' },
      onChoose: () => onAct('renew'),
    },
    { label: t`Ubah sasaran`, isAllowed: mou.viewerCanRetarget, onChoose: () => onAct('retarget') },
    { label: t`Akhiri MoU`, isAllowed: mou.viewerCanEnd, color: 'red', onChoose: () => onAct('end') },
  ].filter(({ isAllowed }) => isAllowed);
  return (
    <>
      <ActMenu acts={rarer} />
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
