import type { ReactNode } from 'react';
import { RequestFailure } from '../apollo/RequestFailure.tsx';
import { type DataColumn, DataTable, type RowChoice } from '../ui/DataTable.tsx';
import { Pager } from '../ui/Pager.tsx';
import type { useCursorStack } from '../ui/useCursorStack.ts';
import { Waiting } from '../ui/Waiting.tsx';

interface PagedTableProps<Row> {
  /** What was asked for this page of the list. */
  query: { data?: unknown; error?: unknown; loading: boolean; refetch: () => unknown };
  /** The page to show: this one, or the one before it as long as this one is on its way. */
  page: { nodes: readonly Row[]; pageInfo: { hasNextPage: boolean; endCursor?: string | null } } | null | undefined;
  paging: ReturnType<typeof useCursorStack>;
  caption: string;
  pagerLabel: string;
  columns: DataColumn<Row>[];
  rowKey: (row: Row) => string;
  isDense?: boolean;
  choice?: RowChoice<Row> | undefined;
  /** What stands here when there is no row. */
  empty?: ReactNode;
}

/** The rows of a list page by page: waiting for them, why they do not come, that there are none, or themselves. */
export function PagedTable<Row extends object>(props: PagedTableProps<Row>) {
  const { query, page, paging, caption, pagerLabel, columns, rowKey, isDense, choice, empty } = props;
  return (
    <>
      {query.error !== undefined && <RequestFailure error={query.error} onRetry={() => query.refetch()} />}
      {!page && query.loading && <Waiting rows={10} />}
      {page?.nodes.length === 0 && !query.loading && empty}
      {page && page.nodes.length > 0 && (
        <>
          <DataTable
            caption={caption}
            isDense={isDense}
            columns={columns}
            rows={page.nodes}
            rowKey={rowKey}
            choice={choice}
            isStale={query.loading && !query.data}
          />
          <Pager
            label={pagerLabel}
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
