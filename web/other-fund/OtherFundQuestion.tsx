import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { monthsOf } from '../budget/cover-months.ts';
import { MonthField } from '../form/MonthField.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { TextField } from '../ui/fields.tsx';
import type { PayingBudgetFragment } from './OtherFund.generated.ts';
import classes from './OtherFundQuestion.module.css';

export interface OtherFundQuestionAsked {
  readonly firstMonth: string;
  readonly months: number;
  readonly reason: string;
}

interface OtherFundQuestionProps {
  budget: PayingBudgetFragment;
  isBusy: boolean;
  onAsk: (question: OtherFundQuestionAsked) => void;
}

/** Which months are asked about, and why. */
export function OtherFundQuestion({ budget, isBusy, onAsk }: OtherFundQuestionProps) {
  const { t } = useLingui();
  const cover = monthsOf(budget);
  const [firstMonth, setFirstMonth] = useState(budget.firstMonth);
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string>();
  const [attempt, setAttempt] = useState(0);

  function submit(event: FormEvent) {
    event.preventDefault();
    const why = reason.trim();
    setProblem(why.length < 5 ? t`Tuliskan alasan, paling sedikit 5 huruf.` : undefined);
    setAttempt(attempt + 1);
    if (why.length < 5 || isBusy) return;
    onAsk({ firstMonth, months: cover.length - cover.indexOf(firstMonth), reason: why });
  }

  return (
    <form noValidate className={`${classes.question} no-print`} onSubmit={submit}>
      <ErrorSummary problems={problem ? [{ fieldId: 'people-reason', message: problem }] : []} attempt={attempt} />
      <MonthField id="people-first" label={t`Sejak bulan`} months={cover} value={firstMonth} onChange={setFirstMonth} />
      <TextField
        id="people-reason"
        label={t`Alasan`}
        hint={t`Dicatat di riwayat tiap orang yang tampil. Paling banyak 500 orang sehari.`}
        characters={60}
        problem={problem}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button type="submit" aria-disabled={isBusy}>
        {t`Tampilkan orangnya`}
      </Button>
    </form>
  );
}
