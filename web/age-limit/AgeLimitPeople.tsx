import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';
import { useFormat } from '../format/useFormat.ts';
import { PagedTable } from '../list/PagedTable.tsx';
import { MemberStatusTag } from '../member/MemberStatusTag.tsx';
import { fullRegionName } from '../region/region-name.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { AgeLimitsDocument } from './AgeLimit.generated.ts';
import { type AgeLimitListProps, useTellBudget } from './age-limit-list.ts';

const pageSize = 50;

/** Each person with the birthday, the last month that can be paid, and how far it is reserved. */
export function AgeLimitPeople({ budgetId, regionCode, paging, onBudget }: AgeLimitListProps) {
  const { t } = useLingui();
  const format = useFormat();
  const query = useQuery(AgeLimitsDocument, {
    variables: { id: budgetId, first: pageSize, after: paging.after, regionCode },
  });
  useTellBudget(query.data, onBudget);
  return (
    <PagedTable
      query={query}
      page={(query.data ?? query.previousData)?.subsidyBudget?.ageLimits}
      paging={paging}
      caption={t`Orang yang mencapai batas umur`}
      pagerLabel={t`Halaman daftar batas umur`}
      rowKey={({ member, kind }) => `${member.id} ${kind}`}
      columns={[
        {
          ...{ id: 'name', header: t`Nama`, isRowHeader: true },
          cell: ({ member }) => <Link to={`/peserta/${member.id}`}>{member.name}</Link>,
        },
        {
          ...{ id: 'status', header: t`Status`, phone: 'hidden' },
          cell: ({ member }) => <MemberStatusTag status={member.status} />,
        },
        {
          ...{ id: 'village', header: t`Desa/kelurahan`, phone: 'second', grows: true },
          cell: ({ member }) => fullRegionName(member.village),
        },
        {
          ...{ id: 'on', header: t`Ulang tahun`, phone: 'second', isNamedOnPhone: true, isWhole: true },
          cell: ({ on }) => format.date(on),
        },
        {
          ...{ id: 'edge', header: t`Bulan terakhir atau pertama`, phone: 'first', isWhole: true },
          cell: ({ kind, edge }) =>
            kind === 'TOO_OLD' ? t`sampai ${format.month(edge)}` : t`mulai ${format.month(edge)}`,
        },
        {
          ...{ id: 'reserved', header: t`Dicadangkan sampai`, phone: 'second', isNamedOnPhone: true, isWhole: true },
          cell: ({ reservedUntil }) => (reservedUntil === null ? t`belum` : format.month(reservedUntil)),
        },
      ]}
      empty={
        <EmptyState title={t`Tidak ada yang mencapai batas umur`}>
          {t`Dari bulan ini sampai tiga bulan ke depan semua peserta tetap boleh dibayar.`}
        </EmptyState>
      }
    />
  );
}
