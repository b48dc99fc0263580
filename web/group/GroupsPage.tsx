import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useViewer } from '../access/viewer-context.ts';
import { RequestFailure } from '../apollo/RequestFailure.tsx';
import { NotFoundPage } from '../app/NotFoundPage.tsx';
import { SavedViewTabs } from '../saved-view/SavedViewTabs.tsx';
import { currentCursor, pageNumber } from '../ui/cursor-stack.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Icon } from '../ui/Icon.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { Page } from '../ui/Page.tsx';
import { Pager } from '../ui/Pager.tsx';
import { useCursorStack } from '../ui/useCursorStack.ts';
import { Waiting } from '../ui/Waiting.tsx';
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
  const { stack, goNext, goPrevious } = useCursorStack();
  const filter = useMemo(() => readGroupFilter(search), [search]);
  const { data, previousData, error, loading, refetch } = useQuery(GroupsDocument, {
    variables: { first: pageSize, after: currentCursor(stack) ?? null, filter, orderBy: readGroupOrder(search) },
    skip: !viewer.viewerCanReadGroups,
  });
  const columns = useGroupColumns({ showsPartner: viewer.partner === null });
  const page = (data ?? previousData)?.groups;
  const number = pageNumber(stack);
  const isFiltered = countGroupFilters(search) > 0;

  if (!viewer.viewerCanReadGroups) {
    return <NotFoundPage />;
  }
  const partnerId = filter.partnerId ?? null;
  const newGroup = partnerId ? `/kelompok/baru?mitra=${partnerId}` : '/kelompok/baru';
  return (
    <Page
      title={t`Kelompok`}
      titleNote={number > 1 ? t`halaman ${number}` : undefined}
      acts={
        viewer.viewerCanCreateGroup && (
          <LinkButton to={newGroup} leftSection={<Icon name="plus" />}>
            {t`Tambah kelompok`}
          </LinkButton>
        )
      }
    >
      <GroupFigures partnerId={partnerId} />
      <SavedViewTabs list="GROUPS" path="/kelompok" />
      <GroupFilters />
      {error && <RequestFailure error={error} onRetry={() => refetch()} />}
      {!page && loading && <Waiting rows={10} />}
      {page?.nodes.length === 0 && !loading && (
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
      )}
      {page && page.nodes.length > 0 && (
        <div>
          <DataTable
            caption={t`Daftar kelompok`}
            columns={columns}
            rows={page.nodes}
            rowKey={(group) => group.id}
            isStale={loading && !data}
          />
          <Pager
            label={t`Halaman daftar kelompok`}
            stack={stack}
            hasNextPage={page.pageInfo.hasNextPage}
            onNext={() => page.pageInfo.endCursor && goNext(page.pageInfo.endCursor)}
            onPrevious={goPrevious}
          />
        </div>
      )}
    </Page>
  );
}
