import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';
import { useViewer } from '../access/viewer-context.ts';
import { RequestFailure } from '../apollo/RequestFailure.tsx';
import { NotFoundPage } from '../app/NotFoundPage.tsx';
import { currentCursor, pageNumber } from '../ui/cursor-stack.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Icon } from '../ui/Icon.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { Page } from '../ui/Page.tsx';
import { Pager } from '../ui/Pager.tsx';
import { useCursorStack } from '../ui/useCursorStack.ts';
import { Waiting } from '../ui/Waiting.tsx';
import { UserFilters, useUserFilter } from './UserFilters.tsx';
import { UsersDocument } from './UsersPage.generated.ts';
import { useUserColumns } from './useUserColumns.tsx';

const pageSize = 50;

/** Who may sign in here, as far as the viewer looks after them. */
export function UsersPage() {
  const { t } = useLingui();
  const viewer = useViewer();
  const { text, role, closed } = useUserFilter();
  const { stack, goNext, goPrevious } = useCursorStack();
  const { data, previousData, error, loading, refetch } = useQuery(UsersDocument, {
    variables: { first: pageSize, after: currentCursor(stack) ?? null, filter: { search: text || null, role, closed } },
    skip: !viewer.viewerCanReadUsers,
  });
  const columns = useUserColumns();
  const page = (data ?? previousData)?.users;
  const number = pageNumber(stack);

  if (!viewer.viewerCanReadUsers) {
    return <NotFoundPage />;
  }
  return (
    <Page
      title={t`Pengguna`}
      titleNote={number > 1 ? t`halaman ${number}` : undefined}
      acts={
        viewer.rolesToGive.length > 0 && (
          <>
            <LinkButton to="/pengguna/impor" variant="default" leftSection={<Icon name="upload" />}>
              {t`Operator dari berkas`}
            </LinkButton>
            <LinkButton to="/pengguna/baru" leftSection={<Icon name="plus" />}>
              {t`Tambah pengguna`}
            </LinkButton>
          </>
        )
      }
    >
      <UserFilters />
      {error && <RequestFailure error={error} onRetry={() => refetch()} />}
      {!page && loading && <Waiting rows={10} />}
      {page?.nodes.length === 0 && !loading && (
        <EmptyState
          title={t`Tidak ada pengguna yang cocok`}
          acts={<Link to="/pengguna">{t`Hapus semua saringan`}</Link>}
        >
          {t`Periksa ejaan, atau longgarkan saringan.`}
        </EmptyState>
      )}
      {page && page.nodes.length > 0 && (
        <>
          <DataTable
            caption={t`Daftar pengguna`}
            isDense
            columns={columns}
            rows={page.nodes}
            rowKey={(user) => user.id}
            isStale={loading && !data}
          />
          <Pager
            label={t`Halaman daftar pengguna`}
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
