import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { ActMenu } from '../ui/ActMenu.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { TrancheForm } from './TrancheForm.tsx';
import type { TrancheWhere } from './TranchePlaceField.tsx';
import { TrancheReportForm } from './TrancheReportForm.tsx';
import { TrancheReportRemoveForm } from './TrancheReportRemoveForm.tsx';

type Act = 'receive' | 'report' | 'unreport';

interface TrancheActsProps {
  budgetId: string;
  tranche: number;
  where: TrancheWhere;
  onDone: (message: string) => void;
}

/** What can be written down about a tranche in the part that is looked at. */
export function TrancheActs({ budgetId, tranche, where, onDone }: TrancheActsProps) {
  const { t } = useLingui();
  const [act, setAct] = useState<Act | null>(null);
  const titles: Record<Act, string> = {
    receive: t`Catat dana masuk tahap ${tranche}`,
    report: t`Catat laporan tahap ${tranche}`,
    unreport: t`Batalkan catatan laporan`,
  };
  const form = {
    ...{ budgetId, tranche, where, onClose: () => setAct(null) },
    onDone: (message: string) => {
      setAct(null);
      onDone(message);
    },
  };
  return (
    <>
      <ActMenu
        acts={[
          { label: t`Catat dari berkas`, to: `/anggaran/${budgetId}/dana-masuk/berkas` },
          { label: t`Batalkan catatan laporan`, color: 'red', onChoose: () => setAct('unreport') },
        ]}
      />
      <Button variant="default" onClick={() => setAct('report')}>
        {t`Catat laporan`}
      </Button>
      <Button onClick={() => setAct('receive')}>{t`Catat dana masuk`}</Button>
      <Dialog title={act ? titles[act] : ''} isOpen={act !== null} onClose={() => setAct(null)}>
        {act === 'receive' && <TrancheForm {...form} />}
        {act === 'report' && <TrancheReportForm {...form} />}
        {act === 'unreport' && <TrancheReportRemoveForm {...form} />}
      </Dialog>
    </>
  );
}
