import { useLingui } from '@lingui/react/macro';
import { jakartaDate } from '../format/date.ts';
import { useFormat } from '../format/useFormat.ts';
import { type DataColumn, DataTable } from '../ui/DataTable.tsx';
import { Section } from '../ui/Section.tsx';
import type { MoneyMonthFragment } from './BudgetCharts.generated.ts';
import classes from './MoneyCourse.module.css';
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
    { name: t`Rencana`, look: classes.planned, of: (row: Row) => row.planned },
    { name: t`Diterima`, look: classes.received, of: (row: Row) => row.received },
    { name: t`Dibayar`, look: classes.spent, of: (row: Row) => row.spent },
  ];
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
      <figure className={classes.figure}>
        <figcaption className={classes.keys}>
          {lines.map(({ name, look }) => (
            <span key={name}>
              <svg viewBox="0 0 24 8" aria-hidden="true" focusable="false">
                <path className={look} d="M0 4H24" />
              </svg>
              {name}
            </span>
          ))}
          <span className="figures">{t`Garis atas: ${format.rupiah(String(whole))}`}</span>
        </figcaption>
        <svg
          className={classes.chart}
          viewBox="0 0 100 100"
          preserveAspectRatio="none"
          aria-hidden="true"
          focusable="false"
        >
          <path className={classes.frame} d="M0 0H100M0 50H100M0 100H100" />
          {lines.map(({ name, look, of }) => (
            <polyline key={name} className={look} points={stepPoints(rows.map(of), whole)} />
          ))}
        </svg>
        <p className={`${classes.ends} figures`} aria-hidden="true">
          <span>{rows[0] && format.month(rows[0].month)}</span>
          <span>{rows.length > 1 && format.month((rows.at(-1) as Row).month)}</span>
        </p>
      </figure>
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
