import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import type { PayerUnitInput } from '../apollo/schema.generated.ts';
import { useFormat } from '../format/useFormat.ts';
import { FigureRow } from '../ui/FigureRow.tsx';
import { Waiting } from '../ui/Waiting.tsx';
import { ContributionFiguresDocument } from './ContributionsPage.generated.ts';

/** What a month of a unit costs, and how much of it is there. */
export function ContributionTotals({ unit, month }: { unit: PayerUnitInput; month: string }) {
  const { t } = useLingui();
  const format = useFormat();
  const { data, error } = useQuery(ContributionFiguresDocument, {
    variables: { unit, month },
    fetchPolicy: 'cache-and-network',
  });
  const figures = data?.contributionFigures;
  // the list below says why nothing comes
  if (error) return null;
  if (!figures) return <Waiting rows={2} />;
  return (
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
  );
}
