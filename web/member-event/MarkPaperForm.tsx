import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { EventDocumentState } from '../apollo/schema.generated.ts';
import { ActForm } from '../form/ActForm.tsx';
import { TypedDate } from '../form/TypedDate.tsx';
import { useActForm } from '../form/useActForm.ts';
import { useDateProblem } from '../form/useDateProblem.ts';
import { jakartaDate } from '../format/date.ts';
import { toDateParts } from '../format/date-parts.ts';
import { TextField } from '../ui/fields.tsx';
import { RadioField } from '../ui/RadioField.tsx';
import { type EventPaperFragment, MemberEventDocumentMarkDocument } from './MemberEvent.generated.ts';
import { useEventWords } from './useEventWords.ts';

interface MarkPaperFormProps {
  paper: EventPaperFragment;
  onClose: () => void;
  onDone: () => void;
}

const states: EventDocumentState[] = ['HANDED_IN', 'NOT_APPLICABLE', 'MISSING'];

/** Where one paper stands: handed in on a day, not needed and why, or missing after all. */
export function MarkPaperForm({ paper, onClose, onDone }: MarkPaperFormProps) {
  const { t } = useLingui();
  const words = useEventWords();
  const readDate = useDateProblem();
  const [mark] = useMutation(MemberEventDocumentMarkDocument);
  const [state, setState] = useState<EventDocumentState>(paper.state === 'MISSING' ? 'HANDED_IN' : paper.state);
  const [day, setDay] = useState(() => toDateParts(paper.handedInOn ?? jakartaDate(new Date())));
  const [reason, setReason] = useState(paper.reason ?? '');
  const form = useActForm({ handedInOn: 'paper-day.day', reason: 'paper-reason' });

  async function submit() {
    const { date, problems } = readDate(day, 'paper-day.day');
    const isDone = await form.submit(state === 'HANDED_IN' ? problems : [], async () => {
      const input = {
        state,
        handedInOn: state === 'HANDED_IN' ? date : null,
        reason: state === 'NOT_APPLICABLE' ? reason : null,
      };
      const { data } = await mark({ variables: { id: paper.id, input, version: paper.version } });
      return data?.memberEventDocumentMark;
    });
    if (isDone) onDone();
  }

  return (
    <ActForm {...form} submitLabel={t`Simpan`} onSubmit={submit} onCancel={onClose}>
      <RadioField
        id="paper-state"
        name="paper-state"
        label={t`Keadaan`}
        choices={states.map((value) => ({ value, label: words.state[value] }))}
        value={state}
        onChange={(value) => setState(value as EventDocumentState)}
      />
      {state === 'HANDED_IN' && (
        <TypedDate
          id="paper-day"
          legend={t`Diserahkan pada`}
          problem={form.problemOf('paper-day.day')}
          value={day}
          onChange={setDay}
        />
      )}
      {state === 'NOT_APPLICABLE' && (
        <TextField
          id="paper-reason"
          label={t`Mengapa tidak perlu`}
          hint={t`Misalnya: tidak menikah.`}
          problem={form.problemOf('paper-reason')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
    </ActForm>
  );
}
