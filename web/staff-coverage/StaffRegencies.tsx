import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useFormat } from '../format/useFormat.ts';
import { PagedTable } from '../list/PagedTable.tsx';
import { regionName } from '../region/region-name.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { useCursorStack } from '../ui/useCursorStack.ts';
import { type StaffCoverageFactsFragment, StaffRegenciesDocument } from './StaffCoverage.generated.ts';
import { useStaffColumns } from './useStaffColumns.tsx';

const pageSize = 50;

/** Regencies of all provinces in one order, the furthest behind first: whom to call next. */
export function StaffRegencies({
  coverage,
  partnerId,
}: {
  coverage: StaffCoverageFactsFragment;
  partnerId: string | null;
}) {
  const { t } = useLingui();
  const format = useFormat();
  const paging = useCursorStack();
  const query = useQuery(StaffRegenciesDocument, { variables: { partnerId, first: pageSize, after: paging.after } });
  const page = (query.data ?? query.previousData)?.staffRegencies;
  const columns = useStaffColumns(coverage, (region) => (
    <>
      {regionName(region)}
      <span className="quiet">{`, ${region.path}`}</span>
    </>
  ));
  return (
    <>
      {page && (
        <p className="quiet figures">
          {t`${format.number(page.totalCount ?? 0)} kabupaten/kota yang punya target atau peserta.`}
        </p>
      )}
      <PagedTable
        query={query}
        page={page}
        paging={paging}
        caption={t`Terlindungi dari tenaga kerja menurut kabupaten/kota`}
        pagerLabel={t`Halaman kabupaten/kota`}
        columns={columns}
        rowKey={({ region }) => region?.code ?? ''}
        isDense
        empty={<EmptyState title={t`Belum ada kabupaten/kota`}>{t`Belum ada target atau peserta.`}</EmptyState>}
      />
    </>
  );
}
