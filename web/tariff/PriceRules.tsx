import { useLingui } from '@lingui/react/macro';
import { useFormat } from '../format/useFormat.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { Section } from '../ui/Section.tsx';
import type { Quote } from './SimulationResult.tsx';
import { useTariffWords } from './useTariffWords.ts';

type Line = Quote['months'][number]['lines'][number];

interface PriceRulesProps {
  quote: { months: readonly { lines: readonly Line[] }[] };
}

/** Which rule gave each amount, with its regulation and how sure it is: each different line of all months once. */
export function PriceRules({ quote }: PriceRulesProps) {
  const { t } = useLingui();
  const format = useFormat();
  const words = useTariffWords();
  const keyOf = (line: Line) => `${line.programme} ${line.payer} ${line.amount} ${line.adjustment?.name ?? ''}`;
  const lines = [...new Map(quote.months.flatMap((m) => m.lines).map((line) => [keyOf(line), line])).values()];

  /** How the amount came about, in figures: the rate of what, and what a discount leaves of it. */
  const sumOf = ({ rate, band, cap, ordinary, adjustment }: Line) => {
    const base = band?.nominal ?? cap?.amount;
    const percent = rate.rate ? `${format.number(rate.rate / 100)}%` : '';
    const of = {
      FLAT: t`${format.rupiah(ordinary)} tetap`,
      BAND: t`${percent} × nominal ${format.rupiah(base ?? '')}`,
      WAGE: t`${percent} × upah`,
      CAPPED_WAGE: t`${percent} × upah, paling tinggi ${format.rupiah(base ?? '')}`,
    }[rate.basis];
    if (!adjustment) return of;
    const before = rate.basis === 'FLAT' ? of : `${of} = ${format.rupiah(ordinary)}`;
    return t`${before}, dikurangi keringanan`;
  };

  return (
    <Section title={t`Dasar perhitungan`}>
      <DataTable
        caption={t`Aturan di balik tiap jumlah`}
        rows={lines}
        rowKey={keyOf}
        columns={[
          { id: 'programme', header: t`Program`, isRowHeader: true, cell: (line) => words.programme[line.programme] },
          { id: 'payer', header: t`Beban`, phone: 'second', cell: (line) => words.payer[line.payer] },
          {
            id: 'sum',
            header: t`Hitungan`,
            phone: 'second',
            cell: (line) => <span className="figures">{sumOf(line)}</span>,
          },
          {
            id: 'amount',
            header: t`Sebulan`,
            align: 'end',
            phone: 'first',
            cell: (line) => format.rupiah(line.amount),
          },
          {
            id: 'rule',
            header: t`Aturan`,
            phone: 'second',
            cell: (line) =>
              line.adjustment
                ? `${line.adjustment.name}: ${line.adjustment.regulation} ${line.adjustment.article ?? ''}`
                : `${line.rate.regulation} ${line.rate.article ?? ''} (${words.certainty[line.rate.certainty]})`,
          },
        ]}
      />
    </Section>
  );
}
