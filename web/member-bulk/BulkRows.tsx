import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { Link, useSearchParams } from 'react-router';
import { RequestFailure } from '../apollo/RequestFailure.tsx';
import { MemberStatusTag } from '../member/MemberStatusTag.tsx';
import { regionName } from '../region/region-name.ts';
import { currentCursor } from '../ui/cursor-stack.ts';
import { type DataColumn, DataTable } from '../ui/DataTable.tsx';
import { Pager } from '../ui/Pager.tsx';
import { useCursorStack } from '../ui/useCursorStack.ts';
import { Waiting } from '../ui/Waiting.tsx';
import { MemberBulkRowsDocument, type MemberBulkRowsQuery } from './MemberBulk.generated.ts';

type Row = NonNullable<MemberBulkRowsQuery['memberBulk']>['rows']['nodes'][number];

const pageSize = 25;

/** The members of an act on many, or those that one reason leaves alone; what will come of each. */
export function BulkRows({ bulkId }: { bulkId: string }) {
  const { t } = useLingui();
  const [search] = useSearchParams();
  const { stack, goNext, goPrevious } = useCursorStack();
  const code = search.get('alasan');
  const { data, previousData, error, loading, refetch } = useQuery(MemberBulkRowsDocument, {
    variables: { id: bulkId, first: pageSize, after: currentCursor(stack) ?? null, code },
    fetchPolicy: 'cache-and-network',
  });
  const page = (data ?? previousData)?.memberBulk?.rows;
  const columns = useMemo((): DataColumn<Row>[] => {
    const outcome: Record<Row['outcome'], string> = {
      CHANGES: t`akan berubah`,
      SKIPPED: t`dilewati`,
      CHANGED: t`berubah`,
      UNDONE: t`dikembalikan`,
    };
    return [
      {
        id: 'name',
        header: t`Nama`,
        isRowHeader: true,
        cell: ({ member }) => (member ? <Link to={`/peserta/${member.id}`}>{member.name}</Link> : '–'),
      },
      {
        id: 'nik',
        header: 'NIK',
        phone: 'hidden',
        cell: ({ member }) => <span className="figures">{member?.maskedNik ?? '–'}</span>,
      },
      {
        id: 'village',
        header: t`Desa/kelurahan`,
        phone: 'second',
        cell: ({ member }) => (member ? regionName(member.village) : '–'),
      },
      {
        id: 'status',
        header: t`Status`,
        phone: 'first',
        cell: ({ member }) => (member ? <MemberStatusTag status={member.status} /> : '–'),
      },
      { id: 'outcome', header: t`Hasil`, phone: 'second', cell: (row) => outcome[row.outcome] },
      { id: 'why', header: t`Sebab`, phone: 'second', grows: true, cell: (row) => row.message },
    ];
  }, [t]);

  if (error) {
    return <RequestFailure error={error} onRetry={() => refetch()} />;
  }
  if (!page) {
    return <Waiting rows={6} />;
  }
  return (
    <>
      {code && (
        <p>
          <Link to={{ search: '' }} preventScrollReset>
            {t`Tampilkan semua`}
          </Link>
        </p>
      )}
      <DataTable
        caption={t`Peserta dalam perubahan ini`}
        isDense
        columns={columns}
        rows={page.nodes}
        rowKey={(row) => String(row.position)}
        isStale={loading && !data}
      />
      <Pager
        label={t`Halaman peserta dalam perubahan ini`}
        stack={stack}
        hasNextPage={page.pageInfo.hasNextPage}
        onNext={() => page.pageInfo.endCursor && goNext(page.pageInfo.endCursor)}
        onPrevious={goPrevious}
      />
    </>
  );
}
