import { useLingui } from '@lingui/react/macro';
import { InLanguage } from '../format/InLanguage.tsx';
import { useFormat } from '../format/useFormat.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { Section } from '../ui/Section.tsx';
import { PriceRules } from './PriceRules.tsx';
import type { SimulationChoicesQuery, SimulationQuery } from './SimulationPage.generated.ts';
import classes from './SimulationResult.module.css';
import { SimulationSums } from './SimulationSums.tsx';
import { SimulationTitle } from './SimulationTitle.tsx';
import type { Simulation } from './simulation.ts';

export type Quote = NonNullable<SimulationQuery['contributionQuote']['quote']>;

interface SimulationResultProps {
  simulation: Simulation;
  quote: Quote;
  choices: SimulationChoicesQuery | undefined;
  /** Of whom it was begun. */
  group: { readonly name: string } | null | undefined;
  /** Prints the sums in the other language too; the months one by one make room for it. */
  inBoth: boolean;
}

/** A sheet of A4 holds a year of months beside the rest. */
const PRINTED_MONTHS = 12;

/** The sum, what changes on the way, month by month, and the rules behind it. Prints on one page. */
export function SimulationResult({ simulation, quote, choices, group, inBoth }: SimulationResultProps) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const { months } = quote;
  return (
    <div className={classes.sheet} data-both={inBoth || undefined}>
      <SimulationSums simulation={simulation} quote={quote} choices={choices} />
      {inBoth && (
        <InLanguage locale={i18n.locale === 'en' ? 'id' : 'en'} className={`${classes.other} only-print`}>
          <SimulationTitle group={group} />
          <SimulationSums simulation={simulation} quote={quote} choices={undefined} />
        </InLanguage>
      )}
      <div className={inBoth || months.length > PRINTED_MONTHS ? 'no-print' : undefined}>
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
