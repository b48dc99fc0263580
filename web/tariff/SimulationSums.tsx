import { Plural, useLingui } from '@lingui/react/macro';
import { useFormat } from '../format/useFormat.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { FigureRow } from '../ui/FigureRow.tsx';
import { Section } from '../ui/Section.tsx';
import { PriceSteps } from './PriceSteps.tsx';
import type { SimulationChoicesQuery } from './SimulationPage.generated.ts';
import classes from './SimulationResult.module.css';
import type { Quote } from './SimulationResult.tsx';
import { peopleOf, type Simulation, stretchesOf } from './simulation.ts';

interface SimulationSumsProps {
  simulation: Simulation;
  quote: Quote;
  /** What sectors and funds are called; they stay unsaid in the language the server does not answer in. */
  choices: SimulationChoicesQuery | undefined;
}

/** What it costs, from when to when, and how the sum comes about. */
export function SimulationSums({ simulation, quote, choices }: SimulationSumsProps) {
  const { t } = useLingui();
  const format = useFormat();
  const { months } = quote;
  const [first, last] = [months[0], months.at(-1)];
  if (!first || !last) return null;
  const spanOf = (from: string, to: string) =>
    from === to ? format.month(from) : `${format.month(from)} – ${format.month(to)}`;
  const span = spanOf(first.month, last.month);
  const people = peopleOf(simulation);
  const nameOf = (list: readonly { code: string; label: string }[], code: string) =>
    list.find((choice) => choice.code === code)?.label ?? code;
  const perPerson = (price: string, count: number) => (BigInt(price) * BigInt(count)).toString();
  const whom = [
    simulation.segment,
    simulation.programmes.join(' + '),
    ...(choices ? [nameOf(choices.sectors, simulation.sector), nameOf(choices.tariffs.funds, simulation.fund)] : []),
  ];

  return (
    <>
      <FigureRow
        figures={[
          { label: t`Seluruhnya`, value: format.rupiah(quote.total), note: span },
          { label: t`Seorang`, value: format.rupiah(quote.perPerson), note: span },
          { label: t`Seorang sebulan`, value: format.rupiah(first.perPerson), note: format.month(first.month) },
        ]}
      />
      <p className={classes.whom}>
        <Plural value={people} one="# orang" other="# orang" /> · {whom.join(' · ')}
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
    </>
  );
}
