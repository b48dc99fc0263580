import { Plural, useLingui } from '@lingui/react/macro';
import { useFormat } from '../format/useFormat.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { FigureRow } from '../ui/FigureRow.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Section } from '../ui/Section.tsx';
import { PriceRules } from './PriceRules.tsx';
import type { SimulationQuery } from './SimulationPage.generated.ts';
import classes from './SimulationResult.module.css';
import { type Simulation, stretchesOf } from './simulation.ts';

export type Quote = NonNullable<SimulationQuery['contributionQuote']['quote']>;

/** The sum, what changes on the way, month by month, and the rules behind it. Prints on one page. */
export function SimulationResult({ simulation, quote }: { simulation: Simulation; quote: Quote }) {
  const { t } = useLingui();
  const format = useFormat();
  const { months } = quote;
  const stretches = stretchesOf(months);
  const first = months[0];
  const last = months.at(-1);
  if (!first || !last) return null;
  const span =
    months.length === 1 ? format.month(first.month) : `${format.month(first.month)} – ${format.month(last.month)}`;
  const people = Number(simulation.people.replace(/[\s.]/g, ''));

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
        <Plural value={people} one="# orang" other="# orang" /> · {simulation.programmes.join(' + ')}
      </p>
      {stretches.some((stretch) => stretch.isDiscounted) && (
        <Notice tone="info" title={t`Ada keringanan untuk sementara`}>
          <ul className={classes.stretches}>
            {stretches.map((stretch) => (
              <li key={stretch.from} className="figures">
                <strong>{format.rupiah(stretch.perPerson)}</strong>{' '}
                {stretch === stretches.at(-1)
                  ? t`mulai ${format.month(stretch.from)}`
                  : t`sampai ${format.month(stretch.to)}`}
              </li>
            ))}
          </ul>
        </Notice>
      )}
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
      <PriceRules quote={quote} />
    </>
  );
}
