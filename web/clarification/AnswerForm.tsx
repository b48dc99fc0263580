import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import type { ClarificationAnswer } from '../apollo/schema.generated.ts';
import { monthsOf } from '../budget/cover-months.ts';
import { ActForm } from '../form/ActForm.tsx';
import { MonthField } from '../form/MonthField.tsx';
import { useActForm } from '../form/useActForm.ts';
import type { FieldProblem } from '../ui/ErrorSummary.tsx';
import { TextAreaField } from '../ui/fields.tsx';
import { RadioField } from '../ui/RadioField.tsx';
import { ClarificationAnswerDocument, type ClarificationQuery } from './Clarification.generated.ts';

type Clarification = NonNullable<ClarificationQuery['subsidyClarification']>;

interface AnswerFormProps {
  clarification: Clarification;
  onClose: () => void;
  onDone: (released: number) => void;
}

/** The branch's answer: the other fund pays, does not, or pays until a month. */
export function AnswerForm({ clarification, onClose, onDone }: AnswerFormProps) {
  const { t } = useLingui();
  const { id, version, viewerCanRelease, otherSide } = clarification;
  const [send] = useMutation(ClarificationAnswerDocument, { refetchQueries: 'active' });
  const later = monthsOf(clarification).slice(1);
  const [answer, setAnswer] = useState<ClarificationAnswer | ''>('');
  const [fromMonth, setFromMonth] = useState(later[0] ?? '');
  const [note, setNote] = useState('');
  const [release, setRelease] = useState(false);
  const hasReserved = otherSide?.some(({ paid }) => !paid) ?? false;
  const canRelease = viewerCanRelease && hasReserved && (answer === 'NO' || answer === 'FROM');
  const form = useActForm({
    answer: 'answer',
    fromMonth: 'answer-from',
    note: 'answer-note',
    release: 'answer-release',
  });

  async function submit() {
    const missing: FieldProblem[] = [];
    if (!answer) missing.push({ fieldId: 'answer', message: t`Pilih jawabannya.` });
    if ((answer === 'NO' || answer === 'FROM') && !note.trim())
      missing.push({ fieldId: 'answer-note', message: t`Tuliskan apa yang dilakukan.` });
    let released = 0;
    const isDone = await form.submit(missing, async () => {
      if (!answer) return null;
      const said = { answer, note: note.trim() || null, fromMonth: answer === 'FROM' ? fromMonth : null };
      const input = { ...said, release: canRelease && release };
      const { data } = await send({ variables: { id, input, version } });
      released = data?.subsidyClarificationAnswer.clarification?.released ?? 0;
      return data?.subsidyClarificationAnswer;
    });
    if (isDone) onDone(released);
  }

  return (
    <ActForm {...form} submitLabel={t`Kirim jawaban`} onSubmit={submit} onCancel={onClose}>
      <RadioField
        id="answer"
        name="answer"
        label={t`Apakah dana lain benar-benar membayar orang ini?`}
        problem={form.problemOf('answer')}
        value={answer}
        onChange={(value) => setAnswer(value as ClarificationAnswer)}
        choices={[
          { value: 'YES', label: t`Ya`, hint: t`Bulan-bulan itu tetap pada dana lain.` },
          {
            value: 'NO',
            label: t`Tidak`,
            hint: t`Pendaftaran yang lain keliru atau sudah berakhir. Tulis apa yang dilakukan.`,
          },
          ...(later.length > 0
            ? [{ value: 'FROM', label: t`Ya, tetapi hanya sampai satu bulan`, hint: t`Sesudahnya boleh disubsidi.` }]
            : []),
        ]}
      />
      {answer === 'FROM' && (
        <MonthField
          id="answer-from"
          label={t`Boleh disubsidi mulai`}
          problem={form.problemOf('answer-from')}
          months={later}
          value={fromMonth}
          onChange={setFromMonth}
        />
      )}
      <TextAreaField
        id="answer-note"
        label={t`Catatan untuk penanya`}
        {...(answer === 'YES' && { optionalMark: t`boleh kosong` })}
        hint={t`Jangan sebut nama mitra lain atau jumlah uangnya.`}
        problem={form.problemOf('answer-note')}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      {canRelease && (
        <Checkbox
          id="answer-release"
          label={t`Lepas cadangan dana lain yang belum dibayar pada bulan itu`}
          description={t`Bulan yang sudah dibayar tetap. Dicatat di buku besar anggarannya.`}
          error={form.problemOf('answer-release')}
          checked={release}
          onChange={(event) => setRelease(event.currentTarget.checked)}
        />
      )}
    </ActForm>
  );
}
