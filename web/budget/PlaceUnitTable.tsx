import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { RequestFailure } from '../apollo/RequestFailure.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Pager } from '../ui/Pager.tsx';
import { useCursorStack } from '../ui/useCursorStack.ts';
import { Waiting } from '../ui/Waiting.tsx';
import { BudgetPlaceUnitsDocument } from './BudgetPlaces.generated.ts';
import type { BudgetAddress } from './budget-address.ts';
import { type PlaceTableRow, usePlaceColumns } from './usePlaceColumns.tsx';

const pageSize = 50;

interface PlaceUnitTableProps {
  budgetId: string;
  part: BudgetAddress;
  hidden: string[];
}

/** The units themselves, however deep, page by page, the worst first. */
export function PlaceUnitTable({ budgetId, part, hidden }: PlaceUnitTableProps) {
  const { t } = useLingui();
  const paging = useCursorStack();
  const { regionCode, filter, orderBy } = part;
  const columns = usePlaceColumns(budgetId, true, '');
  const query = useQuery(BudgetPlaceUnitsDocument, {
    variables: { id: budgetId, first: pageSize, after: paging.after, regionCode, filter, orderBy },
  });
  const budget = (query.data ?? query.previousData)?.subsidyBudget;
  const page = budget?.placeUnits;
  return (
    <>
      {query.error && <RequestFailure error={query.error} onRetry={() => query.refetch()} />}
      {!page && query.loading && <Waiting rows={10} />}
      {page?.nodes.length === 0 && !query.loading && <EmptyState title={t`Tidak ada unit yang cocok`} />}
      {budget && page && page.nodes.length > 0 && (
        <>
          <DataTable
            caption={t`Alokasi tiap unit`}
            isDense
            columns={columns}
            hiddenColumns={hidden}
            rows={[...page.nodes, budget.placeSum] as PlaceTableRow[]}
            rowKey={(row) => row.allocationId ?? 'sum'}
            isStale={query.loading && !query.data}
          />
          <Pager
            label={t`Halaman daftar unit`}
            stack={paging.stack}
            hasNextPage={page.pageInfo.hasNextPage}
            onNext={() => page.pageInfo.endCursor && paging.goNext(page.pageInfo.endCursor)}
            onPrevious={paging.goPrevious}
          />
        </>
      )}
    </>
  );
}
