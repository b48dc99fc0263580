import { useLingui } from '@lingui/react/macro';
import { useFormat } from '../format/useFormat.ts';
import { type DataColumn, DataTable } from '../ui/DataTable.tsx';
import { Section } from '../ui/Section.tsx';
import type { SimulatedColumnFactsFragment } from './Simulation.generated.ts';
import classes from './Simulation.module.css';
import { useDifferenceWords } from './useDifferenceWords.ts';

type Column = SimulatedColumnFactsFragment;

interface CompareRow {
  readonly name: string;
  readonly show: (column: Column) => string;
  readonly change: (before: Column, after: Column) => string;
}

interface SimulationCompareProps {
  simulated: Column;
  today: Column | null;
  /** What `today` is called: the budget as it stands, or the tariff as it is written. */
  todayName: string;
  beside: { name: string; column: Column } | null;
}

/** The figures of today, of the simulation and of another one side by side, with what is more or less. */
export function SimulationCompare({ simulated, today, todayName, beside }: SimulationCompareProps) {
  const { t } = useLingui();
  const rows = useCompareRows();
  const cell = (row: CompareRow, column: Column, before: Column | null) => (
    <>
      {row.show(column)} {before && <span className={classes.change}>{row.change(before, column)}</span>}
    </>
  );
  const columns: DataColumn<CompareRow>[] = [
    { id: 'name', header: t`Hasil`, isRowHeader: true, grows: true, cell: (row) => row.name },
    ...(today
      ? [
          {
            ...{
              id: 'today',
              header: todayName,
              align: 'end' as const,
              phone: 'second' as const,
              isNamedOnPhone: true,
            },
            cell: (row: CompareRow) => cell(row, today, null),
          },
        ]
      : []),
    {
      ...{
        id: 'simulated',
        header: t({ message: 'Simulasi', context: 'kolom' }),
        align: 'end',
        phone: 'second',
        isNamedOnPhone: true,
      },
      cell: (row) => cell(row, simulated, today),
    },
    ...(beside
      ? [
          {
            ...{
              id: 'beside',
              header: beside.name,
              align: 'end' as const,
              phone: 'second' as const,
              isNamedOnPhone: true,
            },
            cell: (row: CompareRow) => cell(row, beside.column, today ?? simulated),
          },
        ]
      : []),
  ];
  return (
    <Section title={t`Perbandingan`}>
      <DataTable caption={t`Hasil berdampingan`} columns={columns} rows={rows} rowKey={(row) => row.name} />
    </Section>
  );
}

function useCompareRows(): CompareRow[] {
  const { t } = useLingui();
  const format = useFormat();
  const change = useDifferenceWords();
  type MoneyKey = 'total' | 'cost' | 'perPerson' | 'earmark' | 'topUp' | 'left' | 'short';
  const money = (name: string, key: MoneyKey): CompareRow => ({
    name,
    show: (column) => format.rupiah(column[key]),
    change: (before, after) => change.money(before[key], after[key]),
  });
  const count = (name: string, of: (column: Column) => number): CompareRow => ({
    name,
    show: (column) => format.number(of(column)),
    change: (before, after) => change.count(of(before), of(after)),
  });
  const month = (name: string, key: 'coveredUntil' | 'firstShort', none: string): CompareRow => ({
    name,
    show: (column) => {
      const found = column[key];
      return found ? format.month(found) : none;
    },
    change: (before, after) => change.month(before[key], after[key]),
  });
  const throughout = ({ reach, months }: Column) => reach.find((one) => one.months === months.length)?.units ?? 0;
  return [
    money(t`Jumlah yang dibagikan`, 'total'),
    money(t`Biaya iuran`, 'cost'),
    money(t`Biaya seorang`, 'perPerson'),
    money(t`Pagu iuran`, 'earmark'),
    money(t`Dana tambahan`, 'topUp'),
    money(t`Sisa di akhir`, 'left'),
    money(t`Kurang di akhir`, 'short'),
    count(t`Orang semua bulan`, ({ people }) => people),
    count(t`Orang lebih singkat`, ({ shorterPeople }) => shorterPeople),
    count(t`Orang tidak tertampung`, ({ leftOut }) => leftOut),
    count(t`Unit penerima`, ({ units }) => units),
    count(t`Unit tepat waktu sampai akhir`, throughout),
    month(t`Semua unit terlindungi sampai`, 'coveredUntil', t`belum satu bulan pun`),
    month(t`Bulan pertama kurang dana`, 'firstShort', t`tidak ada`),
  ];
}
