import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useMemo, useRef, useState } from 'react';
import { useLocation, useSearchParams } from 'react-router';
import { useViewer } from '../access/viewer-context.ts';
import { RequestFailure } from '../apollo/RequestFailure.tsx';
import { NotFoundPage } from '../app/NotFoundPage.tsx';
import { useRowKeys } from '../app/useRowKeys.ts';
import { useFormat } from '../format/useFormat.ts';
import { memberColumns } from '../list/hidden-columns.ts';
import { useHiddenColumns } from '../list/useHiddenColumns.ts';
import { BatchBar } from '../member-bulk/BatchBar.tsx';
import { SavedViewTabs } from '../saved-view/SavedViewTabs.tsx';
import { pageNumber } from '../ui/cursor-stack.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { Icon } from '../ui/Icon.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { Page } from '../ui/Page.tsx';
import { Pager } from '../ui/Pager.tsx';
import { isEmptySelection, nothingSelected, toggleRow } from '../ui/row-selection.ts';
import { useCursorStack } from '../ui/useCursorStack.ts';
import { useDensity } from '../ui/useDensity.ts';
import { Waiting } from '../ui/Waiting.tsx';
import { MEMBERS_PAGE_SIZE, membersVariables } from './ask-members.ts';
import { MembersEmpty } from './MembersEmpty.tsx';
import { type MemberRowFragment, MembersDocument } from './MembersPage.generated.ts';
import classes from './MembersPage.module.css';
import { MembersTools } from './MembersTools.tsx';
import { MembersTotal } from './MembersTotal.tsx';
import { countFilters, readMemberFilter, readSearchedNik } from './member-filter.ts';
import { useMemberColumns } from './useMemberColumns.tsx';
import { useMemberSelection } from './useMemberSelection.ts';

const rowKey = (member: MemberRowFragment) => member.id;

export function MembersPage() {
  const { t } = useLingui();
  const viewer = useViewer();
  const format = useFormat();
  const [search] = useSearchParams();
  const { state } = useLocation();
  const nik = readSearchedNik(state);
  const { stack, goNext, goPrevious } = useCursorStack();
  const [hidden, setHidden] = useHiddenColumns(memberColumns);
  // one and the same object as long as the filter is the same: what is chosen and counted belongs to it
  const filter = useMemo(() => readMemberFilter(search, nik), [search, nik]);
  const variables = { ...membersVariables(search, state, hidden), filter };
  const { orderBy } = variables;
  const { data, previousData, error, loading, refetch } = useQuery(MembersDocument, {
    variables,
    skip: !viewer.viewerCanReadMembers,
  });
  const columns = useMemberColumns({ showsPartner: viewer.partner === null });
  const [density, setDensity] = useDensity();
  const [selection, setSelection] = useMemberSelection(filter);
  const list = useRef<HTMLDivElement>(null);
  const [total, setTotal] = useState<{ filter: object; count: number } | null>(null);
  const page = (data ?? previousData)?.members;
  const filterCount = countFilters(search, nik);
  const number = pageNumber(stack);
  const from = (number - 1) * MEMBERS_PAGE_SIZE + 1;
  const isEmpty = page?.nodes.length === 0 && number === 1 && !loading;
  const knownTotal = total?.filter === filter ? total.count : null;

  const canChoose = viewer.viewerBulkActs.length > 0 || viewer.viewerCanExportMembers;
  const choice = {
    selection,
    onChange: setSelection,
    label: (member: MemberRowFragment) => t`Pilih ${member.name}`,
    pageLabel: t`Pilih semua di halaman ini`,
  };
  useRowKeys({
    list,
    onToggle: (id) => setSelection(toggleRow(selection, id, page?.nodes.map((member) => member.id) ?? [])),
    onCancel: isEmptySelection(selection) ? null : () => setSelection(nothingSelected),
  });

  if (!viewer.viewerCanReadMembers) {
    return <NotFoundPage />;
  }
  return (
    <Page
      title={t`Peserta`}
      listPage={number}
      beside={knownTotal !== null && <span className={`${classes.total} figures`}>{format.number(knownTotal)}</span>}
      acts={
        <>
          {viewer.viewerCanImportMembers && (
            <LinkButton to="/impor/baru" variant="default" leftSection={<Icon name="upload" />}>
              {t({ message: 'Impor', context: 'tindakan' })}
            </LinkButton>
          )}
          {viewer.viewerCanCreateMember && (
            <LinkButton to="/peserta/baru" leftSection={<Icon name="plus" />}>
              {t`Tambah peserta`}
            </LinkButton>
          )}
        </>
      }
    >
      <div className={classes.tools}>
        <SavedViewTabs list="MEMBERS" path="/peserta" />
        {isEmptySelection(selection) ? (
          <MembersTools
            filter={filter}
            orderBy={orderBy}
            columns={columns}
            hidden={hidden}
            onHidden={setHidden}
            density={density}
            onDensity={setDensity}
          />
        ) : (
          <BatchBar
            selection={selection}
            filter={filter}
            orderBy={orderBy}
            columns={columns.map(({ id }) => id).filter((id) => !hidden.includes(id))}
            total={knownTotal}
            hasMore={number > 1 || page?.pageInfo.hasNextPage === true}
            onSelectAll={() => setSelection({ kind: 'all' })}
            onCancel={() => setSelection(nothingSelected)}
          />
        )}
      </div>
      {error && <RequestFailure error={error} onRetry={() => refetch()} />}
      {!page && loading && <Waiting rows={24} />}
      {isEmpty && <MembersEmpty filterCount={filterCount} />}
      {page && page.nodes.length > 0 && (
        <div ref={list} className={classes.list}>
          <DataTable
            caption={t`Daftar peserta`}
            isDense
            columns={columns}
            rows={page.nodes}
            rowKey={rowKey}
            isRoomy={density === 'comfortable'}
            {...(canChoose && { choice })}
            hiddenColumns={hidden}
            isStale={loading && !data}
          />
          <Pager
            label={t`Halaman daftar peserta`}
            stack={stack}
            hasNextPage={page.pageInfo.hasNextPage}
            onNext={() => page.pageInfo.endCursor && goNext(page.pageInfo.endCursor)}
            onPrevious={goPrevious}
          >
            <span className="figures">
              {format.number(from)}–{format.number(from + page.nodes.length - 1)}
            </span>
            <MembersTotal
              filter={filter}
              isWhole={number === 1 && !page.pageInfo.hasNextPage}
              total={knownTotal}
              onTotal={(count) => setTotal({ filter, count })}
            />
          </Pager>
        </div>
      )}
    </Page>
  );
}
