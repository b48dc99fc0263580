import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { useFormat } from '../format/useFormat.ts';
import type { DataColumn } from '../ui/DataTable.tsx';
import type { BudgetRowFragment } from './Budget.generated.ts';
import { BudgetStateTag } from './BudgetStateTag.tsx';
import { useFundNames } from './useFundNames.ts';

export function useBudgetColumns({ showsPartner }: { showsPartner: boolean }): DataColumn<BudgetRowFragment>[] {
  const { t } = useLingui();
  const format = useFormat();
  const { funds } = useFundNames();
  return useMemo(() => {
    const partner: DataColumn<BudgetRowFragment> = {
      id: 'partner',
      header: t({ message: 'Mitra', context: 'satu' }),
      phone: 'hidden',
      cell: ({ partner: of }) => (of ? <Link to={`/mitra/${of.id}`}>{of.name}</Link> : '–'),
    };
    return [
      {
        id: 'name',
        header: t({ message: 'Nama', context: 'anggaran' }),
        isRowHeader: true,
        grows: true,
        cell: (budget) => <Link to={`/anggaran/${budget.id}`}>{budget.name}</Link>,
      },
      { id: 'year', header: t`Tahun`, phone: 'second', cell: (budget) => budget.year },
      {
        id: 'fund',
        header: t`Sumber dana`,
        phone: 'hidden',
        cell: ({ fundSource }) => funds.find(({ code }) => code === fundSource)?.label ?? fundSource,
      },
      ...(showsPartner ? [partner] : []),
      { id: 'state', header: t`Keadaan`, phone: 'second', cell: ({ state }) => <BudgetStateTag state={state} /> },
      {
        id: 'total',
        header: t({ message: 'Alokasi', context: 'jumlah' }),
        align: 'end',
        phone: 'first',
        cell: ({ approvedTotal }) => (approvedTotal === null ? t`belum disetujui` : format.rupiah(approvedTotal)),
      },
      {
        ...{ id: 'reserved', header: t`Dicadangkan`, align: 'end', phone: 'second', isNamedOnPhone: true },
        cell: ({ approvedTotal, figures }) => (approvedTotal === null ? '' : format.rupiah(figures.reserved)),
      },
      {
        ...{ id: 'spent', header: t`Dibayar`, align: 'end', phone: 'hidden' },
        cell: ({ approvedTotal, figures }) => (approvedTotal === null ? '' : format.rupiah(figures.spent)),
      },
    ];
  }, [t, format, funds, showsPartner]);
}
