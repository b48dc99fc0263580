import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useViewer } from '../access/viewer-context.ts';
import { NotFoundPage } from '../app/NotFoundPage.tsx';
import { PagedTable } from '../list/PagedTable.tsx';
import { SavedViewTabs } from '../saved-view/SavedViewTabs.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Icon } from '../ui/Icon.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { Page } from '../ui/Page.tsx';
import { useCursorStack } from '../ui/useCursorStack.ts';
import { GroupFigures } from './GroupFigures.tsx';
import { GroupFilters } from './GroupFilters.tsx';
import { GroupsDocument } from './GroupsPage.generated.ts';
import { countGroupFilters, readGroupFilter, readGroupOrder } from './group-filter.ts';
import { useGroupColumns } from './useGroupColumns.tsx';

const pageSize = 50;

/** Which groups have not signed, what comes next, and whom to call: the first rows are the first calls. */
export function GroupsPage() {
  const { t } = useLingui();
  const viewer = useViewer();
  const [search] = useSearchParams();
  const paging = useCursorStack();
  const filter = useMemo(() => readGroupFilter(search), [search]);
  const query = useQuery(GroupsDocument, {
    variables: { first: pageSize, after: paging.after, filter, orderBy: readGroupOrder(search) },
    skip: !viewer.viewerCanReadGroups,
  });
  const columns = useGroupColumns({ showsPartner: viewer.partner === null });
  const page = (query.data ?? query.previousData)?.groups;
  const isFiltered = countGroupFilters(search) > 0;

  if (!viewer.viewerCanReadGroups) {
    return <NotFoundPage />;
  }
  const partnerId = filter.partnerId ?? null;
  const newGroup = partnerId ? `/kelompok/baru?mitra=${partnerId}` : '/kelompok/baru';
  return (
    <Page
      title={t`Kelompok`}
      listPage={paging.number}
      acts={
        <>
          <LinkButton to="/kelompok/ekosistem" variant="default">
            {t`Menurut ekosistem`}
          </LinkButton>
          {viewer.viewerCanCreateGroup && (
            <LinkButton to={newGroup} leftSection={<Icon name="plus" />}>
              {t`Tambah kelompok`}
            </LinkButton>
          )}
        </>
      }
    >
      <GroupFigures partnerId={partnerId} />
      <SavedViewTabs list="GROUPS" path="/kelompok" />
      <GroupFilters />
      <PagedTable
        query={query}
        page={page}
        paging={paging}
        caption={t`Daftar kelompok`}
        pagerLabel={t`Halaman daftar kelompok`}
        columns={columns}
        rowKey={(group) => group.id}
        empty={
          <EmptyState
            title={isFiltered ? t`Tidak ada kelompok yang cocok` : t`Belum ada kelompok`}
            acts={
              isFiltered ? (
                <Link to="/kelompok">{t`Hapus semua saringan`}</Link>
              ) : (
                viewer.viewerCanCreateGroup && <LinkButton to={newGroup}>{t`Tambah kelompok`}</LinkButton>
              )
            }
          >
            {isFiltered
              ? t`Periksa ejaan, atau longgarkan saringan.`
              : t`Kelompok adalah orang-orang satu mitra yang didaftarkan bersama.`}
          </EmptyState>
        }
      />
    </Page>
  );
}
