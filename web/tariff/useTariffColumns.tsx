import { useLingui } from '@lingui/react/macro';
import { useFormat } from '../format/useFormat.ts';
import type { DataColumn } from '../ui/DataTable.tsx';
import type { TariffsQuery } from './TariffsPage.generated.ts';
import { TimelineBar } from './TimelineBar.tsx';
import type { Dated } from './tariff-timeline.ts';
import { useTariffWords } from './useTariffWords.ts';

type Tariffs = TariffsQuery['tariffs'];
type Rate = Tariffs['rates'][number];

/** The columns of the four tables of tariffs. */
export function useTariffColumns(years: { first: number; last: number }, today: string) {
  const { t } = useLingui();
  const format = useFormat();
  const words = useTariffWords();
  const percent = (rate: number) => `${format.number(rate / 100)}%`;
  const when = (rule: Dated) => <TimelineBar rule={rule} years={years} today={today} openEnd={t`sekarang`} />;
  const paper = ({ regulation, article }: { regulation: string; article?: string | null }) =>
    article ? `${regulation}, ${article}` : regulation;
  const basis: Record<Rate['basis'], string> = {
    FLAT: t`sama untuk semua`,
    BAND: t`dari nominal kelompok penghasilan`,
    WAGE: t`dari upah`,
    CAPPED_WAGE: t`dari upah sampai batas`,
  };
  const rates: DataColumn<Rate>[] = [
    {
      id: 'programme',
      header: t`Program`,
      isRowHeader: true,
      cell: (row) =>
        row.riskClass
          ? `${words.programme[row.programme]} · ${words.riskClass[row.riskClass]}`
          : words.programme[row.programme],
    },
    { id: 'segment', header: t`Segmen`, phone: 'second', cell: (row) => `${row.segment} · ${words.payer[row.payer]}` },
    {
      id: 'amount',
      header: t`Tarif`,
      align: 'end',
      phone: 'first',
      cell: (row) => (row.flatAmount ? format.rupiah(row.flatAmount) : percent(row.rate ?? 0)),
    },
    { id: 'basis', header: t`Dihitung`, phone: 'hidden', cell: (row) => basis[row.basis] },
    { id: 'when', header: t`Berlaku`, phone: 'second', cell: when },
    { id: 'rule', header: t`Peraturan`, phone: 'second', cell: paper },
    { id: 'certainty', header: t`Kepastian`, phone: 'hidden', cell: (row) => words.certainty[row.certainty] },
  ];
  const adjustments: DataColumn<Tariffs['adjustments'][number]>[] = [
    { id: 'name', header: t`Keringanan`, isRowHeader: true, cell: (row) => row.name },
    { id: 'programme', header: t`Program`, phone: 'second', cell: (row) => `${row.programme} ${row.segment}` },
    { id: 'factor', header: t`Yang dibayar`, align: 'end', phone: 'first', cell: (row) => percent(row.factor) },
    {
      id: 'funds',
      header: t`Bila dana negara membayar`,
      phone: 'hidden',
      cell: (row) => (row.forStateFunds ? t`berlaku` : t`tidak berlaku`),
    },
    { id: 'when', header: t`Berlaku`, phone: 'second', cell: when },
    { id: 'rule', header: t`Peraturan`, phone: 'second', cell: paper },
    { id: 'certainty', header: t`Kepastian`, phone: 'hidden', cell: (row) => words.certainty[row.certainty] },
  ];
  const caps: DataColumn<Tariffs['caps'][number]>[] = [
    { id: 'amount', header: t`Batas upah`, isRowHeader: true, cell: (row) => format.rupiah(row.amount) },
    { id: 'when', header: t`Berlaku`, phone: 'second', cell: when },
    { id: 'source', header: t`Sumber`, phone: 'second', cell: (row) => row.source },
    { id: 'certainty', header: t`Kepastian`, phone: 'hidden', cell: (row) => words.certainty[row.certainty] },
  ];
  const bands: DataColumn<Tariffs['bands'][number]>[] = [
    { id: 'income', header: t`Penghasilan mulai`, isRowHeader: true, cell: (row) => format.rupiah(row.incomeFrom) },
    { id: 'nominal', header: t`Nominal`, align: 'end', phone: 'first', cell: (row) => format.rupiah(row.nominal) },
    {
      id: 'certainty',
      header: t`Kepastian`,
      phone: 'second',
      cell: (row) => words.certainty[row.certainty],
    },
  ];
  return { rates, adjustments, caps, bands };
}
