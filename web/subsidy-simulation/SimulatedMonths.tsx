import { Plural, useLingui } from '@lingui/react/macro';
import { useFormat } from '../format/useFormat.ts';
import { type DataColumn, DataTable } from '../ui/DataTable.tsx';
import { Section } from '../ui/Section.tsx';
import { Tag } from '../ui/Tag.tsx';
import type { SimulatedColumnFactsFragment } from './Simulation.generated.ts';
import classes from './Simulation.module.css';
import { useDifferenceWords } from './useDifferenceWords.ts';

type Month = SimulatedColumnFactsFragment['months'][number];

interface SimulatedMonthsProps {
  simulated: SimulatedColumnFactsFragment;
  today: SimulatedColumnFactsFragment | null;
}

/** Money that is needed against money that has come, month by month. */
export function SimulatedMonths({ simulated, today }: SimulatedMonthsProps) {
  const { t } = useLingui();
  const format = useFormat();
  const change = useDifferenceWords();
  const before = new Map(today?.months.map((month) => [month.month, month]));
  const columns: DataColumn<Month>[] = [
    { id: 'month', header: t`Bulan`, isRowHeader: true, isWhole: true, cell: ({ month }) => format.month(month) },
    {
      ...{ id: 'people', header: t`Orang`, align: 'end', phone: 'second', isNamedOnPhone: true },
      cell: ({ people, perPerson }) => (
        <>
          {format.number(people)} <span className={classes.change}>× {format.rupiah(perPerson)}</span>
        </>
      ),
    },
    {
      ...{ id: 'cost', header: t`Biaya bulan ini`, align: 'end', phone: 'first' },
      cell: ({ month, cost }) => {
        const same = before.get(month);
        return (
          <>
            {format.rupiah(cost)}
            {same && same.cost !== cost && (
              <span className={`${classes.change} no-print`}>{change.money(same.cost, cost)}</span>
            )}
          </>
        );
      },
    },
    {
      ...{ id: 'needed', header: t`Perlu s.d. bulan ini`, align: 'end', phone: 'second', isNamedOnPhone: true },
      cell: ({ needed }) => format.rupiah(needed),
    },
    {
      ...{ id: 'come', header: t`Dana datang`, align: 'end', phone: 'second', isNamedOnPhone: true },
      cell: ({ come }) => format.rupiah(come),
    },
    {
      ...{ id: 'state', header: t`Keadaan`, phone: 'second' },
      cell: ({ missing, unitsMissing }) =>
        unitsMissing === 0 ? (
          <Tag tone="done" icon="check">
            {t({ message: 'Cukup', context: 'dana' })}
          </Tag>
        ) : (
          <>
            <Tag tone="warn" icon="alert">
              {t({ message: 'Kurang', context: 'dana' })}
            </Tag>{' '}
            <span className={classes.change}>{format.rupiah(missing)}</span>{' '}
            <span className={classes.change}>
              <Plural value={unitsMissing} one="# unit" other="# unit" />
            </span>
          </>
        ),
    },
  ];
  return (
    <Section title={t`Bulan demi bulan`}>
      <p>{t`Dana dihitung datang menurut tanggal tahap, sampai hari terakhir membayar bulan itu. Dana tambahan ikut tahap terakhir.`}</p>
      <DataTable
        caption={t`Dana yang perlu dan yang datang tiap bulan`}
        columns={columns}
        rows={simulated.months}
        rowKey={({ month }) => month}
      />
    </Section>
  );
}
