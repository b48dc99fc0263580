import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';
import { useViewer } from '../access/viewer-context.ts';
import { NotFoundPage } from '../app/NotFoundPage.tsx';
import { PagedTable } from '../list/PagedTable.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Icon } from '../ui/Icon.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { Page } from '../ui/Page.tsx';
import { useCursorStack } from '../ui/useCursorStack.ts';
import { UserFilters, useUserFilter } from './UserFilters.tsx';
import { UsersDocument } from './UsersPage.generated.ts';
import { useUserColumns } from './useUserColumns.tsx';

const pageSize = 50;

/** Who may sign in here, as far as the viewer looks after them. */
export function UsersPage() {
  const { t } = useLingui();
  const viewer = useViewer();
  const { text, role, closed } = useUserFilter();
  const paging = useCursorStack();
  const query = useQuery(UsersDocument, {
    variables: { first: pageSize, after: paging.after, filter: { search: text || null, role, closed } },
    skip: !viewer.viewerCanReadUsers,
  });
  const columns = useUserColumns();
  const page = (query.data ?? query.previousData)?.users;

  if (!viewer.viewerCanReadUsers) {
    return <NotFoundPage />;
  }
  return (
    <Page
      title={t`Pengguna`}
      listPage={paging.number}
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
      <PagedTable
        query={query}
        page={page}
        paging={paging}
        caption={t`Daftar pengguna`}
        pagerLabel={t`Halaman daftar pengguna`}
        columns={columns}
        rowKey={(user) => user.id}
        isDense
        empty={
          <EmptyState
            title={t`Tidak ada pengguna yang cocok`}
            acts={<Link to="/pengguna">{t`Hapus semua saringan`}</Link>}
          >
            {t`Periksa ejaan, atau longgarkan saringan.`}
          </EmptyState>
        }
      />
    </Page>
  );
}
