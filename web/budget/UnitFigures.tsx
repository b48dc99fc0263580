import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useViewer } from '../access/viewer-context.ts';
import { useFormat } from '../format/useFormat.ts';
import { type Figure, FigureRow } from '../ui/FigureRow.tsx';
import type { UnitFactsFragment } from './BudgetUnits.generated.ts';
import { UnitPlaceDocument } from './Unit.generated.ts';

interface UnitFiguresProps {
  budgetId: string;
  unit: UnitFactsFragment;
  villageCode: string;
}

/** People and money of a unit in one row each. */
export function UnitFigures({ budgetId, unit, villageCode }: UnitFiguresProps) {
  const { t } = useLingui();
  const format = useFormat();
  const viewer = useViewer();
  const { data } = useQuery(UnitPlaceDocument, { variables: { id: budgetId, regionCode: villageCode } });
  const place = data?.subsidyBudget?.placeSum;
  const members = viewer.viewerCanReadMembers ? `/peserta?${new URLSearchParams({ wilayah: villageCode })}` : undefined;
  const quota = format.number(unit.quota);
  const people: Figure[] = [
    { label: t`Dicadangkan`, value: format.number(unit.people), note: t`dari kuota ${quota} orang` },
    ...(place && place.registered !== null
      ? [
          {
            ...{ label: t`Diusulkan`, value: format.number(place.candidate ?? 0), ...(members && { to: members }) },
            note: t`${format.number(place.valid ?? 0)} datanya lengkap`,
          },
          { label: t`Terdaftar`, value: format.number(place.registered) },
          {
            ...{ label: t`Terlindungi bulan ini`, value: format.number(place.paidPeople ?? 0) },
            ...(place.coveredUntil && { note: t`paling awal berakhir ${format.month(place.coveredUntil)}` }),
          },
        ]
      : []),
  ];
  const money: Figure[] = [
    { label: t({ message: 'Alokasi', context: 'jumlah' }), value: format.rupiah(unit.allocated) },
    { label: t({ message: 'Sisa', context: 'alokasi' }), value: format.rupiah(unit.left), note: t`belum dicadangkan` },
    { label: t`Diterima`, value: format.rupiah(unit.received) },
    {
      ...{ label: t`Dibayar`, value: format.rupiah(unit.spent) },
      ...(unit.spentAhead !== '0' && {
        needsAttention: true,
        note: t`${format.rupiah(unit.spentAhead)} sebelum dana masuk`,
      }),
    },
  ];
  return (
    <>
      <FigureRow figures={people} />
      <FigureRow figures={money} />
    </>
  );
}
