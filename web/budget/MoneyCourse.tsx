import { useLingui } from '@lingui/react/macro';
import { jakartaDate } from '../format/date.ts';
import { useFormat } from '../format/useFormat.ts';
import { CourseChart } from '../ui/CourseChart.tsx';
import { type DataColumn, DataTable } from '../ui/DataTable.tsx';
import { Section } from '../ui/Section.tsx';
import type { MoneyMonthFragment } from './BudgetCharts.generated.ts';
import { largestOf, moneyCourse, stepPoints } from './money-course.ts';

type Row = ReturnType<typeof moneyCourse>[number];

/** Money planned, received and paid, added up month by month: three lines, and their table. */
export function MoneyCourse({ months }: { months: readonly MoneyMonthFragment[] }) {
  const { t } = useLingui();
  const format = useFormat();
  const rows = moneyCourse(months, jakartaDate(new Date()).slice(0, 7));
  const amounts = rows.flatMap(({ planned, received, spent }) => [planned, received ?? 0n, spent ?? 0n]);
  const whole = largestOf(amounts);
  const lines = [
    { name: t`Rencana`, look: 'expected' as const, of: (row: Row) => row.planned },
    { name: t`Diterima`, look: 'onTheWay' as const, of: (row: Row) => row.received },
    { name: t`Dibayar`, look: 'reached' as const, of: (row: Row) => row.spent },
  ];
  const monthAt = (index: number) => {
    const row = rows.at(index);
    return row ? format.month(row.month) : '';
  };
  const shown = (amount: bigint | null) => (amount === null ? '' : format.rupiah(String(amount)));
  const columns: DataColumn<Row>[] = [
    { id: 'month', header: t`Sampai akhir bulan`, isRowHeader: true, cell: ({ month }) => format.month(month) },
    ...lines.map(
      ({ name, of }, index): DataColumn<Row> => ({
        ...{ id: name, header: name, align: 'end', cell: (row) => shown(of(row)) },
        ...(index === 1 ? { phone: 'first' } : { phone: 'second', isNamedOnPhone: true }),
      }),
    ),
  ];
  return (
    <Section title={t`Dana dari bulan ke bulan`}>
      <CourseChart
        lines={lines.map(({ name, look, of }) => ({ name, look, points: stepPoints(rows.map(of), whole) }))}
        top={t`Garis atas: ${format.rupiah(String(whole))}`}
        ends={[monthAt(0), rows.length > 1 ? monthAt(-1) : '']}
      />
      <DataTable
        caption={t`Dana dari bulan ke bulan dalam rupiah`}
        isDense
        columns={columns}
        rows={rows}
        rowKey={({ month }) => month}
      />
    </Section>
  );
}
