import { useMutation, useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { useViewer } from '../access/viewer-context.ts';
import { usePollingWhile } from '../apollo/usePollingWhile.ts';
import { NotFoundPage } from '../app/NotFoundPage.tsx';
import { useFormat } from '../format/useFormat.ts';
import { JobProgressLine } from '../jobs/JobProgressLine.tsx';
import { PagedTable } from '../list/PagedTable.tsx';
import type { DataColumn } from '../ui/DataTable.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { Page } from '../ui/Page.tsx';
import { Tag } from '../ui/Tag.tsx';
import { useCursorStack } from '../ui/useCursorStack.ts';
import {
  MemberExportCancelDocument,
  type MemberExportFactsFragment,
  MemberExportsDocument,
} from './MemberExports.generated.ts';

const pageSize = 50;

/** The lists one has taken away: what is being written, what can be downloaded, what is gone. */
export function MemberExportsPage() {
  const { t } = useLingui();
  const viewer = useViewer();
  const paging = useCursorStack();
  const query = useQuery(MemberExportsDocument, {
    variables: { first: pageSize, after: paging.after },
    skip: !viewer.viewerCanExportMembers,
  });
  const page = (query.data ?? query.previousData)?.memberExports;
  const isBusy = page?.nodes.some(({ state }) => state === 'WAITING') ?? false;
  const columns = useExportColumns();

  usePollingWhile(isBusy, query);

  if (!viewer.viewerCanExportMembers) {
    return <NotFoundPage />;
  }
  return (
    <Page
      title={t`Ekspor saya`}
      listPage={paging.number}
      lead={t`Berkas disimpan 7 hari dan hanya dapat dibuka oleh Anda.`}
    >
      <PagedTable
        query={query}
        page={page}
        paging={paging}
        caption={t`Daftar ekspor`}
        pagerLabel={t`Halaman daftar ekspor`}
        columns={columns}
        rowKey={(row) => row.id}
        empty={
          <EmptyState
            title={t`Belum ada ekspor`}
            acts={<LinkButton to="/peserta">{t`Buka daftar peserta`}</LinkButton>}
          >
            {t`Saring daftar peserta, lalu pilih Ekspor.`}
          </EmptyState>
        }
      />
    </Page>
  );
}

function useExportColumns(): DataColumn<MemberExportFactsFragment>[] {
  const { t } = useLingui();
  const format = useFormat();
  const [cancel] = useMutation(MemberExportCancelDocument);
  return useMemo(() => {
    const gone: Partial<Record<MemberExportFactsFragment['state'], string>> = {
      FAILED: t`Gagal`,
      CANCELLED: t`Dibatalkan`,
      EXPIRED: t`Sudah dihapus`,
    };
    return [
      {
        id: 'file',
        header: t`Berkas`,
        isRowHeader: true,
        isWhole: true,
        cell: (row) =>
          row.address ? (
            <a href={row.address} download>
              {row.fileName}
            </a>
          ) : (
            row.fileName
          ),
      },
      {
        id: 'filter',
        header: t`Saringan`,
        phone: 'second',
        grows: true,
        cell: (row) => (
          <>
            {row.filterWords} {row.clearNik && <Tag tone="warn" icon="alert">{t`NIK lengkap`}</Tag>}
            {row.purpose && <div>{row.purpose}</div>}
          </>
        ),
      },
      {
        id: 'rows',
        header: t`Peserta`,
        align: 'end',
        phone: 'second',
        isNamedOnPhone: true,
        cell: (row) => (row.rowCount === null ? '–' : format.number(row.rowCount)),
      },
      {
        id: 'at',
        header: t`Waktu`,
        phone: 'second',
        isWhole: true,
        cell: (row) => <span className="figures">{format.dateTime(row.createdAt)}</span>,
      },
      {
        id: 'state',
        header: t`Status`,
        phone: 'second',
        isWhole: true,
        cell: (row) => {
          if (row.state === 'WAITING') {
            return (
              <>
                <JobProgressLine job={row.job} label={t`Kemajuan ekspor`} />
                {row.viewerCanCancel && (
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    onClick={() => cancel({ variables: { id: row.id } }).catch(() => undefined)}
                  >
                    {t`Hentikan`}
                  </Button>
                )}
              </>
            );
          }
          // a list that went straight home was never kept
          if (row.state === 'EXPIRED' && !row.expiresAt) return t`Tidak disimpan`;
          return gone[row.state] ?? (row.expiresAt ? t`Sampai ${format.dateTime(row.expiresAt)}` : '–');
        },
      },
    ];
  }, [t, format, cancel]);
}
