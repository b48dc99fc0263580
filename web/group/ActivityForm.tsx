import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useRef, useState } from 'react';
import type { GroupActivityKind } from '../apollo/schema.generated.ts';
import { ActForm } from '../form/ActForm.tsx';
import { TypedDate } from '../form/TypedDate.tsx';
import { useActForm } from '../form/useActForm.ts';
import { useDateProblem } from '../form/useDateProblem.ts';
import { jakartaDate } from '../format/date.ts';
import { toDateParts } from '../format/date-parts.ts';
import type { FieldProblem } from '../ui/ErrorSummary.tsx';
import { TextAreaField } from '../ui/fields.tsx';
import { RadioField } from '../ui/RadioField.tsx';
import { GroupActivityRecordDocument } from './GroupWork.generated.ts';
import { activityKinds, useGroupWords } from './useGroupWords.ts';

export interface CorrectedActivity {
  id: string;
  kind: GroupActivityKind;
  happenedOn: string;
  note: string;
}

interface ActivityFormProps {
  groupId: string;
  /** The entry that is put right by this one; null for something new. */
  corrected: CorrectedActivity | null;
  onClose: () => void;
  onDone: () => void;
}

/** What was done with a group, when, and what came of it. */
export function ActivityForm({ groupId, corrected, onClose, onDone }: ActivityFormProps) {
  const { t } = useLingui();
  const words = useGroupWords();
  const readDate = useDateProblem();
  const key = useRef(crypto.randomUUID());
  const [record] = useMutation(GroupActivityRecordDocument);
  const [kind, setKind] = useState<GroupActivityKind>(corrected?.kind ?? 'CALL');
  const [day, setDay] = useState(() => toDateParts(corrected?.happenedOn ?? jakartaDate(new Date())));
  const [note, setNote] = useState(corrected?.note ?? '');
  const form = useActForm({ happenedOn: 'activity-day.day', note: 'activity-note' });

  async function submit() {
    const { date, problems } = readDate(day, 'activity-day.day');
    const found: FieldProblem[] = [...problems];
    if (note.trim().length < 3)
      found.push({ fieldId: 'activity-note', message: t`Tuliskan hasilnya, paling sedikit 3 huruf.` });
    const isDone = await form.submit(found, async () => {
      const input = { kind, happenedOn: date ?? '', note: note.trim(), correctsId: corrected?.id ?? null };
      const answer = (await record({ variables: { groupId, input, key: key.current } })).data?.groupActivityRecord;
      if (!answer?.activity) key.current = crypto.randomUUID();
      return answer;
    });
    if (isDone) onDone();
  }

  return (
    <ActForm {...form} submitLabel={t`Simpan catatan`} onSubmit={submit} onCancel={onClose}>
      {corrected && <p>{t`Catatan lama tetap terlihat, dicoret.`}</p>}
      <RadioField
        id="activity-kind"
        name="activity-kind"
        label={t`Jenis`}
        value={kind}
        onChange={(value) => setKind(activityKinds.find((one) => one === value) ?? 'CALL')}
        choices={activityKinds.map((value) => ({ value, label: words.activity[value] }))}
      />
      <TypedDate
        id="activity-day"
        legend={t`Tanggal`}
        problem={form.problemOf('activity-day.day')}
        value={day}
        onChange={setDay}
      />
      <TextAreaField
        id="activity-note"
        label={t`Hasilnya`}
        hint={t`Singkat saja, tanpa NIK`}
        problem={form.problemOf('activity-note')}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </ActForm>
  );
}
