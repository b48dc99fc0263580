import { useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';
import { useFormat } from '../format/useFormat.ts';
import { regionName } from '../region/region-name.ts';
import { type DataColumn, DataTable } from '../ui/DataTable.tsx';
import { Section } from '../ui/Section.tsx';
import type { CoverPlaceFragment } from './BudgetCharts.generated.ts';
import { budgetPart } from './budget-address.ts';
import classes from './CoverByPlace.module.css';

interface CoverByPlaceProps {
  budgetId: string;
  /** Months that the budget covers: the full length of a bar. */
  months: number;
  places: readonly CoverPlaceFragment[];
}

/** How many months the money that came buys in each region, the shortest first: a bar in each row of the table. */
export function CoverByPlace({ budgetId, months, places }: CoverByPlaceProps) {
  const { t } = useLingui();
  const format = useFormat();
  const columns: DataColumn<CoverPlaceFragment>[] = [
    {
      ...{ id: 'region', header: t`Wilayah`, isRowHeader: true, isWhole: true },
      cell: ({ region }) => region && <Link to={budgetPart(budgetId, region.code)}>{regionName(region)}</Link>,
    },
    {
      ...{ id: 'bar', header: t`Dari ${format.number(months)} bulan`, grows: true, phone: 'second' },
      cell: ({ bought }) => (
        <svg
          className={classes.bar}
          viewBox="0 0 100 10"
          preserveAspectRatio="none"
          aria-hidden="true"
          focusable="false"
        >
          <rect className={classes.whole} width="100" height="10" />
          <rect className={classes.bought} width={(bought?.hundredths ?? 0) / months} height="10" />
        </svg>
      ),
    },
    {
      ...{ id: 'months', header: t`Bulan`, align: 'end', phone: 'first' },
      cell: ({ bought }) => (bought ? format.number(bought.hundredths / 100) : '–'),
    },
    {
      ...{ id: 'people', header: t`Orang`, align: 'end', phone: 'second', isNamedOnPhone: true },
      cell: ({ bought }) => (bought ? format.number(bought.people) : '–'),
    },
    {
      ...{ id: 'received', header: t`Diterima`, align: 'end', phone: 'second', isNamedOnPhone: true },
      cell: ({ received }) => format.rupiah(received),
    },
  ];
  return (
    <Section title={t`Bulan yang terbayar dari dana masuk`}>
      <DataTable
        caption={t`Bulan yang terbayar dari dana masuk menurut wilayah`}
        isDense
        columns={columns}
        rows={places}
        rowKey={({ region }) => region?.code ?? ''}
      />
    </Section>
  );
}
