import { useLingui } from '@lingui/react/macro';
import { useFormat } from '../format/useFormat.ts';
import { CourseChart, type CourseLine } from '../ui/CourseChart.tsx';
import { type DataColumn, DataTable } from '../ui/DataTable.tsx';
import { Section } from '../ui/Section.tsx';
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
  const lines: CourseLine[] = [{ name: t`Realisasi`, look: 'reached', points: pointsOf(reached, whole) }];
  if (people !== null) {
    const even = Array.from({ length: 12 }, (_, index) => (people * (index + 1)) / 12);
    lines.unshift({ name: t`Jalan rata ke target`, look: 'expected', points: pointsOf(even, whole) });
  }
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
      <CourseChart lines={lines} top={t`Garis atas: ${format.number(whole)} orang`} ends={[t`Januari`, t`Desember`]} />
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
