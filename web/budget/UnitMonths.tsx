import { useLingui } from '@lingui/react/macro';
import { useFormat } from '../format/useFormat.ts';
import { useMemberWords } from '../member/useMemberWords.ts';
import { type DataColumn, DataTable } from '../ui/DataTable.tsx';
import { Section } from '../ui/Section.tsx';
import type { BudgetUnitQuery } from './Unit.generated.ts';

type UnitMonth = NonNullable<NonNullable<BudgetUnitQuery['subsidyBudget']>['allocation']>['months'][number];
interface MonthRow {
  readonly month: string;
  readonly parts: readonly UnitMonth[];
}

/** The quota of a unit month by month, and how many people are reserved in each. */
export function UnitMonths({ months }: { months: readonly UnitMonth[] }) {
  const { t } = useLingui();
  const format = useFormat();
  const words = useMemberWords();
  const categories = [...new Set(months.map(({ category }) => category))];
  const rows: MonthRow[] = [...new Set(months.map(({ month }) => month))].map((month) => ({
    month,
    parts: months.filter((one) => one.month === month),
  }));
  const shown = (parts: readonly UnitMonth[]) => {
    const [people, quota] = [sumOf(parts, 'people'), sumOf(parts, 'quota')];
    return `${format.number(people)} / ${format.number(quota)}`;
  };
  const columns: DataColumn<MonthRow>[] = [
    { id: 'month', header: t`Bulan`, isRowHeader: true, cell: ({ month }) => format.month(month) },
    ...categories.map(
      (category): DataColumn<MonthRow> => ({
        ...{ id: category, header: words.category[category as keyof typeof words.category], align: 'end' },
        ...{ phone: 'second', isNamedOnPhone: true },
        cell: ({ parts }) => shown(parts.filter((one) => one.category === category)),
      }),
    ),
    {
      ...{ id: 'all', header: t`Orang / kuota`, align: 'end', phone: 'first' },
      cell: ({ parts }) => shown(parts),
    },
  ];
  return (
    <Section title={t`Kuota per bulan`}>
      <DataTable
        caption={t`Kuota per bulan di unit ini`}
        isDense
        columns={columns}
        rows={rows}
        rowKey={({ month }) => month}
      />
    </Section>
  );
}

const sumOf = (parts: readonly UnitMonth[], key: 'people' | 'quota') => parts.reduce((sum, part) => sum + part[key], 0);
