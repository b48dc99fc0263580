import { useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';
import { useFormat } from '../format/useFormat.ts';
import type { DataColumn } from '../ui/DataTable.tsx';
import { Tag } from '../ui/Tag.tsx';
import type { ChangeRowFactsFragment } from './ChangeList.generated.ts';

export function useChangeColumns(): DataColumn<ChangeRowFactsFragment>[] {
  const { t } = useLingui();
  const format = useFormat();
  return [
    {
      ...{ id: 'name', header: t`Nama`, isRowHeader: true, grows: true },
      cell: ({ memberId, name }) => <Link to={`/peserta/${memberId}`}>{name}</Link>,
    },
    {
      ...{ id: 'kind', header: t`Perubahan`, phone: 'first', isWhole: true },
      cell: ({ kind }) => (kind === 'JOINED' ? <Tag tone="done">{t`Masuk`}</Tag> : <Tag tone="warn">{t`Keluar`}</Tag>),
    },
    {
      ...{ id: 'on', header: t`Sejak`, phone: 'second', isWhole: true },
      cell: ({ happenedOn }) => format.date(happenedOn),
    },
    {
      ...{ id: 'nik', header: t`NIK`, phone: 'second', isWhole: true },
      cell: ({ maskedNik }) => <span className="figures">{maskedNik}</span>,
    },
    {
      ...{ id: 'kpj', header: t`KPJ`, phone: 'second', isWhole: true },
      cell: ({ kpj }) => <span className="figures">{kpj ?? '–'}</span>,
    },
    {
      ...{ id: 'village', header: t`Desa/kelurahan`, phone: 'hidden' },
      cell: ({ village }) => village && <span title={village.path}>{village.name}</span>,
    },
  ];
}
