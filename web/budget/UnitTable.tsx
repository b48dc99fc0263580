import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { useViewer } from '../access/viewer-context.ts';
import type { AllocationOrder } from '../apollo/schema.generated.ts';
import { useFormat } from '../format/useFormat.ts';
import { FilterSelect } from '../list/FilterSelect.tsx';
import { ListTools } from '../list/ListTools.tsx';
import { PagedTable } from '../list/PagedTable.tsx';
import { useListAddress } from '../list/useListAddress.ts';
import { regionName } from '../region/region-name.ts';
import type { DataColumn } from '../ui/DataTable.tsx';
import { Tag } from '../ui/Tag.tsx';
import { useCursorStack } from '../ui/useCursorStack.ts';
import { BudgetUnitsDocument, type UnitFactsFragment } from './BudgetUnits.generated.ts';

const pageSize = 50;
/** Parts of a region's code. */
const [REGENCY, DISTRICT] = [2, 3];

interface UnitTableProps {
  budgetId: string;
  regionCode: string | null;
  orderBy: AllocationOrder;
}

/** The units themselves: whom each carries, and what it has left. */
export function UnitTable({ budgetId, regionCode, orderBy }: UnitTableProps) {
  const { t } = useLingui();
  const paging = useCursorStack();
  const { set, get } = useListAddress<'urut'>();
  const columns = useUnitColumns(budgetId, regionCode?.split('.').length ?? 0);
  const query = useQuery(BudgetUnitsDocument, {
    variables: { id: budgetId, first: pageSize, after: paging.after, regionCode, orderBy },
  });
  return (
    <>
      <ListTools>
        <FilterSelect
          label={t`Urutan`}
          none={t`Paling sedikit dicadangkan`}
          value={get('urut')}
          onChange={(value) => set('urut', value)}
          choices={[
            ['sisa', t`Sisa paling sedikit`],
            ['wilayah', t`Wilayah`],
          ]}
        />
      </ListTools>
      <PagedTable
        query={query}
        page={(query.data ?? query.previousData)?.subsidyBudget?.allocations}
        paging={paging}
        caption={t`Alokasi tiap unit`}
        pagerLabel={t`Halaman daftar unit`}
        columns={columns}
        rowKey={(unit) => unit.id}
        isDense
      />
    </>
  );
}

/** @param depth how far down one looks: what lies above all units alike is not told with each */
function useUnitColumns(budgetId: string, depth: number): DataColumn<UnitFactsFragment>[] {
  const { t } = useLingui();
  const format = useFormat();
  const canRead = useViewer().viewerCanReadMembers;
  return useMemo(
    () => [
      {
        ...{ id: 'village', header: t`Desa/kelurahan`, isRowHeader: true, grows: true },
        cell: ({ id, village }) =>
          village && <Link to={`/anggaran/${budgetId}/buku?unit=${id}`}>{regionName(village)}</Link>,
      },
      ...(depth < DISTRICT
        ? [
            {
              ...{ id: 'path', header: t`Letak`, phone: 'second' as const },
              cell: ({ village }: UnitFactsFragment) => village?.path.split(', ')[depth < REGENCY ? 1 : 0],
            },
          ]
        : []),
      {
        ...{ id: 'people', header: t`Orang / kuota`, align: 'end', phone: 'second', isNamedOnPhone: true },
        cell: ({ village, people, quota }) => {
          const figures = `${format.number(people)} / ${format.number(quota)}`;
          const members = village && `/peserta?${new URLSearchParams({ wilayah: village.code })}`;
          return members && canRead ? <Link to={members}>{figures}</Link> : figures;
        },
      },
      {
        ...{ id: 'allocated', header: t({ message: 'Alokasi', context: 'jumlah' }), align: 'end', phone: 'hidden' },
        cell: ({ allocated }) => format.rupiah(allocated),
      },
      {
        ...{ id: 'reserved', header: t`Dicadangkan`, align: 'end', phone: 'second', isNamedOnPhone: true },
        cell: ({ reserved }) => format.rupiah(reserved),
      },
      {
        ...{ id: 'spent', header: t`Dibayar`, align: 'end', phone: 'second', isNamedOnPhone: true },
        cell: ({ spent }) => format.rupiah(spent),
      },
      {
        ...{ id: 'received', header: t`Diterima`, align: 'end', phone: 'hidden' },
        cell: ({ received }) => format.rupiah(received),
      },
      {
        ...{ id: 'ahead', header: t`Sebelum dana masuk`, align: 'end', phone: 'second', isNamedOnPhone: true },
        cell: ({ spentAhead }) =>
          spentAhead === '0' ? null : (
            <Tag tone="warn" icon="alert">
              {format.rupiah(spentAhead)}
            </Tag>
          ),
      },
      {
        ...{ id: 'left', header: t({ message: 'Sisa', context: 'alokasi' }), align: 'end', phone: 'first' },
        cell: ({ left }) => format.rupiah(left),
      },
    ],
    [t, format, canRead, budgetId, depth],
  );
}
