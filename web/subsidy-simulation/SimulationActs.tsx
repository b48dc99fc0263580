import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useViewer } from '../access/viewer-context.ts';
import { ActMenu, type MenuAct } from '../ui/ActMenu.tsx';
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
  const rarer: MenuAct[] = [
    ...(isSettled && isOwn ? [{ label: t`Nama dan berbagi`, onChoose: () => onAct('keep') }] : []),
    ...(kept && viewer.viewerCanKeepSimulations && canKeep
      ? [{ label: t`Simpan sebagai baru`, onChoose: () => onAct('copy') }]
      : []),
    ...(isSettled && kept.viewerCanApply
      ? [{ label: t`Masukkan ke draf anggaran`, onChoose: () => onAct('apply') }]
      : []),
    ...(isOwn ? [{ label: t`Hapus simulasi`, color: 'red', onChoose: () => onAct('delete') }] : []),
  ];
  const canSave = viewer.viewerCanKeepSimulations && (!kept || (isChanged && isOwn));
  return (
    <>
      <ActMenu acts={rarer} />
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
