import { DataTable } from '../ui/DataTable.tsx';
import type { CoverageFactsFragment } from './Coverage.generated.ts';
import { useCoverageColumns } from './useCoverageColumns.tsx';

/** The regions right below, each a way further down. */
export function CoverageTable({
  coverage,
  caption,
  isStale,
}: {
  coverage: CoverageFactsFragment;
  caption: string;
  isStale?: boolean;
}) {
  const columns = useCoverageColumns(coverage.mouId, coverage.total);
  return (
    <DataTable
      caption={caption}
      isDense
      columns={columns}
      rows={coverage.rows}
      rowKey={(row) => row.region.code}
      hiddenColumns={[
        // below a regency nobody owes a report, and above a village nobody pays
        ...(coverage.rows.every(({ reportsOwed }) => !reportsOwed) ? ['reports'] : []),
        ...(coverage.rows.every(({ region }) => region.level !== 'VILLAGE') ? ['contributions'] : []),
      ]}
      isStale={isStale}
    />
  );
}
