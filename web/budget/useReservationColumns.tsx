import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { useFormat } from '../format/useFormat.ts';
import { regionName } from '../region/region-name.ts';
import type { DataColumn } from '../ui/DataTable.tsx';
import type { ReservationUnitFragment } from './Reservation.generated.ts';

/** A unit with the people who fit and those who do not, by reason. */
export function useReservationColumns(): DataColumn<ReservationUnitFragment>[] {
  const { t } = useLingui();
  const format = useFormat();
  return useMemo(() => {
    const count = (id: 'noQuota' | 'noMoney' | 'elsewhere' | 'outOfAge', header: string) =>
      ({
        ...{ id, header, align: 'end', phone: 'second', isNamedOnPhone: true },
        cell: (unit: ReservationUnitFragment) => (unit[id] === 0 ? '–' : format.number(unit[id])),
      }) satisfies DataColumn<ReservationUnitFragment>;
    return [
      { id: 'unit', header: t`Unit`, isRowHeader: true, cell: ({ village }) => village && regionName(village) },
      { id: 'place', header: t`Wilayah`, phone: 'second', cell: ({ village }) => village?.path },
      {
        ...{ id: 'people', header: t`Orang`, align: 'end', phone: 'first' },
        cell: ({ people, asking }) => t`${format.number(people)} dari ${format.number(asking)}`,
      },
      count('noQuota', t`Kuota penuh`),
      count('noMoney', t`Dana habis`),
      count('elsewhere', t`Sumber dana lain`),
      count('outOfAge', t`Di luar umur`),
      {
        ...{ id: 'amount', header: t`Rupiah`, align: 'end', phone: 'second' },
        cell: ({ amount }) => format.rupiah(amount),
      },
    ];
  }, [t, format]);
}
