import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { useFormat } from '../format/useFormat.ts';
import { type DataColumn, DataTable } from '../ui/DataTable.tsx';
import type { HomeOfficeFactsFragment } from './HomePage.generated.ts';

type Ending = HomeOfficeFactsFragment['ending'][number];

export function MouList({ mous }: { mous: readonly Ending[] }) {
  const { t } = useLingui();
  const format = useFormat();
  const columns = useMemo(
    (): DataColumn<Ending>[] => [
      {
        id: 'title',
        header: t`Perjanjian`,
        isRowHeader: true,
        cell: (mou) => <Link to={`/mou/${mou.id}`}>{mou.title}</Link>,
      },
      {
        id: 'partner',
        header: t({ message: 'Mitra', context: 'satu' }),
        phone: 'second',
        isWhole: true,
        cell: (mou) => mou.partner?.name ?? '–',
      },
      {
        id: 'ends',
        header: t`Hari terakhir`,
        align: 'end',
        phone: 'first',
        isWhole: true,
        cell: (mou) => format.date(mou.endsOn),
      },
    ],
    [t, format],
  );
  return (
    <DataTable caption={t`Perjanjian yang segera berakhir`} columns={columns} rows={mous} rowKey={(mou) => mou.id} />
  );
}
