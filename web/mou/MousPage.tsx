import { useQuery } from '@apollo/client/react';
import { Plural, useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useViewer } from '../access/viewer-context.ts';
import { NotFoundPage } from '../app/NotFoundPage.tsx';
import { jakartaDate } from '../format/date.ts';
import { PagedTable } from '../list/PagedTable.tsx';
import { SavedViewTabs } from '../saved-view/SavedViewTabs.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Icon } from '../ui/Icon.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { Page } from '../ui/Page.tsx';
import { useCursorStack } from '../ui/useCursorStack.ts';
import { MouFilters } from './MouFilters.tsx';
import { MousDocument } from './MousPage.generated.ts';
import { countFilters, readMouFilter, readMouOrder } from './mou-filter.ts';
import { useMouColumns } from './useMouColumns.tsx';

const pageSize = 50;

export function MousPage() {
  const { t } = useLingui();
  const viewer = useViewer();
  const [search] = useSearchParams();
  const paging = useCursorStack();
  const filter = useMemo(() => readMouFilter(search, jakartaDate(new Date())), [search]);
  const query = useQuery(MousDocument, {
    variables: { first: pageSize, after: paging.after, filter, orderBy: readMouOrder(search) },
    skip: !viewer.viewerCanReadMous,
  });
  const columns = useMouColumns({ showsPartner: viewer.partner === null });
  const page = (query.data ?? query.previousData)?.mous;
  const filterCount = countFilters(search);

  if (!viewer.viewerCanReadMous) {
    return <NotFoundPage />;
  }

  return (
    <Page
      title={t`MoU`}
      listPage={paging.number}
      lead={t`Nota kesepahaman, perjanjian kerja sama, dan adendumnya.`}
      acts={
        viewer.viewerCanCreateMou && (
          <>
            <LinkButton to="/penandatanganan" variant="default">
              {t`Penandatanganan bersama`}
            </LinkButton>
            <LinkButton to="/mou/baru" leftSection={<Icon name="plus" />}>
              {t`Buat MoU`}
            </LinkButton>
          </>
        )
      }
    >
      <SavedViewTabs list="MOUS" path="/mou" />
      <MouFilters />
      <PagedTable
        query={query}
        page={page}
        paging={paging}
        caption={t`Daftar MoU`}
        pagerLabel={t`Halaman daftar MoU`}
        columns={columns}
        rowKey={(mou) => mou.id}
        isDense
        empty={
          <EmptyState
            title={filterCount > 0 ? t`Tidak ada MoU yang cocok` : t`Belum ada MoU`}
            acts={
              filterCount > 0 ? (
                <Link to="/mou">{t`Hapus semua saringan`}</Link>
              ) : (
                viewer.viewerCanCreateMou && <LinkButton to="/mou/baru">{t`Buat MoU`}</LinkButton>
              )
            }
          >
            {filterCount > 0 ? (
              <Plural
                value={filterCount}
                one="Satu saringan sedang dipakai. Periksa ejaan, atau longgarkan saringan."
                other="# saringan sedang dipakai. Periksa ejaan, atau longgarkan saringan."
              />
            ) : (
              t`Di sini tampil perjanjian yang Anda atau mitra Anda tanda tangani.`
            )}
          </EmptyState>
        }
      />
    </Page>
  );
}
