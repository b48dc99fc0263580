import { useLingui } from '@lingui/react/macro';
import type { SubsidySimulationInput } from '../apollo/schema.generated.ts';
import { typedPercent } from '../budget/typed-number.ts';
import { useBudgetWords } from '../budget/useBudgetWords.ts';
import { useFundNames } from '../budget/useFundNames.ts';
import { jakartaDate } from '../format/date.ts';
import { useFormat } from '../format/useFormat.ts';
import { useAssumedWords } from './useAssumedWords.ts';

/** On paper, where there is no form: what was put in, and on which day it was worked out. */
export function SimulationPaper({ input }: { input: SubsidySimulationInput }) {
  const { t } = useLingui();
  const format = useFormat();
  const words = useBudgetWords();
  const assumedWords = useAssumedWords();
  const { nameOf } = useFundNames();
  const months = format.number(input.months);
  const choice = input.choice ? words.choice[input.choice] : t`Belum dipilih`;
  return (
    <div className="only-print">
      <p>
        {t`Dihitung ${format.date(jakartaDate(new Date()))}. Simulasi, bukan anggaran yang disetujui.`}{' '}
        {t`${months} bulan mulai ${format.month(input.firstMonth)}, ${nameOf(input.fundSource)}. Orang ${typedPercent(input.peopleShare)}% dari kuota. ${choice}.`}
      </p>
      {input.lines.map(({ unitKind, split, grant, share, quotas, tranches }) => {
        const parts = tranches
          .map(({ share: part, expectedOn }) => `${typedPercent(part)}% ${format.date(expectedOn)}`)
          .join(', ');
        return (
          <p key={unitKind}>
            {words.unitKind[unitKind]}: {words.split[split]}, {format.rupiah(grant)} × {typedPercent(share)}%; MME{' '}
            {format.number(quotas.mme)}, PR {format.number(quotas.pr)}, {t({ message: 'lainnya', context: 'kuota' })}{' '}
            {format.number(quotas.other)}; {parts}.
          </p>
        );
      })}
      {input.assumed.map(({ kind, from, jkk, jkm, factor }) => (
        <p key={`${kind}${from}`}>
          {t`Andaian tarif mulai ${format.month(from)}: ${assumedWords[kind]}`}
          {kind === 'AMOUNT' && ` (JKK ${format.rupiah(jkk ?? '0')}, JKM ${format.rupiah(jkm ?? '0')})`}
          {kind === 'DISCOUNT' && ` (${typedPercent(factor ?? 0)}%)`}.
        </p>
      ))}
    </div>
  );
}
