import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { SubsidyStage } from '../apollo/schema.generated.ts';
import { ActForm } from '../form/ActForm.tsx';
import { TypedDate } from '../form/TypedDate.tsx';
import { useActForm } from '../form/useActForm.ts';
import { useDateProblem } from '../form/useDateProblem.ts';
import { type DateParts, toDateParts } from '../format/date-parts.ts';
import type { FieldProblem } from '../ui/ErrorSummary.tsx';
import { type DeadlineFragment, DeadlinesSetDocument } from './Deadlines.generated.ts';
import { stagesInOrder, useStageWords } from './useStageWords.ts';

interface DeadlinesFormProps {
  budgetId: string;
  deadlines: readonly DeadlineFragment[];
  onClose: () => void;
}

const idOf = (stage: SubsidyStage) => `deadline-${stage}`;
const isEmpty = ({ day, month, year }: DateParts) => [day, month, year].every((part) => part.trim() === '');

/** By when each stage has to be done; a stage whose date is emptied has no deadline. */
export function DeadlinesForm({ budgetId, deadlines, onClose }: DeadlinesFormProps) {
  const { t } = useLingui();
  const words = useStageWords();
  const readDate = useDateProblem();
  const [set] = useMutation(DeadlinesSetDocument);
  const [written, setWritten] = useState<Record<string, DateParts>>(() =>
    Object.fromEntries(
      stagesInOrder.map((stage) => [stage, toDateParts(deadlines.find((one) => one.stage === stage)?.dueOn ?? '')]),
    ),
  );
  const form = useActForm(Object.fromEntries(stagesInOrder.map((stage) => [stage, `${idOf(stage)}.day`])));

  async function submit() {
    const found: FieldProblem[] = [];
    const dates = stagesInOrder.map((stage) => {
      const parts = written[stage] as DateParts;
      if (isEmpty(parts)) return { stage, dueOn: null };
      const { date, problems } = readDate(parts, `${idOf(stage)}.day`);
      found.push(...problems);
      return { stage, dueOn: date };
    });
    const isDone = await form.submit(
      found,
      async () => (await set({ variables: { budgetId, deadlines: dates } })).data?.subsidyDeadlinesSet,
    );
    if (isDone) onClose();
  }

  return (
    <ActForm {...form} submitLabel={t`Simpan tenggat`} onSubmit={submit} onCancel={onClose}>
      <p>{t`Kosongkan tanggal tahapan yang tidak punya tenggat.`}</p>
      {stagesInOrder.map((stage) => (
        <TypedDate
          key={stage}
          id={idOf(stage)}
          legend={words[stage].name}
          problem={form.problemOf(`${idOf(stage)}.day`)}
          value={written[stage] as DateParts}
          onChange={(parts) => setWritten({ ...written, [stage]: parts })}
        />
      ))}
    </ActForm>
  );
}
