import { useLingui } from '@lingui/react/macro';
import { useFormat } from '../format/useFormat.ts';
import { regionName } from '../region/region-name.ts';
import { type DataColumn, DataTable } from '../ui/DataTable.tsx';
import type { SubsidySimulatedPlacesQuery } from './Simulation.generated.ts';

type Unit = NonNullable<SubsidySimulatedPlacesQuery['subsidySimulate']['simulated']>['worst'][number];

/** The units that get least far, a handful of them; within a regency its districts are told. */
export function WorstUnits({ units, isWithinRegency }: { units: readonly Unit[]; isWithinRegency: boolean }) {
  const { t } = useLingui();
  const format = useFormat();
  const columns: DataColumn<Unit>[] = [
    {
      ...{ id: 'village', header: t`Desa/kelurahan`, isRowHeader: true, grows: true },
      cell: ({ village }) => village && regionName(village),
    },
    {
      ...{ id: 'path', header: t`Letak`, phone: 'second' },
      cell: ({ village }) => village?.path.split(', ')[isWithinRegency ? 0 : 1],
    },
    {
      ...{ id: 'reach', header: t`Bulan tepat waktu`, align: 'end', phone: 'first' },
      cell: ({ reach, coveredUntil }) =>
        coveredUntil ? `${format.number(reach)} (${t`s.d. ${format.month(coveredUntil)}`})` : format.number(reach),
    },
    {
      ...{ id: 'people', header: t`Orang`, align: 'end', phone: 'second', isNamedOnPhone: true },
      cell: ({ people }) => format.number(people),
    },
    {
      ...{ id: 'cost', header: t`Biaya`, align: 'end', phone: 'second', isNamedOnPhone: true },
      cell: ({ cost }) => format.rupiah(cost),
    },
    {
      ...{ id: 'rest', header: t`Sisa atau kurang`, align: 'end', phone: 'second', isNamedOnPhone: true },
      cell: ({ left, short }) => (short === '0' ? t`sisa ${format.rupiah(left)}` : t`kurang ${format.rupiah(short)}`),
    },
  ];
  return (
    <>
      <p>{t`Unit yang paling cepat kehabisan dana, paling banyak ${units.length}:`}</p>
      <DataTable
        caption={t`Unit yang paling cepat kehabisan dana`}
        isDense
        columns={columns}
        rows={units}
        rowKey={({ village }) => village?.code ?? ''}
      />
    </>
  );
}
