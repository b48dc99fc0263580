import { useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';
import { useFormat } from '../format/useFormat.ts';
import { regionName } from '../region/region-name.ts';
import { type DataColumn, DataTable } from '../ui/DataTable.tsx';
import { Tag } from '../ui/Tag.tsx';
import type { TranchePlaceFragment, TrancheSumFragment } from './Tranche.generated.ts';
import { tranchePart } from './tranche-address.ts';

interface TranchePlaceTableProps {
  budgetId: string;
  tranche: number;
  rows: readonly TranchePlaceFragment[];
  sum: TrancheSumFragment;
  isStale: boolean;
}

type Row = TrancheSumFragment & { readonly region: TranchePlaceFragment['region'] };

/** One tranche in the regions right below, those that got the least first, and what they come to together. */
export function TranchePlaceTable({ budgetId, tranche, rows, sum, isStale }: TranchePlaceTableProps) {
  const { t } = useLingui();
  const format = useFormat();
  const part = (some: number, all: number) => `${format.number(some)} / ${format.number(all)}`;
  const columns: DataColumn<Row>[] = [
    {
      ...{ id: 'region', header: t`Wilayah`, isRowHeader: true, grows: true },
      cell: ({ region }) =>
        !region ? (
          <strong>{t({ message: 'Jumlah', context: 'total' })}</strong>
        ) : region.level === 'VILLAGE' ? (
          regionName(region)
        ) : (
          <Link to={tranchePart(budgetId, tranche, region.code)} preventScrollReset>
            {regionName(region)}
          </Link>
        ),
    },
    {
      ...{ id: 'units', header: t`Unit menerima`, align: 'end', phone: 'second', isNamedOnPhone: true },
      cell: (row) => part(row.unitsReceived, row.units),
    },
    {
      ...{ id: 'due', header: t`Hak tahap ini`, align: 'end', phone: 'hidden' },
      cell: (row) => format.rupiah(row.due),
    },
    {
      ...{ id: 'received', header: t`Masuk`, align: 'end', phone: 'first' },
      cell: (row) => format.rupiah(row.received),
    },
    {
      ...{ id: 'outstanding', header: t`Belum masuk`, align: 'end', phone: 'second', isNamedOnPhone: true },
      cell: (row) => format.rupiah(row.outstanding),
    },
    {
      ...{ id: 'report', header: t`Laporan (SPJ)`, phone: 'second' },
      cell: (row) =>
        row.unitsReceived === 0 ? null : row.reportsMissing === 0 ? (
          t`Lengkap`
        ) : (
          <Tag tone="warn" icon="alert">
            {row.units === 1 ? t`Laporan belum ada` : t`${format.number(row.reportsMissing)} laporan belum ada`}
          </Tag>
        ),
    },
    {
      ...{ id: 'blocked', header: t`Boleh dikirim`, phone: 'second' },
      cell: (row) =>
        row.unitsWaiting === 0 ? (
          t`Sudah masuk`
        ) : row.unitsBlocked > 0 ? (
          <Tag tone="warn" icon="alert">
            {t`Tertahan: laporan tahap ${tranche - 1} belum ada`}
          </Tag>
        ) : (
          t({ message: 'Ya', context: 'boleh dikirim' })
        ),
    },
  ];
  return (
    <DataTable
      caption={t`Tahap ${tranche} menurut wilayah`}
      isDense
      columns={columns}
      rows={[...rows, { ...sum, region: null }]}
      rowKey={(row) => row.region?.code ?? 'sum'}
      hiddenColumns={tranche === 1 ? ['blocked'] : []}
      isStale={isStale}
    />
  );
}
