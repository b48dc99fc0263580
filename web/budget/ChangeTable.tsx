import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { useFormat } from '../format/useFormat.ts';
import { PagedTable } from '../list/PagedTable.tsx';
import { regionName } from '../region/region-name.ts';
import type { DataColumn } from '../ui/DataTable.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Tag } from '../ui/Tag.tsx';
import type { useCursorStack } from '../ui/useCursorStack.ts';
import type { BudgetChangesQuery, ChangeFactsFragment } from './BudgetChanges.generated.ts';
import { useChangeWords } from './useChangeWords.ts';

interface ChangeTableProps {
  query: { data?: unknown; error?: unknown; loading: boolean; refetch: () => unknown };
  budget: BudgetChangesQuery['subsidyBudget'] | undefined;
  paging: ReturnType<typeof useCursorStack>;
}

/** What was decided about a budget since it is approved, the latest first. */
export function ChangeTable({ query, budget, paging }: ChangeTableProps) {
  const { t } = useLingui();
  const format = useFormat();
  const words = useChangeWords();
  const columns = useMemo((): DataColumn<ChangeFactsFragment>[] => {
    return [
      {
        ...{ id: 'what', header: t`Perubahan`, isRowHeader: true },
        cell: (change) => (
          <>
            {words.kind[change.kind]} {change.state !== 'DONE' && <Tag tone="quiet">{words.state[change.state]}</Tag>}
          </>
        ),
      },
      { id: 'details', header: t`Isi`, grows: true, phone: 'second', cell: (change) => words.details(change) },
      {
        ...{ id: 'unit', header: t`Unit`, phone: 'second' },
        cell: ({ village, units }) => (village ? regionName(village) : t`${format.number(units)} unit`),
      },
      {
        ...{ id: 'decree', header: t`SK perubahan`, phone: 'second' },
        cell: ({ decree, decreeOn }) => t`${decree}, ${format.date(decreeOn)}`,
      },
      { id: 'reason', header: t`Alasan`, phone: 'second', cell: ({ reason }) => reason },
      {
        ...{ id: 'amount', header: t`Dana yang pindah`, align: 'end', phone: 'first' },
        cell: ({ amount }) => (amount === '0' ? '–' : format.rupiah(amount)),
      },
      {
        ...{ id: 'by', header: t`Oleh`, phone: 'second' },
        cell: ({ madeByName, madeAt }) => t`${madeByName}, ${format.dateTime(madeAt)}`,
      },
      {
        ...{ id: 'decided', header: t`Diputuskan oleh`, phone: 'second' },
        cell: ({ decidedByName, decidedAt }) =>
          decidedByName && decidedAt ? t`${decidedByName}, ${format.dateTime(decidedAt)}` : null,
      },
    ];
  }, [t, format, words]);
  return (
    <PagedTable
      query={query}
      page={budget?.changes}
      paging={paging}
      caption={t`Perubahan sesudah disetujui`}
      pagerLabel={t`Halaman perubahan`}
      columns={columns}
      rowKey={({ id }) => id}
      empty={
        <EmptyState title={t`Belum ada perubahan`}>{t`Yang diubah sesudah anggaran disetujui ada di sini.`}</EmptyState>
      }
    />
  );
}
