import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useFormat } from '../format/useFormat.ts';
import { PagedTable } from '../list/PagedTable.tsx';
import { PriceRules } from '../tariff/PriceRules.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import type { useCursorStack } from '../ui/useCursorStack.ts';
import { type ContributionRowFragment, ContributionsDocument } from './ContributionsPage.generated.ts';
import type { ContributionFilter } from './contribution-filter.ts';
import { useContributionColumns } from './useContributionColumns.tsx';

const pageSize = 50;

interface ContributionListProps {
  filter: ContributionFilter & { unit: NonNullable<ContributionFilter['unit']> };
  paging: ReturnType<typeof useCursorStack>;
  /** Opens the check that comes before months are written; for those who may. */
  onPrepare: (() => void) | undefined;
}

/** The people of a unit with their month, by name. */
export function ContributionList({ filter, paging, onPrepare }: ContributionListProps) {
  const { t } = useLingui();
  const format = useFormat();
  const [explained, setExplained] = useState<ContributionRowFragment | null>(null);
  const query = useQuery(ContributionsDocument, {
    variables: { ...filter, first: pageSize, after: paging.after },
    fetchPolicy: 'cache-and-network',
  });
  const columns = useContributionColumns(setExplained);
  return (
    <>
      <PagedTable
        query={query}
        page={(query.data ?? query.previousData)?.contributions}
        paging={paging}
        caption={t`Iuran ${format.month(filter.month)}`}
        pagerLabel={t`Halaman daftar iuran`}
        columns={columns}
        rowKey={({ memberId, month }) => `${memberId} ${month}`}
        empty={
          filter.state || filter.name ? (
            <EmptyState title={t`Tidak ada iuran yang cocok`}>
              {t`Ubah atau hapus saringan untuk melihat yang lain.`}
            </EmptyState>
          ) : (
            <EmptyState
              title={t`Bulan ini belum dicatat`}
              acts={onPrepare && <Button onClick={onPrepare}>{t`Siapkan bulan`}</Button>}
            >
              {t`Iuran bulan ini tampak di sini setelah dicatat atau dibayar.`}
            </EmptyState>
          )
        }
      />
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
