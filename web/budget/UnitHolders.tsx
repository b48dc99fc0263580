import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import { useFormat } from '../format/useFormat.ts';
import { PagedTable } from '../list/PagedTable.tsx';
import { SelectionBar } from '../list/SelectionBar.tsx';
import { useMemberWords } from '../member/useMemberWords.ts';
import type { DataColumn } from '../ui/DataTable.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { nothingSelected, type RowSelection } from '../ui/row-selection.ts';
import { Section } from '../ui/Section.tsx';
import { useCursorStack } from '../ui/useCursorStack.ts';
import { ReleaseForm } from './ReleaseForm.tsx';
import { type HolderFragment, UnitHoldersDocument } from './Unit.generated.ts';

const pageSize = 25;

interface UnitHoldersProps {
  budgetId: string;
  unitId: string;
  onDone: (message: string) => void;
}

/** Whose months a unit pays; unpaid ones of chosen people go back to it from here. */
export function UnitHolders({ budgetId, unitId, onDone }: UnitHoldersProps) {
  const { t } = useLingui();
  const format = useFormat();
  const paging = useCursorStack();
  const [selection, setSelection] = useState<RowSelection>(nothingSelected);
  const [isReleasing, setReleasing] = useState(false);
  const query = useQuery(UnitHoldersDocument, {
    variables: { id: budgetId, unitId, first: pageSize, after: paging.after },
  });
  const budget = (query.data ?? query.previousData)?.subsidyBudget;
  const page = budget?.allocation?.holders;
  const columns = useHolderColumns();
  const chosen =
    selection.kind === 'some' ? (page?.nodes ?? []).filter(({ memberId }) => selection.ids.has(memberId)) : [];
  if (budget && page === null) return null;
  return (
    <Section title={t`Orang yang dicadangkan`}>
      {chosen.length > 0 && (
        <SelectionBar
          label={t`Orang yang dipilih`}
          count={t`${format.number(chosen.length)} dipilih`}
          acts={
            <Button variant="default" size="xs" onClick={() => setReleasing(true)}>
              {t`Lepas cadangan`}
            </Button>
          }
          onCancel={() => setSelection(nothingSelected)}
        />
      )}
      <PagedTable
        query={query}
        page={page}
        paging={paging}
        caption={t`Orang yang dicadangkan di unit ini`}
        pagerLabel={t`Halaman orang yang dicadangkan`}
        columns={columns}
        rowKey={({ memberId }) => memberId}
        isDense
        choice={
          budget?.viewerCanUse
            ? {
                selection,
                onChange: setSelection,
                label: ({ name }) => t`Pilih ${name}`,
                pageLabel: t`Pilih semua orang di halaman ini`,
                canChoose: ({ firstUnpaid }) => firstUnpaid !== null,
              }
            : undefined
        }
        empty={
          <EmptyState title={t`Belum ada yang dicadangkan`}>
            {t`Cadangkan bulan bagi peserta yang terdaftar di unit ini.`}
          </EmptyState>
        }
      />
      <Dialog title={t`Lepas cadangan`} isOpen={isReleasing} onClose={() => setReleasing(false)}>
        <ReleaseForm
          budgetId={budgetId}
          holders={chosen}
          onClose={() => setReleasing(false)}
          onDone={(message) => {
            setReleasing(false);
            setSelection(nothingSelected);
            onDone(message);
          }}
        />
      </Dialog>
    </Section>
  );
}

function useHolderColumns(): DataColumn<HolderFragment>[] {
  const { t } = useLingui();
  const format = useFormat();
  const words = useMemberWords();
  return useMemo(
    () => [
      {
        ...{ id: 'name', header: t({ message: 'Nama', context: 'orang' }), isRowHeader: true, grows: true },
        cell: ({ memberId, name }) => <Link to={`/peserta/${memberId}`}>{name}</Link>,
      },
      {
        ...{ id: 'category', header: t`Kategori`, phone: 'second' },
        cell: ({ category }) => words.category[category as keyof typeof words.category],
      },
      {
        ...{ id: 'span', header: t`Bulan yang dicadangkan`, phone: 'second' },
        cell: ({ firstMonth, lastMonth, months }) =>
          t`${format.month(firstMonth)} – ${format.month(lastMonth)} (${format.number(months)} bulan)`,
      },
      {
        ...{ id: 'paid', header: t`Bulan dibayar`, align: 'end', phone: 'second', isNamedOnPhone: true },
        cell: ({ paidMonths, months }) => `${format.number(paidMonths)} / ${format.number(months)}`,
      },
      { id: 'amount', header: t`Rupiah`, align: 'end', phone: 'first', cell: ({ amount }) => format.rupiah(amount) },
    ],
    [t, format, words],
  );
}
