import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { useFormat } from '../format/useFormat.ts';
import type { ColumnStore } from '../list/hidden-columns.ts';
import { regionName } from '../region/region-name.ts';
import type { DataColumn } from '../ui/DataTable.tsx';
import { Tag } from '../ui/Tag.tsx';
import type { PlaceFiguresFragment, PlaceRowFragment } from './BudgetPlaces.generated.ts';
import { budgetPart } from './budget-address.ts';

/** null: the sum of all rows. */
export type PlaceTableRow = PlaceFiguresFragment & Partial<Pick<PlaceRowFragment, 'allocationId' | 'region'>>;

/** What most look at first stands; the rest is put away until somebody wants it. */
export const placeColumns: ColumnStore = {
  key: 'portal.budget-places.hidden-columns',
  putAway: ['quota', 'candidate', 'valid', 'reserved', 'spent', 'spentAhead'],
};

/** Columns of figures that hang on the money say nothing where people are out of sight. */
const ofPeople = (value: number | null, shown: (value: number) => string) => (value === null ? '–' : shown(value));

/** The columns of a budget's regions and units alike. @param filter what a way further down keeps */
export function usePlaceColumns(budgetId: string, isUnits: boolean, filter: string): DataColumn<PlaceTableRow>[] {
  const { t } = useLingui();
  const format = useFormat();
  return useMemo(() => {
    const { number, rupiah } = format;
    const figure = (
      id: string,
      header: string,
      cell: DataColumn<PlaceTableRow>['cell'],
      phone: 'first' | 'second' | 'hidden' = 'hidden',
    ): DataColumn<PlaceTableRow> => ({ id, header, cell, phone, align: 'end', isNamedOnPhone: phone === 'second' });
    return [
      {
        ...{ id: 'region', header: t`Wilayah`, isRowHeader: true, grows: true },
        cell: ({ allocationId, region }) =>
          !region ? (
            <strong>{t({ message: 'Jumlah', context: 'total' })}</strong>
          ) : allocationId ? (
            <Link to={`/anggaran/${budgetId}/unit/${allocationId}`}>{regionName(region)}</Link>
          ) : (
            <Link to={budgetPart(budgetId, region.code, undefined, filter)} preventScrollReset>
              {regionName(region)}
            </Link>
          ),
      },
      ...(isUnits
        ? [
            {
              ...{ id: 'path', header: t`Letak`, phone: 'second' as const },
              cell: ({ region }: PlaceTableRow) => region?.path.split(', ').slice(0, 2).join(', '),
            },
          ]
        : [figure('units', t`Unit`, (row) => number(row.units), 'second')]),
      figure('quota', t`Kuota`, (row) => number(row.quota)),
      figure('candidate', t`Diusulkan`, (row) => ofPeople(row.candidate, number)),
      figure('valid', t`Data lengkap`, (row) => ofPeople(row.valid, number)),
      figure('registered', t`Terdaftar`, (row) => ofPeople(row.registered, number)),
      figure(
        'reservedPeople',
        t`Orang / kuota`,
        (row) => `${number(row.reservedPeople)} / ${number(row.quota)}`,
        'second',
      ),
      figure('paidPeople', t`Terlindungi`, (row) => ofPeople(row.paidPeople, number)),
      figure(
        'coveredUntil',
        t`Sampai`,
        ({ coveredUntil }) => (coveredUntil ? format.month(coveredUntil) : '–'),
        'second',
      ),
      figure('allocated', t({ message: 'Alokasi', context: 'jumlah' }), (row) => rupiah(row.allocated)),
      figure('reserved', t`Dicadangkan`, (row) => rupiah(row.reserved)),
      figure('left', t({ message: 'Sisa', context: 'alokasi' }), (row) => rupiah(row.left), 'first'),
      figure('received', t`Diterima`, (row) => rupiah(row.received), 'second'),
      figure('spent', t`Dibayar`, (row) => rupiah(row.spent)),
      figure('spentAhead', t`Sebelum dana masuk`, ({ spentAhead }) =>
        spentAhead === '0' ? null : (
          <Tag tone="warn" icon="alert">
            {rupiah(spentAhead)}
          </Tag>
        ),
      ),
      figure(
        'reports',
        t`Laporan belum`,
        ({ reportsMissing }) =>
          reportsMissing === 0 ? null : (
            <Tag tone="warn" icon="alert">
              {number(reportsMissing)}
            </Tag>
          ),
        'second',
      ),
    ];
  }, [t, format, budgetId, isUnits, filter]);
}
