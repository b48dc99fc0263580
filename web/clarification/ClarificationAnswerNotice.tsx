import { useLingui } from '@lingui/react/macro';
import { useFormat } from '../format/useFormat.ts';
import { Notice } from '../ui/Notice.tsx';
import type { ClarificationFactsFragment } from './Clarification.generated.ts';
import { useClarificationWords } from './useClarificationWords.ts';

/** What the branch said, and what the asker does next. */
export function ClarificationAnswerNotice({ clarification }: { clarification: ClarificationFactsFragment }) {
  const { t } = useLingui();
  const format = useFormat();
  const words = useClarificationWords();
  const { state, answer, answerNote, answeredByName, answeredAt, released, withdrawnAt } = clarification;
  if (state === 'WITHDRAWN') return <Notice tone="info" title={t`Ditarik ${format.dateTime(withdrawnAt ?? '')}`} />;
  if (!answer) return null;
  const next =
    answer === 'YES'
      ? t`Bulan itu tetap pada dana lain. Ambil calon berikutnya dari desa yang sama.`
      : released > 0
        ? t`Cadangan dana lain sudah dilepas. Cadangkan lagi bulan yang boleh disubsidi.`
        : t`Bulan itu baru dapat dicadangkan sesudah dana lain melepasnya. Bulan yang sudah dibayar tetap.`;
  return (
    <Notice tone={answer === 'YES' ? 'info' : 'done'} title={words.answer(clarification)}>
      {answerNote && <p>{answerNote}</p>}
      <p>{next}</p>
      <p>{t`Dijawab ${answeredByName ?? ''}, ${format.dateTime(answeredAt ?? '')}`}</p>
    </Notice>
  );
}
