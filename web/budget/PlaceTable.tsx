import { useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';
import { useFormat } from '../format/useFormat.ts';
import { regionName } from '../region/region-name.ts';
import { type DataColumn, DataTable } from '../ui/DataTable.tsx';
import type { BudgetPlacesQuery } from './BudgetUnits.generated.ts';
import { budgetPart } from './budget-address.ts';
import { percentOf } from './money-part.ts';

type Place = NonNullable<BudgetPlacesQuery['subsidyBudget']>['regions'][number];
type Row = Pick<Place, 'units' | 'idleUnits' | 'allocated' | 'reserved' | 'spent' | 'received'> & {
  /** null: the sum of all rows. */
  readonly region: Place['region'] | null;
};

interface PlaceTableProps {
  budgetId: string;
  rows: readonly Place[];
  sum: Omit<Row, 'region'>;
  isStale: boolean;
}

/** The regions right below, the least used first, and what they come to together. */
export function PlaceTable({ budgetId, rows, sum, isStale }: PlaceTableProps) {
  const { t } = useLingui();
  const format = useFormat();
  const columns: DataColumn<Row>[] = [
    {
      ...{ id: 'region', header: t`Wilayah`, isRowHeader: true, grows: true },
      cell: ({ region }) =>
        region ? (
          <Link to={budgetPart(budgetId, region.code)} preventScrollReset>
            {regionName(region)}
          </Link>
        ) : (
          <strong>{t({ message: 'Jumlah', context: 'total' })}</strong>
        ),
    },
    {
      ...{ id: 'units', header: t`Unit`, align: 'end', phone: 'second', isNamedOnPhone: true },
      cell: (row) => format.number(row.units),
    },
    {
      ...{ id: 'idle', header: t`Belum ada cadangan`, align: 'end', phone: 'second', isNamedOnPhone: true },
      cell: (row) => format.number(row.idleUnits),
    },
    {
      ...{ id: 'allocated', header: t({ message: 'Alokasi', context: 'jumlah' }), align: 'end', phone: 'hidden' },
      cell: (row) => format.rupiah(row.allocated),
    },
    {
      ...{ id: 'reserved', header: t`Dicadangkan`, align: 'end', phone: 'second', isNamedOnPhone: true },
      cell: (row) => `${format.rupiah(row.reserved)} (${percentOf(row.reserved, row.allocated)})`,
    },
    {
      ...{ id: 'spent', header: t`Dibayar`, align: 'end', phone: 'hidden' },
      cell: (row) => format.rupiah(row.spent),
    },
    {
      ...{ id: 'received', header: t`Diterima`, align: 'end', phone: 'hidden' },
      cell: (row) => format.rupiah(row.received),
    },
    {
      ...{ id: 'left', header: t({ message: 'Sisa', context: 'alokasi' }), align: 'end', phone: 'first' },
      cell: (row) => format.rupiah(String(BigInt(row.allocated) - BigInt(row.reserved))),
    },
  ];
  return (
    <DataTable
      caption={t`Alokasi menurut wilayah`}
      isDense
      columns={columns}
      rows={[...rows, { ...sum, region: null }]}
      rowKey={(row) => row.region?.code ?? 'sum'}
      isStale={isStale}
    />
  );
}
