import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useRef, useState } from 'react';
import { monthsOf } from '../budget/cover-months.ts';
import { ActForm } from '../form/ActForm.tsx';
import { MonthField } from '../form/MonthField.tsx';
import { useActForm } from '../form/useActForm.ts';
import { spanWithin } from '../other-fund/month-ranges.ts';
import type { PayingBudgetFragment } from '../other-fund/OtherFund.generated.ts';
import { SelectField, TextAreaField } from '../ui/fields.tsx';
import { ClarificationAskDocument } from './Clarification.generated.ts';

interface AskFormProps {
  memberId: string;
  budget: PayingBudgetFragment;
  /** Months that another fund has taken; the form begins with these. */
  taken: readonly string[];
  onClose: () => void;
  onDone: (clarificationId: string) => void;
}

/** A question to the branch about one person and some months. */
export function AskForm({ memberId, budget, taken, onClose, onDone }: AskFormProps) {
  const { t } = useLingui();
  const key = useRef(crypto.randomUUID());
  const [ask] = useMutation(ClarificationAskDocument, { refetchQueries: 'active' });
  const cover = monthsOf(budget);
  const start = spanWithin(taken, budget) ?? { firstMonth: budget.firstMonth, months: budget.months };
  const [firstMonth, setFirstMonth] = useState(start.firstMonth);
  const [months, setMonths] = useState(start.months);
  const [note, setNote] = useState('');
  const most = cover.length - cover.indexOf(firstMonth);
  const form = useActForm({ firstMonth: 'ask-first', months: 'ask-months', note: 'ask-note' });

  async function submit() {
    const missing = note.trim()
      ? []
      : [{ fieldId: 'ask-note', message: t`Tuliskan apa yang perlu diketahui kantor cabang.` }];
    let id: string | undefined;
    const isDone = await form.submit(missing, async () => {
      const input = { budgetId: budget.id, memberId, firstMonth, months: Math.min(months, most), note: note.trim() };
      const { data } = await ask({ variables: { input, key: key.current } });
      key.current = crypto.randomUUID();
      id = data?.subsidyClarificationAsk.clarification?.id;
      return data?.subsidyClarificationAsk;
    });
    if (isDone && id) onDone(id);
  }

  return (
    <ActForm {...form} submitLabel={t`Kirim pertanyaan`} onSubmit={submit} onCancel={onClose}>
      <p>
        {t`Kantor cabang memeriksa apakah dana lain benar-benar membayar. Anda membaca jawabannya, bukan siapa yang membayar.`}
      </p>
      <p>{t`Anggaran: ${budget.name}`}</p>
      <MonthField
        id="ask-first"
        label={t`Mulai bulan`}
        problem={form.problemOf('ask-first')}
        months={cover}
        value={firstMonth}
        onChange={setFirstMonth}
      />
      <SelectField
        id="ask-months"
        label={t`Untuk berapa bulan`}
        characters={20}
        problem={form.problemOf('ask-months')}
        value={String(Math.min(months, most))}
        onChange={(event) => setMonths(Number(event.currentTarget.value))}
        data={Array.from({ length: most }, (_, index) => String(index + 1))}
      />
      <TextAreaField
        id="ask-note"
        label={t`Catatan untuk kantor cabang`}
        hint={t`Misalnya: keluarga tidak pernah menerima kartu dari program lain.`}
        problem={form.problemOf('ask-note')}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </ActForm>
  );
}
