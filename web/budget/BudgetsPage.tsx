import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useViewer } from '../access/viewer-context.ts';
import { NotFoundPage } from '../app/NotFoundPage.tsx';
import { PagedTable } from '../list/PagedTable.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Icon } from '../ui/Icon.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { Page } from '../ui/Page.tsx';
import { useCursorStack } from '../ui/useCursorStack.ts';
import { BudgetsDocument } from './Budget.generated.ts';
import { BudgetFilters } from './BudgetFilters.tsx';
import { countBudgetFilters, readBudgetFilter } from './budget-filter.ts';
import { useBudgetColumns } from './useBudgetColumns.tsx';

const pageSize = 50;

/** The budgets that pay contributions of others, the latest year first. */
export function BudgetsPage() {
  const { t } = useLingui();
  const viewer = useViewer();
  const [search] = useSearchParams();
  const paging = useCursorStack();
  const filter = useMemo(() => readBudgetFilter(search), [search]);
  const query = useQuery(BudgetsDocument, {
    variables: { first: pageSize, after: paging.after, filter },
    skip: !viewer.viewerCanReadBudgets,
  });
  const columns = useBudgetColumns({ showsPartner: viewer.partner === null });
  const page = (query.data ?? query.previousData)?.subsidyBudgets;
  const isFiltered = countBudgetFilters(search) > 0;
  const create = viewer.viewerCanCreateBudget && (
    <LinkButton to="/anggaran/baru" leftSection={<Icon name="plus" />}>
      {t`Buat anggaran`}
    </LinkButton>
  );

  if (!viewer.viewerCanReadBudgets) return <NotFoundPage />;
  return (
    <Page
      title={t`Anggaran subsidi`}
      listPage={paging.number}
      lead={t`Dana yang membayar iuran orang lain: dibagi ke tiap desa, dan dijaga sampai rupiah terakhir.`}
      acts={
        <>
          {viewer.viewerCanReadMembers && (
            <LinkButton to="/anggaran/klarifikasi" variant="default">
              {t`Klarifikasi`}
            </LinkButton>
          )}
          {viewer.viewerCanSimulate && (
            <LinkButton to="/anggaran/simulasi" variant="default">
              {t`Simulasi`}
            </LinkButton>
          )}
          <LinkButton to="/anggaran/hitung" variant="default">
            {t`Hitung pagu`}
          </LinkButton>
          {create}
        </>
      }
    >
      <BudgetFilters />
      <PagedTable
        query={query}
        page={page}
        paging={paging}
        caption={t`Daftar anggaran subsidi`}
        pagerLabel={t`Halaman daftar anggaran`}
        columns={columns}
        rowKey={(budget) => budget.id}
        isDense
        empty={
          <EmptyState
            title={isFiltered ? t`Tidak ada anggaran yang cocok` : t`Belum ada anggaran subsidi`}
            acts={isFiltered ? <Link to="/anggaran">{t`Hapus semua saringan`}</Link> : create}
          >
            {isFiltered
              ? t`Longgarkan saringan, atau pilih tahun lain.`
              : t`Anggaran subsidi membagi dana pemerintah ke desa menurut sasaran sebuah perjanjian.`}
          </EmptyState>
        }
      />
    </Page>
  );
}
