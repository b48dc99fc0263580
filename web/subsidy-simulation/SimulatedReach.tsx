import { Plural, useLingui } from '@lingui/react/macro';
import { useFormat } from '../format/useFormat.ts';
import { monthAfter } from '../payment/usePaymentWords.ts';
import { type DataColumn, DataTable } from '../ui/DataTable.tsx';
import { Section } from '../ui/Section.tsx';
import type { SimulatedColumnFactsFragment } from './Simulation.generated.ts';
import classes from './Simulation.module.css';

interface ReachRow {
  readonly months: number;
  readonly units: number;
  readonly today: number;
}

interface SimulatedReachProps {
  simulated: SimulatedColumnFactsFragment;
  today: SimulatedColumnFactsFragment | null;
}

/** How many units pay how many months in time. */
export function SimulatedReach({ simulated, today }: SimulatedReachProps) {
  const { t } = useLingui();
  const format = useFormat();
  const first = simulated.months[0]?.month ?? '';
  const most = [...simulated.reach, ...(today?.reach ?? [])].map(({ months }) => months);
  const unitsOf = (column: SimulatedColumnFactsFragment | null, months: number) =>
    column?.reach.find((one) => one.months === months)?.units ?? 0;
  const rows = [...new Set(most)]
    .sort((a, b) => a - b)
    .map((months): ReachRow => ({ months, units: unitsOf(simulated, months), today: unitsOf(today, months) }));
  const columns: DataColumn<ReachRow>[] = [
    {
      ...{ id: 'months', header: t`Terbayar tepat waktu`, isRowHeader: true },
      cell: ({ months }) =>
        months === 0 ? (
          t`Belum satu bulan pun`
        ) : (
          <>
            <Plural value={months} one="# bulan" other="# bulan" />,{' '}
            {t`sampai ${format.month(monthAfter(first, months - 1))}`}
          </>
        ),
    },
    {
      ...{ id: 'units', header: t`Unit`, align: 'end', phone: 'first' },
      cell: ({ units }) => format.number(units),
    },
    ...(today
      ? [
          {
            ...{ id: 'today', header: t`Unit hari ini`, align: 'end' as const, phone: 'second' as const },
            ...{ isNamedOnPhone: true, cell: (row: ReachRow) => format.number(row.today) },
          },
        ]
      : []),
    {
      ...{ id: 'bar', header: t`Bagian unit`, phone: 'hidden', grows: true },
      cell: ({ units }) => (
        <span className={classes.bar} style={{ width: `${(units / Math.max(1, simulated.units)) * 100}%` }} />
      ),
    },
  ];
  return (
    <Section title={t`Bulan perlindungan tiap unit`}>
      <p>{t`Dihitung dari bulan pertama tanpa jeda.`}</p>
      <DataTable
        caption={t`Jumlah unit menurut bulan yang terbayar tepat waktu`}
        isDense
        columns={columns}
        rows={rows}
        rowKey={({ months }) => String(months)}
      />
    </Section>
  );
}
