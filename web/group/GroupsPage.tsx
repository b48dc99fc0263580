import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useMemo, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useViewer } from '../access/viewer-context.ts';
import { NotFoundPage } from '../app/NotFoundPage.tsx';
import { PagedTable } from '../list/PagedTable.tsx';
import { SelectionBar } from '../list/SelectionBar.tsx';
import { SavedViewTabs } from '../saved-view/SavedViewTabs.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Icon } from '../ui/Icon.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { Page } from '../ui/Page.tsx';
import { isSelected, nothingSelected, type RowSelection } from '../ui/row-selection.ts';
import { TabLinks } from '../ui/TabLinks.tsx';
import { useCursorStack } from '../ui/useCursorStack.ts';
import { GroupBoard } from './GroupBoard.tsx';
import { GroupCalls } from './GroupCalls.tsx';
import { GroupFigures } from './GroupFigures.tsx';
import { GroupFilters } from './GroupFilters.tsx';
import { GroupsDocument } from './GroupsPage.generated.ts';
import { countGroupFilters, readGroupFilter, readGroupOrder } from './group-filter.ts';
import { useGroupColumns } from './useGroupColumns.tsx';
import { groupStages } from './useGroupWords.ts';

const pageSize = 50;

/** Which groups have not signed, what comes next, and whom to call: the first rows are the first calls. */
export function GroupsPage() {
  const { t } = useLingui();
  const viewer = useViewer();
  const [search] = useSearchParams();
  const { number } = useCursorStack();
  if (!viewer.viewerCanReadGroups) {
    return <NotFoundPage />;
  }
  const isBoard = search.get('tampilan') === 'papan';
  const partnerId = search.get('mitra');
  const of = partnerId ? `?mitra=${partnerId}` : '';
  const newGroup = partnerId ? `/kelompok/baru?mitra=${partnerId}` : '/kelompok/baru';
  return (
    <Page
      title={t`Kelompok`}
      listPage={number}
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
      <GroupCalls partnerId={partnerId} />
      <TabLinks
        label={t`Cara melihat kelompok`}
        current={isBoard ? 'board' : 'table'}
        tabs={[
          { key: 'table', to: `/kelompok${of}`, label: t`Tabel` },
          { key: 'board', to: `/kelompok${of ? `${of}&` : '?'}tampilan=papan`, label: t`Papan` },
        ]}
      />
      {isBoard ? <GroupBoard partnerId={partnerId} /> : <GroupsTable />}
    </Page>
  );
}

/** The first rows are the first calls; groups that have not signed can be chosen to sign together. */
function GroupsTable() {
  const { t } = useLingui();
  const viewer = useViewer();
  const [search] = useSearchParams();
  const paging = useCursorStack();
  const filter = useMemo(() => readGroupFilter(search), [search]);
  const [selection, setSelection] = useState<RowSelection>(nothingSelected);
  const query = useQuery(GroupsDocument, {
    variables: { first: pageSize, after: paging.after, filter, orderBy: readGroupOrder(search) },
  });
  const columns = useGroupColumns({ showsPartner: viewer.partner === null });
  const page = (query.data ?? query.previousData)?.groups;
  const isFiltered = countGroupFilters(search) > 0;
  const newGroup = filter.partnerId ? `/kelompok/baru?mitra=${filter.partnerId}` : '/kelompok/baru';
  const chosen = (page?.nodes ?? []).filter(({ id }) => isSelected(selection, id));
  const partners = new Set(chosen.map(({ partner }) => partner.id));
  const canSign = (group: { phase: string; closedAt: string | null }) =>
    groupStages.some((stage) => stage !== 'SIGNED' && stage === group.phase) && group.closedAt === null;
  return (
    <>
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
        choice={
          viewer.viewerCanCreateMou
            ? {
                selection,
                onChange: setSelection,
                label: (group) => t`Pilih ${group.name}`,
                pageLabel: t`Pilih semua yang belum tanda tangan di halaman ini`,
                canChoose: canSign,
              }
            : undefined
        }
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
      {chosen.length > 0 && (
        <SelectionBar
          label={t`Kelompok terpilih`}
          count={t`${chosen.length} kelompok dipilih`}
          onCancel={() => setSelection(nothingSelected)}
          acts={
            partners.size === 1 ? (
              <LinkButton
                size="xs"
                to={`/penandatanganan/baru?mitra=${[...partners][0]}&kelompok=${chosen.map(({ id }) => id).join(',')}`}
              >
                {t`Tanda tangan bersama`}
              </LinkButton>
            ) : (
              <span>{t`Pilih kelompok dari satu mitra saja.`}</span>
            )
          }
        />
      )}
    </>
  );
}
