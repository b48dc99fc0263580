import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import { useFormat } from '../format/useFormat.ts';
import { PagedTable } from '../list/PagedTable.tsx';
import { regionName } from '../region/region-name.ts';
import type { DataColumn } from '../ui/DataTable.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Notice } from '../ui/Notice.tsx';
import type { useCursorStack } from '../ui/useCursorStack.ts';
import { useFlash } from '../ui/useFlash.ts';
import type { BudgetLedgerQuery, LedgerEntryFactsFragment } from './BudgetUnits.generated.ts';
import { ReverseForm } from './ReverseForm.tsx';
import { useBudgetWords } from './useBudgetWords.ts';

interface LedgerTableProps {
  query: { data?: unknown; error?: unknown; loading: boolean; refetch: () => unknown };
  budget: BudgetLedgerQuery['subsidyBudget'] | undefined;
  paging: ReturnType<typeof useCursorStack>;
}

/** Entries of a ledger, the latest first; a transfer that was a mistake is taken back from here. */
export function LedgerTable({ query, budget, paging }: LedgerTableProps) {
  const { t } = useLingui();
  const [entry, setEntry] = useState<LedgerEntryFactsFragment | null>(null);
  const [news, setNews] = useFlash();
  const columns = useEntryColumns(budget?.viewerCanReceive ? setEntry : null);
  return (
    <>
      {news && <Notice tone="done" role="status" title={news} />}
      <PagedTable
        query={query}
        page={budget?.ledger}
        paging={paging}
        caption={t`Entri buku besar`}
        pagerLabel={t`Halaman buku besar`}
        columns={columns}
        rowKey={({ id }) => id}
        isDense
        empty={<EmptyState title={t`Belum ada entri`}>{t`Entri pertama dibuat saat anggaran disetujui.`}</EmptyState>}
      />
      <Dialog title={t`Batalkan dana masuk`} isOpen={entry !== null} onClose={() => setEntry(null)}>
        {entry && (
          <ReverseForm
            entry={entry}
            onClose={() => setEntry(null)}
            onDone={(message) => {
              setEntry(null);
              setNews(message);
            }}
          />
        )}
      </Dialog>
    </>
  );
}

function useEntryColumns(
  onReverse: ((entry: LedgerEntryFactsFragment) => void) | null,
): DataColumn<LedgerEntryFactsFragment>[] {
  const { t } = useLingui();
  const format = useFormat();
  const words = useBudgetWords();
  return useMemo(
    () => [
      {
        id: 'kind',
        header: t`Entri`,
        isRowHeader: true,
        cell: ({ kind, tranche }) =>
          kind === 'REVERSE' && tranche !== null ? t`Dana masuk dibatalkan` : words.ledgerKind[kind],
      },
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
            [t`Tahap ${tranche}, SP2D ${reference ?? ''}, ${format.date(receivedOn ?? '')}`, note]
              .filter(Boolean)
              .join(' · ')
          ) : (
            note
          ),
      },
      { id: 'by', header: t`Oleh`, phone: 'second', cell: ({ madeBy }) => madeBy ?? t`sistem` },
      { id: 'at', header: t`Waktu`, phone: 'second', cell: ({ madeAt }) => format.dateTime(madeAt) },
      ...(onReverse
        ? [
            {
              ...{ id: 'act', header: t`Tindakan`, isAct: true, phone: 'second' as const },
              cell: (entry: LedgerEntryFactsFragment) =>
                entry.isStandingReceipt && (
                  <Button variant="subtle" color="red" size="compact-sm" onClick={() => onReverse(entry)}>
                    {t`Batalkan`}
                    <span className="visually-hidden">
                      {' '}
                      {entry.village?.name} {entry.reference}
                    </span>
                  </Button>
                ),
            },
          ]
        : []),
    ],
    [t, format, words, onReverse],
  );
}
