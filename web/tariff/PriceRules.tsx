import { useLingui } from '@lingui/react/macro';
import { useFormat } from '../format/useFormat.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { Section } from '../ui/Section.tsx';
import type { Quote } from './SimulationResult.tsx';
import { useTariffWords } from './useTariffWords.ts';

type Line = Quote['months'][number]['lines'][number];

/** Which rule gave each amount, with its regulation and how sure it is: each different line of all months once. */
export function PriceRules({ quote }: { quote: Quote }) {
  const { t } = useLingui();
  const format = useFormat();
  const words = useTariffWords();
  const keyOf = (line: Line) => `${line.programme} ${line.payer} ${line.amount} ${line.adjustment?.name ?? ''}`;
  const lines = [...new Map(quote.months.flatMap((m) => m.lines).map((line) => [keyOf(line), line])).values()];

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
                ? t`${line.adjustment.name}: ${line.adjustment.regulation} ${line.adjustment.article ?? ''}, dari ${format.rupiah(line.ordinary)}`
                : `${line.rate.regulation} ${line.rate.article ?? ''} (${words.certainty[line.rate.certainty]})`,
          },
        ]}
      />
    </Section>
  );
}
