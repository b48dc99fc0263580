import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { PayerUnitInput } from '../apollo/schema.generated.ts';
import { useFormat } from '../format/useFormat.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { FigureRow } from '../ui/FigureRow.tsx';
import { ReadyMessage } from '../ui/ReadyMessage.tsx';
import { Waiting } from '../ui/Waiting.tsx';
import { ContributionFiguresDocument } from './ContributionsPage.generated.ts';

interface ContributionTotalsProps {
  unit: PayerUnitInput;
  /** What the group or village is called; nobody is written to where the unit is a whole agreement. */
  payer: string | undefined;
  month: string;
}

/** What a month of a unit costs, how much of it is there, and a text for who owes the rest. */
export function ContributionTotals({ unit, payer, month }: ContributionTotalsProps) {
  const { t } = useLingui();
  const format = useFormat();
  const { data, error } = useQuery(ContributionFiguresDocument, {
    variables: { unit, month },
    fetchPolicy: 'cache-and-network',
  });
  const figures = data?.contributionFigures;
  const [isWriting, setWriting] = useState(false);
  // the list below says why nothing comes
  if (error) return null;
  if (!figures) return <Waiting rows={2} />;
  const people = figures.overduePeople === 1 ? t`1 peserta` : t`${format.number(figures.overduePeople)} peserta`;
  const [span, amount] = [format.month(month), format.rupiah(figures.overdueAmount)];
  return (
    <>
      <FigureRow
        figures={[
          {
            label: t`Iuran ${format.month(month)}`,
            value: format.rupiah(figures.amount),
            note: t`${format.number(figures.people)} orang`,
          },
          {
            label: t`Dibayar`,
            value: format.rupiah(figures.paidAmount),
            note: t`${format.number(figures.paidPeople)} orang`,
          },
          {
            label: t`Lewat jatuh tempo`,
            value: format.rupiah(figures.overdueAmount),
            note: t`${format.number(figures.overduePeople)} orang`,
            needsAttention: figures.overduePeople > 0,
          },
        ]}
      />
      {payer && figures.overduePeople > 0 && (
        <p className="no-print">
          <Button variant="default" size="xs" onClick={() => setWriting(true)}>
            {t`Siapkan pesan`}
          </Button>
        </p>
      )}
      <Dialog title={t`Pesan untuk pembayar`} isOpen={isWriting} onClose={() => setWriting(false)}>
        <ReadyMessage
          id="overdue-message"
          text={t`Yth. pengurus ${payer ?? ''}. Iuran BPJS Ketenagakerjaan ${span} untuk ${people}, ${amount}, belum dibayar dan sudah lewat jatuh tempo. Mohon segera dibayar. Bila sudah dibayar, mohon kirim buktinya.`}
        />
      </Dialog>
    </>
  );
}
