import { useLingui } from '@lingui/react/macro';
import { DataTable } from '../ui/DataTable.tsx';
import type { PlaceFiguresFragment, PlaceRowFragment } from './BudgetPlaces.generated.ts';
import { type PlaceTableRow, usePlaceColumns } from './usePlaceColumns.tsx';

interface PlaceTableProps {
  budgetId: string;
  rows: readonly PlaceRowFragment[];
  sum: PlaceFiguresFragment;
  hidden: string[];
  filter: string;
  isStale: boolean;
}

/** The regions right below, the worst first, and what they come to together. */
export function PlaceTable({ budgetId, rows, sum, hidden, filter, isStale }: PlaceTableProps) {
  const { t } = useLingui();
  const columns = usePlaceColumns(budgetId, false, filter);
  const withSum: PlaceTableRow[] = [...rows, sum];
  return (
    <DataTable
      caption={t`Alokasi menurut wilayah`}
      isDense
      columns={columns}
      hiddenColumns={hidden}
      rows={withSum}
      rowKey={(row) => row.region?.code ?? 'sum'}
      isStale={isStale}
    />
  );
}
