import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useViewer } from '../access/viewer-context.ts';
import { ActMenu } from '../ui/ActMenu.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import type { BudgetFactsFragment } from './Budget.generated.ts';
import type { BudgetAct } from './budget-act.ts';

interface BudgetActsProps {
  budget: BudgetFactsFragment;
  isBusy: boolean;
  onAct: (act: BudgetAct) => void;
  onAsk: () => void;
}

/** The next step of a budget as the one primary act, the rarer ones in a menu; only what this viewer may do is there. */
export function BudgetActs({ budget, isBusy, onAct, onAsk }: BudgetActsProps) {
  const { t } = useLingui();
  const viewer = useViewer();
  const isApproved = budget.state === 'OPEN' || budget.state === 'CLOSED';
  const rarer = [
    { label: t`Pindahkan dana`, onChoose: () => onAct('transfer') },
    { label: t`Tutup anggaran`, color: 'red', onChoose: () => onAct('close') },
  ];
  return (
    <>
      {budget.viewerCanUse && <ActMenu acts={rarer} />}
      {isApproved && (
        <>
          <LinkButton to={`/anggaran/${budget.id}/buku`} variant="default">
            {t`Buku besar`}
          </LinkButton>
          <LinkButton to={`/anggaran/${budget.id}/perubahan`} variant="default">
            {t`Perubahan`}
          </LinkButton>
          <LinkButton to={`/anggaran/${budget.id}/dana-masuk`} variant="default">
            {t`Dana masuk`}
          </LinkButton>
        </>
      )}
      {viewer.viewerCanSimulate && budget.state !== 'CLOSED' && (
        <LinkButton to={`/anggaran/simulasi/baru?anggaran=${budget.id}`} variant="default">
          {t`Simulasikan`}
        </LinkButton>
      )}
      {budget.viewerCanEdit && (
        <>
          <LinkButton to={`/anggaran/${budget.id}/pembagian`} variant="default">
            {t`Bagi dari berkas`}
          </LinkButton>
          <LinkButton to={`/anggaran/${budget.id}/ubah`} variant="default">
            {t`Ubah anggaran`}
          </LinkButton>
          <Button aria-disabled={isBusy} onClick={onAsk}>
            {t`Minta persetujuan`}
          </Button>
        </>
      )}
      {budget.viewerCanReturn && (
        <Button variant="default" onClick={() => onAct('return')}>
          {t`Kembalikan`}
        </Button>
      )}
      {budget.viewerCanApprove && <Button onClick={() => onAct('approve')}>{t`Setujui`}</Button>}
      {budget.viewerCanUse && <LinkButton to={`/anggaran/${budget.id}/cadangkan`}>{t`Cadangkan`}</LinkButton>}
    </>
  );
}
