import { useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';
import { useFormat } from '../format/useFormat.ts';
import { FigureRow } from '../ui/FigureRow.tsx';
import { Section } from '../ui/Section.tsx';
import { Tag } from '../ui/Tag.tsx';
import type { HomeBudgetFragment } from './BudgetHome.generated.ts';
import { CoverBoughtNote } from './CoverBoughtNote.tsx';
import { percentOf } from './money-part.ts';
import { useStageWords } from './useStageWords.ts';

/** Does the money last? The answer first, then the sums, who is short, and what is due next. */
export function BudgetHome({ budget }: { budget: HomeBudgetFragment }) {
  const { t } = useLingui();
  const format = useFormat();
  const stages = useStageWords();
  const { id, name, figures, coverBought, shortUnits, deadlines } = budget;
  const next = deadlines.find(({ doneOn }) => doneOn === null);
  const ofAllocated = (amount: string) =>
    t`${format.rupiah(amount)}, ${percentOf(amount, figures.allocated)} dari alokasi`;
  const short = format.number(shortUnits.units);
  return (
    <Section
      title={t`Apakah dananya cukup? ${name}`}
      beside={
        <Link to={`/anggaran/${id}`}>
          {t`Lihat anggaran`}
          <span className="visually-hidden">: {name}</span>
        </Link>
      }
    >
      {coverBought && <CoverBoughtNote bought={coverBought} />}
      <FigureRow
        figures={[
          {
            label: t({ message: 'Alokasi', context: 'jumlah' }),
            value: format.shortRupiah(figures.allocated),
            note: t`${format.rupiah(figures.allocated)} untuk ${format.number(figures.units)} unit`,
          },
          {
            ...{ label: t`Diterima`, value: format.shortRupiah(figures.received), note: ofAllocated(figures.received) },
            to: `/anggaran/${id}/dana-masuk`,
          },
          { label: t`Dicadangkan`, value: format.shortRupiah(figures.reserved), note: ofAllocated(figures.reserved) },
          {
            ...{ label: t`Dibayar`, value: format.shortRupiah(figures.spent), note: ofAllocated(figures.spent) },
            needsAttention: BigInt(figures.spent) > BigInt(figures.received),
          },
        ]}
      />
      <p className="figures">
        {shortUnits.units === 0 ? (
          t`Tidak ada unit yang kekurangan dana.`
        ) : (
          <>
            <Link to={`/anggaran/${id}?bagian=unit&urut=dana`}>{t`${short} unit kekurangan dana`}</Link>
            {': '}
            {t`${format.number(shortUnits.noMoney)} belum menerima, ${format.number(shortUnits.spentAhead)} membayar sebelum dana masuk.`}
          </>
        )}
      </p>
      {next && (
        <p className="figures">
          {t`Tenggat berikutnya: ${stages[next.stage].name}, ${format.date(next.dueOn)} (${stages[next.stage].who}).`}{' '}
          {next.overdue && (
            <Tag tone="warn" icon="alert">
              {t`lewat tenggat`}
            </Tag>
          )}
        </p>
      )}
    </Section>
  );
}
