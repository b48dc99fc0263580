import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { useViewer } from '../access/viewer-context.ts';
import { AgeLimitNotice } from '../age-limit/AgeLimitNotice.tsx';
import { NotFoundPage } from '../app/NotFoundPage.tsx';
import { useFormat } from '../format/useFormat.ts';
import { PagedTable } from '../list/PagedTable.tsx';
import { regionName } from '../region/region-name.ts';
import type { DataColumn } from '../ui/DataTable.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Page } from '../ui/Page.tsx';
import { useCursorStack } from '../ui/useCursorStack.ts';
import { BudgetLedgerDocument, type BudgetLedgerQuery } from './BudgetUnits.generated.ts';
import { useBudgetWords } from './useBudgetWords.ts';

const pageSize = 50;
type Entry = NonNullable<BudgetLedgerQuery['subsidyBudget']>['ledger']['nodes'][number];

/** Every entry of a budget or of one of its units, the latest first. Entries are added and never changed. */
export function BudgetLedgerPage() {
  const { t } = useLingui();
  const viewer = useViewer();
  const { id = '' } = useParams();
  const [search] = useSearchParams();
  const paging = useCursorStack();
  const allocationId = search.get('unit');
  const query = useQuery(BudgetLedgerDocument, {
    variables: { id, first: pageSize, after: paging.after, allocationId },
    skip: !viewer.viewerCanReadBudgets,
  });
  const columns = useEntryColumns();
  const budget = (query.data ?? query.previousData)?.subsidyBudget;
  const unit = allocationId ? budget?.ledger.nodes[0]?.village : null;

  if (!viewer.viewerCanReadBudgets || (query.data && !budget && !query.loading)) return <NotFoundPage />;
  return (
    <Page
      title={unit ? t`Buku besar ${regionName(unit)}` : t`Buku besar`}
      listPage={paging.number}
      crumbs={[
        { to: '/anggaran', label: t`Anggaran subsidi` },
        ...(budget ? [{ to: `/anggaran/${id}`, label: budget.name }] : []),
      ]}
      lead={t`Setiap perubahan dana adalah satu entri. Entri hanya ditambah, tidak pernah diubah.`}
    >
      {allocationId && (
        <p className="no-print">
          <Link to={`/anggaran/${id}/buku`}>{t`Lihat entri semua unit`}</Link>
        </p>
      )}
      {unit && viewer.viewerCanReadMembers && <AgeLimitNotice budgetId={id} regionCode={unit.code} />}
      <PagedTable
        query={query}
        page={budget?.ledger}
        paging={paging}
        caption={t`Entri buku besar`}
        pagerLabel={t`Halaman buku besar`}
        columns={columns}
        rowKey={(entry) => entry.id}
        isDense
        empty={<EmptyState title={t`Belum ada entri`}>{t`Entri pertama dibuat saat anggaran disetujui.`}</EmptyState>}
      />
    </Page>
  );
}

function useEntryColumns(): DataColumn<Entry>[] {
  const { t } = useLingui();
  const format = useFormat();
  const words = useBudgetWords();
  return useMemo(
    () => [
      { id: 'kind', header: t`Entri`, isRowHeader: true, cell: ({ kind }) => words.ledgerKind[kind] },
      {
        ...{ id: 'unit', header: t`Unit`, phone: 'second' },
        cell: ({ village }) => village && regionName(village),
      },
      {
        ...{ id: 'amount', header: t`Rupiah`, align: 'end', phone: 'first' },
        cell: ({ amount }) => format.rupiah(amount),
      },
      {
        ...{ id: 'months', header: t`Bulan orang`, align: 'end', phone: 'second', isNamedOnPhone: true },
        cell: ({ personMonths }) => (personMonths === null ? '' : format.number(personMonths)),
      },
      {
        ...{ id: 'note', header: t`Keterangan`, grows: true, phone: 'second' },
        cell: ({ paymentId, tranche, reference, receivedOn, note }) =>
          paymentId ? (
            <Link to={`/pembayaran/${paymentId}`}>{t`Lihat pembayaran`}</Link>
          ) : tranche !== null ? (
            t`Tahap ${tranche}, SP2D ${reference ?? ''}, ${format.date(receivedOn ?? '')}`
          ) : (
            note
          ),
      },
      { id: 'by', header: t`Oleh`, phone: 'second', cell: ({ madeBy }) => madeBy ?? t`sistem` },
      { id: 'at', header: t`Waktu`, phone: 'second', cell: ({ madeAt }) => format.dateTime(madeAt) },
    ],
    [t, format, words],
  );
}
