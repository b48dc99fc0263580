import { useQuery } from '@apollo/client/react';
import { Plural, useLingui } from '@lingui/react/macro';
import { Link, useSearchParams } from 'react-router';
import type { CoverLapseFilter, LapseKind } from '../apollo/schema.generated.ts';
import { useFormat } from '../format/useFormat.ts';
import { PagedTable } from '../list/PagedTable.tsx';
import { fullRegionName } from '../region/region-name.ts';
import type { useCursorStack } from '../ui/useCursorStack.ts';
import { CoverLapsesDocument } from './CoverLapsesPage.generated.ts';
import { LapseEmpty } from './LapseEmpty.tsx';
import { membersAddress, readLapseOrder } from './lapse-filter.ts';

export interface LapseListProps {
  kind: LapseKind;
  filter: CoverLapseFilter;
  paging: ReturnType<typeof useCursorStack>;
}

const pageSize = 50;

/** The people by name, each with the last paid month and the cheapest way on. */
export function LapsePeople({ kind, filter, paging }: LapseListProps) {
  const { t } = useLingui();
  const format = useFormat();
  const [search] = useSearchParams();
  const variables = { kind, filter, first: pageSize, after: paging.after, orderBy: readLapseOrder(search) };
  const query = useQuery(CoverLapsesDocument, { variables, fetchPolicy: 'cache-and-network' });
  const page = (query.data ?? query.previousData)?.coverLapses;
  return (
    <>
      <p>
        <Link to={`/peserta?${membersAddress(search)}`}>{t`Pilih, ekspor, atau cari mereka di daftar peserta`}</Link>
      </p>
      <PagedTable
        query={query}
        page={page}
        paging={paging}
        caption={t`Orang yang perlindungannya berakhir`}
        pagerLabel={t`Halaman daftar orang`}
        rowKey={({ id }) => id}
        columns={[
          {
            id: 'name',
            header: t`Nama`,
            isRowHeader: true,
            cell: ({ member }) => <Link to={`/cek-perlindungan?peserta=${member.id}`}>{member.name}</Link>,
          },
          {
            id: 'where',
            header: t`Kelompok atau desa`,
            phone: 'second',
            cell: ({ member }) => member.group?.name ?? fullRegionName(member.village),
          },
          { id: 'phone', header: t`Telepon`, phone: 'second', cell: ({ member }) => member.phone ?? '–' },
          {
            id: 'until',
            header: t`Dibayar sampai`,
            phone: 'first',
            cell: ({ paidUntil }) => <span className="figures">{format.month(paidUntil)}</span>,
          },
          {
            id: 'months',
            header: t`Yang dibayar`,
            phone: 'hidden',
            cell: ({ extension: { from, months } }) => (
              <span className="figures">
                <Plural value={months} one="# bulan" other="# bulan" /> {t`mulai ${format.month(from)}`}
              </span>
            ),
          },
          {
            id: 'amount',
            header: t`Perpanjangan termurah`,
            align: 'end',
            phone: 'second',
            isNamedOnPhone: true,
            cell: ({ extension }) => (extension.amount ? format.rupiah(extension.amount) : t`belum ada tarif`),
          },
        ]}
        empty={<LapseEmpty />}
      />
    </>
  );
}
