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
import { Icon } from '../ui/Icon.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { Page } from '../ui/Page.tsx';
import { Pager } from '../ui/Pager.tsx';
import { useCursorStack } from '../ui/useCursorStack.ts';
import { Waiting } from '../ui/Waiting.tsx';
import { MemberImportStateTag } from './MemberImportStateTag.tsx';
import { MemberImportsDocument, type MemberImportsQuery } from './MemberImportsPage.generated.ts';

type ImportRow = MemberImportsQuery['memberImports']['nodes'][number];

const pageSize = 50;

export function MemberImportsPage() {
  const { t } = useLingui();
  const viewer = useViewer();
  const format = useFormat();
  const { stack, goNext, goPrevious } = useCursorStack();
  const { data, previousData, error, loading, refetch } = useQuery(MemberImportsDocument, {
    variables: { first: pageSize, after: currentCursor(stack) ?? null },
    skip: !viewer.viewerCanReadMembers,
  });
  const page = (data ?? previousData)?.memberImports;
  const number = pageNumber(stack);
  const showsPartner = viewer.partner === null;

  const columns = useMemo((): DataColumn<ImportRow>[] => {
    const partner: DataColumn<ImportRow> = {
      id: 'partner',
      header: t({ message: 'Mitra', context: 'satu' }),
      phone: 'second',
      cell: (row) => row.partner.name,
    };
    const count = (id: string, header: string, of: (row: ImportRow) => number): DataColumn<ImportRow> => ({
      id,
      header,
      align: 'end',
      phone: 'hidden',
      cell: (row) => (row.state === 'REFUSED' ? '–' : format.number(of(row))),
    });
    return [
      {
        id: 'file',
        header: t`Berkas`,
        isRowHeader: true,
        grows: true,
        cell: (row) => <Link to={`/impor/${row.id}`}>{row.fileName}</Link>,
      },
      ...(showsPartner ? [partner] : []),
      { id: 'by', header: t`Diunggah oleh`, phone: 'second', cell: (row) => row.uploadedBy },
      {
        id: 'at',
        header: t`Waktu`,
        phone: 'second',
        cell: (row) => <span className="figures">{format.dateTime(row.createdAt)}</span>,
      },
      count('total', t`Baris`, (row) => row.counts.total),
      count('new', t`Baru`, (row) => row.counts.new),
      count('changed', t`Berubah`, (row) => row.counts.changed),
      count('refused', t`Ditolak`, (row) => row.counts.refused),
      { id: 'state', header: t`Status`, phone: 'first', cell: (row) => <MemberImportStateTag state={row.state} /> },
    ];
  }, [t, format, showsPartner]);

  if (!viewer.viewerCanReadMembers) {
    return <NotFoundPage />;
  }
  return (
    <Page
      title={t`Impor`}
      titleNote={number > 1 ? t`halaman ${number}` : undefined}
      acts={
        viewer.viewerCanImportMembers && (
          <LinkButton to="/impor/baru" leftSection={<Icon name="upload" />}>
            {t`Impor daftar peserta`}
          </LinkButton>
        )
      }
    >
      {error && <RequestFailure error={error} onRetry={() => refetch()} />}
      {!page && loading && <Waiting rows={8} />}
      {page?.nodes.length === 0 && !loading && (
        <EmptyState
          title={t`Belum ada impor`}
          acts={
            viewer.viewerCanImportMembers && (
              <>
                <LinkButton to="/impor/baru">{t`Impor daftar peserta`}</LinkButton>
                <a href="/member-imports/template.xlsx">{t`Unduh templat (XLSX)`}</a>
              </>
            )
          }
        >
          {t`Unggah daftar dari Excel. Tidak ada yang tersimpan sebelum Anda setujui.`}
        </EmptyState>
      )}
      {page && page.nodes.length > 0 && (
        <>
          <DataTable
            caption={t`Daftar impor`}
            isDense
            columns={columns}
            rows={page.nodes}
            rowKey={(row) => row.id}
            isStale={loading && !data}
          />
          <Pager
            label={t`Halaman daftar impor`}
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
