import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { useViewer } from '../access/viewer-context.ts';
import { NotFoundPage } from '../app/NotFoundPage.tsx';
import { useFormat } from '../format/useFormat.ts';
import { PagedTable } from '../list/PagedTable.tsx';
import type { DataColumn } from '../ui/DataTable.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { Page } from '../ui/Page.tsx';
import { useCursorStack } from '../ui/useCursorStack.ts';
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
  const paging = useCursorStack();
  const query = useQuery(MemberBulksDocument, {
    variables: { first: pageSize, after: paging.after },
    skip: !isAllowed,
  });
  const page = (query.data ?? query.previousData)?.memberBulks;
  const columns = useMemo(
    (): DataColumn<Row>[] => [
      {
        id: 'act',
        header: t`Perubahan`,
        isRowHeader: true,
        isWhole: true,
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
        isWhole: true,
        phone: 'second',
        cell: (row) => <span className="figures">{format.dateTime(row.createdAt)}</span>,
      },
      { id: 'state', header: t`Status`, phone: 'first', isWhole: true, cell: (row) => words.state[row.state] },
    ],
    [t, format, words],
  );

  if (!isAllowed) {
    return <NotFoundPage />;
  }
  return (
    <Page title={t`Perubahan banyak peserta`} listPage={paging.number} crumbs={[{ to: '/peserta', label: t`Peserta` }]}>
      <PagedTable
        query={query}
        page={page}
        paging={paging}
        caption={t`Daftar perubahan banyak peserta`}
        pagerLabel={t`Halaman daftar perubahan`}
        columns={columns}
        rowKey={(row) => row.id}
        empty={
          <EmptyState
            title={t`Belum ada perubahan banyak peserta`}
            acts={<LinkButton to="/peserta">{t`Buka daftar peserta`}</LinkButton>}
          >
            {t`Pilih beberapa baris di daftar peserta, lalu pilih tindakannya.`}
          </EmptyState>
        }
      />
    </Page>
  );
}
