import { useLingui } from '@lingui/react/macro';
import { Button, Menu } from '@mantine/core';
import { useViewer } from '../access/viewer-context.ts';
import { Icon } from '../ui/Icon.tsx';
import type { SimulationFactsFragment } from './Simulation.generated.ts';
import type { SimulationAct } from './simulation-act.ts';

interface SimulationActsProps {
  kept: SimulationFactsFragment | null;
  isChanged: boolean;
  /** Nothing is kept that cannot be worked out. */
  canKeep: boolean;
  onAct: (act: SimulationAct) => void;
}

/** Keep what is new; of what is kept make a budget. */
export function SimulationActs({ kept, isChanged, canKeep, onAct }: SimulationActsProps) {
  const { t } = useLingui();
  const viewer = useViewer();
  const isSettled = kept !== null && !isChanged;
  const isOwn = kept?.viewerCanEdit ?? false;
  const rarer: { act: SimulationAct; label: string; color?: string }[] = [
    ...(isSettled && isOwn ? [{ act: 'keep' as const, label: t`Nama dan berbagi` }] : []),
    ...(kept && viewer.viewerCanKeepSimulations && canKeep
      ? [{ act: 'copy' as const, label: t`Simpan sebagai baru` }]
      : []),
    ...(isSettled && kept.viewerCanApply ? [{ act: 'apply' as const, label: t`Masukkan ke draf anggaran` }] : []),
    ...(isOwn ? [{ act: 'delete' as const, label: t`Hapus simulasi`, color: 'red' }] : []),
  ];
  const canSave = viewer.viewerCanKeepSimulations && (!kept || (isChanged && isOwn));
  return (
    <>
      {rarer.length > 0 && (
        <Menu
          position="bottom-end"
          width={240}
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
      {isSettled && (
        <Button variant="default" component="a" href={`/subsidy-simulations/${kept.id}/units.csv`} download>
          {t`Unduh CSV per unit`}
        </Button>
      )}
      <Button variant="default" onClick={() => window.print()}>
        {t`Cetak`}
      </Button>
      {canSave && canKeep && (
        <Button onClick={() => onAct('keep')}>{kept ? t`Simpan perubahan` : t`Simpan simulasi`}</Button>
      )}
      {isSettled && kept.viewerCanDraft && <Button onClick={() => onAct('draft')}>{t`Jadikan draf anggaran`}</Button>}
    </>
  );
}
