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
import { Icon } from '../ui/Icon.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { Page } from '../ui/Page.tsx';
import { useCursorStack } from '../ui/useCursorStack.ts';
import { MemberImportStateTag } from './MemberImportStateTag.tsx';
import { MemberImportsDocument, type MemberImportsQuery } from './MemberImportsPage.generated.ts';

type ImportRow = MemberImportsQuery['memberImports']['nodes'][number];

const pageSize = 50;

export function MemberImportsPage() {
  const { t } = useLingui();
  const viewer = useViewer();
  const format = useFormat();
  const paging = useCursorStack();
  const query = useQuery(MemberImportsDocument, {
    variables: { first: pageSize, after: paging.after },
    skip: !viewer.viewerCanReadMembers,
  });
  const page = (query.data ?? query.previousData)?.memberImports;
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
      listPage={paging.number}
      acts={
        viewer.viewerCanImportMembers && (
          <LinkButton to="/impor/baru" leftSection={<Icon name="upload" />}>
            {t`Impor daftar peserta`}
          </LinkButton>
        )
      }
    >
      <PagedTable
        query={query}
        page={page}
        paging={paging}
        caption={t`Daftar impor`}
        pagerLabel={t`Halaman daftar impor`}
        columns={columns}
        rowKey={(row) => row.id}
        isDense
        empty={
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
        }
      />
    </Page>
  );
}
