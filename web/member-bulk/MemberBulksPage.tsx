import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { useViewer } from '../access/viewer-context.ts';
import { RequestFailure } from '../apollo/RequestFailure.tsx';
import { NotFoundPage } from '../app/NotFoundPage.tsx';
import { useFormat } from '../format/useFormat.ts';
import { currentCursor, pageNumber } from '../ui/cursor-stack.ts';
import { type DataColumn, DataTable } from '../ui/DataTable.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { Page } from '../ui/Page.tsx';
import { Pager } from '../ui/Pager.tsx';
import { useCursorStack } from '../ui/useCursorStack.ts';
import { Waiting } from '../ui/Waiting.tsx';
import { MemberBulksDocument, type MemberBulksQuery } from './MemberBulk.generated.ts';
import { useBulkWords } from './useBulkWords.ts';

type Row = MemberBulksQuery['memberBulks']['nodes'][number];

const pageSize = 50;

/** What one did to many at once: to be agreed to, looked up, or taken back. */
export function MemberBulksPage() {
  const { t } = useLingui();
  const viewer = useViewer();
  const format = useFormat();
  const words = useBulkWords();
  const isAllowed = viewer.viewerBulkActs.length > 0;
  const { stack, goNext, goPrevious } = useCursorStack();
  const { data, previousData, error, loading, refetch } = useQuery(MemberBulksDocument, {
    variables: { first: pageSize, after: currentCursor(stack) ?? null },
    skip: !isAllowed,
  });
  const page = (data ?? previousData)?.memberBulks;
  const number = pageNumber(stack);
  const columns = useMemo(
    (): DataColumn<Row>[] => [
      {
        id: 'act',
        header: t`Perubahan`,
        isRowHeader: true,
        cell: (row) => <Link to={`/peserta/massal/${row.id}`}>{words.act[row.act]}</Link>,
      },
      { id: 'who', header: t`Untuk`, phone: 'second', grows: true, cell: (row) => row.selectionWords },
      { id: 'why', header: t`Alasan perubahan`, phone: 'hidden', cell: (row) => row.note },
      {
        id: 'count',
        header: t`Peserta`,
        align: 'end',
        phone: 'second',
        isNamedOnPhone: true,
        cell: (row) => format.number(row.counts.changed || row.counts.changing),
      },
      {
        id: 'at',
        header: t`Waktu`,
        phone: 'second',
        cell: (row) => <span className="figures">{format.dateTime(row.createdAt)}</span>,
      },
      { id: 'state', header: t`Status`, phone: 'first', cell: (row) => words.state[row.state] },
    ],
    [t, format, words],
  );

  if (!isAllowed) {
    return <NotFoundPage />;
  }
  return (
    <Page
      title={t`Perubahan banyak peserta`}
      titleNote={number > 1 ? t`halaman ${number}` : undefined}
      crumbs={[{ to: '/peserta', label: t`Peserta` }]}
    >
      {error && <RequestFailure error={error} onRetry={() => refetch()} />}
      {!page && loading && <Waiting rows={6} />}
      {page?.nodes.length === 0 && !loading && (
        <EmptyState
          title={t`Belum ada perubahan banyak peserta`}
          acts={<LinkButton to="/peserta">{t`Buka daftar peserta`}</LinkButton>}
        >
          {t`Pilih beberapa baris di daftar peserta, lalu pilih tindakannya.`}
        </EmptyState>
      )}
      {page && page.nodes.length > 0 && (
        <>
          <DataTable
            caption={t`Daftar perubahan banyak peserta`}
            columns={columns}
            rows={page.nodes}
            rowKey={(row) => row.id}
            isStale={loading && !data}
          />
          <Pager
            label={t`Halaman daftar perubahan`}
            stack={stack}
            hasNextPage={page.pageInfo.hasNextPage}
            onNext={() => page.pageInfo.endCursor && goNext(page.pageInfo.endCursor)}
            onPrevious={goPrevious}
          />
        </>
      )}
    </Page>
  );
}
