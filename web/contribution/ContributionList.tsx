import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useViewer } from '../access/viewer-context.ts';
import { useFormat } from '../format/useFormat.ts';
import { PagedTable } from '../list/PagedTable.tsx';
import { SelectionBar } from '../list/SelectionBar.tsx';
import { PriceRules } from '../tariff/PriceRules.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { nothingSelected, pageState, type RowSelection, togglePage } from '../ui/row-selection.ts';
import type { useCursorStack } from '../ui/useCursorStack.ts';
import { ContributionFile } from './ContributionFile.tsx';
import { type ContributionRowFragment, ContributionsDocument } from './ContributionsPage.generated.ts';
import { type ContributionFilter, unitWords } from './contribution-filter.ts';
import { useContributionColumns } from './useContributionColumns.tsx';

const pageSize = 50;

const isUnpaid = ({ paymentId }: ContributionRowFragment) => paymentId === null;

interface ContributionListProps {
  filter: ContributionFilter & { unit: NonNullable<ContributionFilter['unit']> };
  paging: ReturnType<typeof useCursorStack>;
  /** Opens the check that comes before months are written; for those who may. */
  onPrepare: (() => void) | undefined;
  /** What paying for some of them is called; for those who may. */
  payLabel: string | undefined;
}

/** The people of a unit with their month, by name; some of them may be chosen to be paid for. */
export function ContributionList({ filter, paging, onPrepare, payLabel }: ContributionListProps) {
  const { t } = useLingui();
  const viewer = useViewer();
  const format = useFormat();
  const [explained, setExplained] = useState<ContributionRowFragment | null>(null);
  const [selection, setSelection] = useState<RowSelection>(nothingSelected);
  const chosen = selection.kind === 'some' ? [...selection.ids] : [];
  const query = useQuery(ContributionsDocument, {
    variables: { ...filter, first: pageSize, after: paging.after },
    fetchPolicy: 'cache-and-network',
  });
  const columns = useContributionColumns(setExplained);
  const page = (query.data ?? query.previousData)?.contributions;
  const unpaid = (page?.nodes ?? []).filter(isUnpaid).map(({ memberId }) => memberId);
  return (
    <>
      {payLabel && chosen.length > 0 && (
        <SelectionBar
          label={t`Peserta terpilih`}
          count={t`${format.number(chosen.length)} dipilih`}
          more={
            pageState(selection, unpaid) !== 'all' && (
              <Button variant="subtle" size="compact-sm" onClick={() => setSelection(togglePage(selection, unpaid))}>
                {t`Pilih semua di halaman ini`}
              </Button>
            )
          }
          acts={
            <LinkButton
              to={`/pembayaran/baru?${unitWords(filter.unit)}&bulan=${filter.month}`}
              state={{ memberIds: chosen }}
              variant="default"
              size="xs"
            >
              {payLabel}
            </LinkButton>
          }
          onCancel={() => setSelection(nothingSelected)}
        />
      )}
      <PagedTable
        query={query}
        page={page}
        paging={paging}
        caption={t`Iuran ${format.month(filter.month)}`}
        pagerLabel={t`Halaman daftar iuran`}
        columns={columns}
        // one month is listed, and so everybody once
        rowKey={({ memberId }) => memberId}
        choice={
          payLabel
            ? {
                ...{ selection, onChange: setSelection, pageLabel: t`Pilih semua yang belum dibayar di halaman ini` },
                label: ({ memberName }) => t`Pilih ${memberName}`,
                canChoose: isUnpaid,
              }
            : undefined
        }
        empty={
          filter.state || filter.name ? (
            <EmptyState title={t`Tidak ada iuran yang cocok`}>
              {t`Ubah atau hapus saringan untuk melihat yang lain.`}
            </EmptyState>
          ) : (
            <EmptyState
              title={t`Bulan ini belum dicatat`}
              acts={onPrepare && <Button variant="default" onClick={onPrepare}>{t`Siapkan bulan`}</Button>}
            >
              {t`Iuran bulan ini tampak di sini setelah dicatat atau dibayar.`}
            </EmptyState>
          )
        }
      />
      {viewer.viewerCanExportMembers && page && page.nodes.length > 0 && <ContributionFile filter={filter} />}
      <Dialog
        title={explained ? `${explained.memberName}, ${format.month(explained.month)}` : ''}
        isOpen={explained !== null}
        onClose={() => setExplained(null)}
      >
        {explained && <PriceRules quote={{ months: [explained] }} />}
      </Dialog>
    </>
  );
}
