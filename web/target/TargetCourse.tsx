import { useLingui } from '@lingui/react/macro';
import { useFormat } from '../format/useFormat.ts';
import { type DataColumn, DataTable } from '../ui/DataTable.tsx';
import { Section } from '../ui/Section.tsx';
import classes from './TargetCourse.module.css';
import type { TargetMonthFactsFragment } from './TargetReport.generated.ts';
import { pointsOf } from './target-points.ts';

interface TargetCourseProps {
  months: readonly TargetMonthFactsFragment[];
  /** What the year aims at; null for nothing. */
  people: number | null;
}

/** What was reached month by month against an even way to the target of the year: two lines, and their table. */
export function TargetCourse({ months, people }: TargetCourseProps) {
  const { t } = useLingui();
  const format = useFormat();
  const reached = months.map((month) => month.peopleReached);
  const whole = Math.max(people ?? 0, ...reached, 1);
  const even = people === null ? [] : Array.from({ length: 12 }, (_, index) => (people * (index + 1)) / 12);
  const lines = [
    ...(people === null ? [] : [{ name: t`Jalan rata ke target`, look: classes.even, values: even }]),
    { name: t`Realisasi`, look: classes.reached, values: reached },
  ];
  const number = (
    id: string,
    header: string,
    of: (month: TargetMonthFactsFragment) => string,
    phone: 'first' | 'second',
  ): DataColumn<TargetMonthFactsFragment> => ({
    ...{ id, header, align: 'end', phone, isNamedOnPhone: phone === 'second', cell: of },
  });
  return (
    <Section title={t`Realisasi dari bulan ke bulan`}>
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
          <span className="figures">{t`Garis atas: ${format.number(whole)} orang`}</span>
        </figcaption>
        <svg
          className={classes.chart}
          viewBox="0 0 100 100"
          preserveAspectRatio="none"
          aria-hidden="true"
          focusable="false"
        >
          <path className={classes.frame} d="M0 0H100M0 50H100M0 100H100" />
          {lines.map(({ name, look, values }) => (
            <polyline key={name} className={look} points={pointsOf(values, whole)} />
          ))}
        </svg>
        <p className={classes.ends} aria-hidden="true">
          <span>{t`Januari`}</span>
          <span>{t`Desember`}</span>
        </p>
      </figure>
      <DataTable
        caption={t`Realisasi dari bulan ke bulan, orang dan rupiah`}
        isDense
        columns={[
          { id: 'month', header: t`Bulan`, isRowHeader: true, grows: true, cell: ({ month }) => format.month(month) },
          number('people', t`Terbayar bulan itu (orang)`, (month) => format.number(month.people), 'second'),
          number('reached', t`Sejak Januari (orang)`, (month) => format.number(month.peopleReached), 'first'),
          number('rupiah', t`Bulan itu (rupiah)`, (month) => format.rupiah(month.rupiah), 'second'),
          number('money', t`Sejak Januari (rupiah)`, (month) => format.rupiah(month.rupiahReached), 'second'),
        ]}
        rows={months}
        rowKey={({ month }) => month}
      />
    </Section>
  );
}
