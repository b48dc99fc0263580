import { useLingui } from '@lingui/react/macro';
import { Button, Menu } from '@mantine/core';
import { useViewer } from '../access/viewer-context.ts';
import { Icon } from '../ui/Icon.tsx';
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
    { act: 'transfer' as const, label: t`Pindahkan dana` },
    { act: 'close' as const, label: t`Tutup anggaran`, color: 'red' },
  ];
  return (
    <>
      {budget.viewerCanUse && (
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
            {rarer.map(({ act, label, color }) => (
              <Menu.Item key={act} color={color} onClick={() => onAct(act)}>
                {label}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
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
