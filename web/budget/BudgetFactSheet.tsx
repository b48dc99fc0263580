import { useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';
import { useFormat } from '../format/useFormat.ts';
import { Facts } from '../ui/Facts.tsx';
import { Section } from '../ui/Section.tsx';
import type { BudgetFactsFragment } from './Budget.generated.ts';
import { lastMonthOf } from './cover-months.ts';
import { typedPercent } from './typed-number.ts';
import { useBudgetWords } from './useBudgetWords.ts';
import { useFundNames } from './useFundNames.ts';

/** What the budget rests on, and the way of its money. */
export function BudgetFactSheet({ budget }: { budget: BudgetFactsFragment }) {
  const { t } = useLingui();
  const format = useFormat();
  const words = useBudgetWords();
  const { nameOf } = useFundNames();
  const { mou, partner, regulation, regulationOn, decree, decreeOn } = budget;
  const dated = (number: string | null, on: string | null) =>
    number && (on ? t`${number}, ${format.date(on)}` : number);
  return (
    <>
      <Section title={t`Dasar hukum dan program`}>
        <Facts
          absent={t`tidak diisi`}
          facts={[
            {
              label: t({ message: 'Perjanjian', context: 'satu' }),
              value: mou && <Link to={`/mou/${mou.id}`}>{mou.title}</Link>,
            },
            {
              label: t({ message: 'Mitra', context: 'satu' }),
              value: partner && <Link to={`/mitra/${partner.id}`}>{partner.name}</Link>,
            },
            { label: t`Sumber dana`, value: nameOf(budget.fundSource) },
            { label: t`Tahun anggaran`, value: budget.year, figures: true },
            {
              label: t`Masa perlindungan`,
              value: t`${format.month(budget.firstMonth)} – ${format.month(lastMonthOf(budget))}`,
              figures: true,
            },
            { label: t`Umur`, value: t`${budget.ageFrom} sampai ${budget.ageTo} tahun`, figures: true },
            { label: t`Peraturan`, value: dated(regulation, regulationOn) },
            { label: t`SK`, value: dated(decree, decreeOn) },
            { label: t`Perangkat daerah pengelola`, value: budget.agency },
            { label: t`Kode rekening belanja`, value: budget.accountCode, figures: true },
            ...(budget.choice
              ? [{ label: t({ message: 'Pilihan', context: 'satu' }), value: words.choice[budget.choice] }]
              : []),
            ...(budget.topUpFund ? [{ label: t`Sumber dana tambahan`, value: nameOf(budget.topUpFund) }] : []),
            ...(budget.approvedAt
              ? [
                  {
                    label: t`Disetujui oleh`,
                    value: t`${budget.approvedByName ?? ''}, ${format.dateTime(budget.approvedAt)}`,
                  },
                  { label: t`Diminta oleh`, value: budget.askedByName },
                ]
              : []),
          ]}
        />
      </Section>
      {budget.lines.map((line) => {
        const { mme, pr, other } = line.quotas;
        return (
          <Section key={line.id} title={t`Jalur dana: ${words.unitKind[line.unitKind]}`}>
            <Facts
              absent={t`tidak diisi`}
              facts={[
                { label: words.split[line.split], value: format.rupiah(line.grant), figures: true },
                { label: t`Bagian untuk iuran`, value: `${typedPercent(line.share)}%`, figures: true },
                { label: t`Kuota per unit`, value: t`MME ${mme}, PR ${pr}, lainnya ${other}`, figures: true },
                { label: t`Rekening penyalur`, value: line.channel },
                ...line.tranches.map(({ number, share, expectedOn }) => ({
                  label: t`Tahap ${number}`,
                  value: t`${typedPercent(share)}%, diperkirakan ${format.date(expectedOn)}`,
                  figures: true,
                })),
              ]}
            />
          </Section>
        );
      })}
    </>
  );
}
