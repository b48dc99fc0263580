import { Plural, useLingui } from '@lingui/react/macro';
import { useFormat } from '../format/useFormat.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { FigureRow } from '../ui/FigureRow.tsx';
import { Section } from '../ui/Section.tsx';
import { PriceRules } from './PriceRules.tsx';
import { PriceSteps } from './PriceSteps.tsx';
import type { SimulationChoicesQuery, SimulationQuery } from './SimulationPage.generated.ts';
import classes from './SimulationResult.module.css';
import { peopleOf, type Simulation, stretchesOf } from './simulation.ts';

export type Quote = NonNullable<SimulationQuery['contributionQuote']['quote']>;

interface SimulationResultProps {
  simulation: Simulation;
  quote: Quote;
  choices: SimulationChoicesQuery | undefined;
}

/** A sheet of A4 holds a year of months beside the rest. */
const PRINTED_MONTHS = 12;

/** The sum, what changes on the way, month by month, and the rules behind it. Prints on one page. */
export function SimulationResult({ simulation, quote, choices }: SimulationResultProps) {
  const { t } = useLingui();
  const format = useFormat();
  const { months } = quote;
  const [first, last] = [months[0], months.at(-1)];
  if (!first || !last) return null;
  const spanOf = (from: string, to: string) =>
    from === to ? format.month(from) : `${format.month(from)} – ${format.month(to)}`;
  const span = spanOf(first.month, last.month);
  const people = peopleOf(simulation);
  const nameOf = (list: readonly { code: string; label: string }[] | undefined, code: string) =>
    list?.find((choice) => choice.code === code)?.label ?? code;
  const perPerson = (price: string, count: number) => (BigInt(price) * BigInt(count)).toString();

  return (
    <div className={classes.sheet}>
      <FigureRow
        figures={[
          { label: t`Seluruhnya`, value: format.rupiah(quote.total), note: span },
          { label: t`Seorang`, value: format.rupiah(quote.perPerson), note: span },
          { label: t`Seorang sebulan`, value: format.rupiah(first.perPerson), note: format.month(first.month) },
        ]}
      />
      <p className={classes.whom}>
        <Plural value={people} one="# orang" other="# orang" /> · {simulation.segment} ·{' '}
        {simulation.programmes.join(' + ')} · {nameOf(choices?.sectors, simulation.sector)} ·{' '}
        {nameOf(choices?.tariffs.funds, simulation.fund)}
      </p>
      <PriceSteps quote={quote} />
      <Section title={t`Cara menghitung`}>
        <DataTable
          caption={t`Jumlah bulan kali iuran kali orang`}
          rows={stretchesOf(months)}
          rowKey={(row) => row.from}
          isDense
          columns={[
            { id: 'span', header: t`Masa`, isRowHeader: true, cell: (row) => spanOf(row.from, row.to) },
            {
              id: 'sum',
              header: t`Hitungan`,
              phone: 'second',
              cell: (row) => (
                <span className="figures">
                  <Plural value={row.months} one="# bulan" other="# bulan" /> × {format.rupiah(row.perPerson)} ×{' '}
                  <Plural value={people} one="# orang" other="# orang" />
                </span>
              ),
            },
            {
              id: 'person',
              header: t`Seorang`,
              align: 'end',
              phone: 'hidden',
              cell: (row) => format.rupiah(perPerson(row.perPerson, row.months)),
            },
            {
              id: 'total',
              header: t`Seluruhnya`,
              align: 'end',
              phone: 'first',
              cell: (row) => format.rupiah(perPerson(row.perPerson, row.months * people)),
            },
          ]}
        />
      </Section>
      <div className={months.length > PRINTED_MONTHS ? 'no-print' : undefined}>
        <Section title={t`Bulan demi bulan`}>
          <DataTable
            caption={t`Iuran bulan demi bulan`}
            rows={months}
            rowKey={(row) => row.month}
            isDense
            columns={[
              { id: 'month', header: t`Bulan`, isRowHeader: true, cell: (row) => format.month(row.month) },
              {
                id: 'person',
                header: t`Seorang`,
                align: 'end',
                phone: 'second',
                isNamedOnPhone: true,
                cell: (row) => format.rupiah(row.perPerson),
              },
              {
                id: 'total',
                header: t`Seluruhnya`,
                align: 'end',
                phone: 'first',
                cell: (row) => format.rupiah(row.total),
              },
            ]}
          />
        </Section>
      </div>
      <PriceRules quote={quote} />
    </div>
  );
}
