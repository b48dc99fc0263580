import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Link, useSearchParams } from 'react-router';
import { useViewer } from '../access/viewer-context.ts';
import { NotFoundPage } from '../app/NotFoundPage.tsx';
import { useFormat } from '../format/useFormat.ts';
import { PagedTable } from '../list/PagedTable.tsx';
import { TaskTabs } from '../notification/TaskTabs.tsx';
import type { DataColumn } from '../ui/DataTable.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Page } from '../ui/Page.tsx';
import { Tag } from '../ui/Tag.tsx';
import { useCursorStack } from '../ui/useCursorStack.ts';
import { MissingPapersDocument, type MissingPapersQuery } from './MouPapers.generated.ts';
import { usePaperWords } from './usePaperWords.ts';

type Missing = MissingPapersQuery['missingPapers']['nodes'][number];

const pageSize = 50;

/** Papers that are missing over all agreements, the first due first. */
export function MissingPapersPage() {
  const { t } = useLingui();
  const viewer = useViewer();
  const [search] = useSearchParams();
  const paging = useCursorStack();
  const isMine = search.get('dari') !== 'semua';
  const query = useQuery(MissingPapersDocument, {
    variables: { first: pageSize, after: paging.after, mine: isMine },
    skip: !viewer.viewerCanReadMous,
    fetchPolicy: 'cache-and-network',
  });
  const columns = useMissingColumns();
  if (!viewer.viewerCanReadMous) return <NotFoundPage />;
  return (
    <Page
      title={t`Dokumen yang belum ada`}
      listPage={paging.number}
      crumbs={[{ to: '/tugas', label: t`Tugas` }]}
      lead={t`Dokumen wajib tiap perjanjian menurut jenis dan keadaannya, yang paling dekat tenggatnya di atas.`}
      acts={
        <>
          {isMine ? (
            <Link to="/tugas/dokumen?dari=semua">{t`Tampilkan juga yang dibawa pihak lain`}</Link>
          ) : (
            <Link to="/tugas/dokumen">{t`Hanya yang harus saya bawa`}</Link>
          )}
          <a href={`/mous/missing-papers.csv?mine=${isMine}`} download>
            {t`Unduh CSV`}
          </a>
        </>
      }
    >
      <TaskTabs current="papers" />
      <PagedTable
        query={query}
        page={(query.data ?? query.previousData)?.missingPapers}
        paging={paging}
        caption={t`Daftar dokumen yang belum ada`}
        pagerLabel={t`Halaman daftar dokumen`}
        columns={columns}
        rowKey={({ mou, paper }) => `${mou.id} ${paper}`}
        empty={
          <EmptyState title={t`Tidak ada dokumen yang kurang`}>
            {isMine ? t`Semua dokumen yang harus Anda bawa sudah ada.` : t`Semua perjanjian sudah lengkap dokumennya.`}
          </EmptyState>
        }
      />
    </Page>
  );
}

function useMissingColumns(): DataColumn<Missing>[] {
  const { t } = useLingui();
  const viewer = useViewer();
  const format = useFormat();
  const words = usePaperWords();
  return [
    {
      ...{ id: 'mou', header: t`Perjanjian`, isRowHeader: true },
      cell: ({ mou }) => <Link to={`/mou/${mou.id}`}>{mou.title}</Link>,
    },
    { id: 'paper', header: t`Dokumen`, phone: 'second', cell: ({ paper }) => words.kind[paper] },
    // who works for one partner knows which
    ...(viewer.partner === null
      ? [
          {
            ...{ id: 'partner', header: t({ message: 'Mitra', context: 'satu' }), phone: 'second' as const },
            cell: ({ mou }: Missing) => mou.partner?.name ?? '–',
          },
        ]
      : []),
    { id: 'who', header: t`Dibawa oleh`, phone: 'second', cell: ({ who }) => words.who[who] },
    {
      ...{ id: 'due', header: t`Tenggat`, phone: 'first', isWhole: true },
      cell: ({ dueOn, overdue }) =>
        overdue ? (
          <Tag tone="warn" icon="alert">
            {t`lewat ${format.date(dueOn)}`}
          </Tag>
        ) : (
          <span className="figures">{format.date(dueOn)}</span>
        ),
    },
  ];
}
