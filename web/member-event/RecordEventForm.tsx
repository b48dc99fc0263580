import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { MemberEventKind } from '../apollo/schema.generated.ts';
import { ActForm } from '../form/ActForm.tsx';
import { TypedDate } from '../form/TypedDate.tsx';
import { useActForm } from '../form/useActForm.ts';
import { useDateProblem } from '../form/useDateProblem.ts';
import { toDateParts } from '../format/date-parts.ts';
import { RadioField } from '../ui/RadioField.tsx';
import { MemberEventRecordDocument } from './MemberEvent.generated.ts';
import { useEventWords } from './useEventWords.ts';

interface RecordEventFormProps {
  memberId: string;
  /** The day it is likely to be about. */
  on: string;
  onClose: () => void;
}

const kinds: MemberEventKind[] = ['DEATH', 'WORK_ACCIDENT'];

/** Notes what happened and opens the list of papers. */
export function RecordEventForm({ memberId, on, onClose }: RecordEventFormProps) {
  const { t } = useLingui();
  const words = useEventWords();
  const navigate = useNavigate();
  const readDate = useDateProblem();
  const [record] = useMutation(MemberEventRecordDocument);
  const key = useRef(crypto.randomUUID());
  const [kind, setKind] = useState('');
  const [day, setDay] = useState(() => toDateParts(on));
  const form = useActForm({ kind: 'event-kind', occurredOn: 'event-day.day' });

  async function submit() {
    const chosen = kinds.find((known) => known === kind);
    const { date, problems } = readDate(day, 'event-day.day');
    const found = [...(chosen ? [] : [{ fieldId: 'event-kind', message: t`Pilih yang terjadi.` }]), ...problems];
    let id: string | undefined;
    const isDone = await form.submit(found, async () => {
      if (!chosen || !date) return null;
      const variables = { memberId, input: { kind: chosen, occurredOn: date }, idempotencyKey: key.current };
      const { data } = await record({ variables });
      id = data?.memberEventRecord.memberEvent?.id;
      if (!id) key.current = crypto.randomUUID();
      return data?.memberEventRecord;
    });
    if (isDone && id) navigate(`/kejadian/${id}`);
  }

  return (
    <ActForm {...form} submitLabel={t`Catat dan buka daftar berkas`} onSubmit={submit} onCancel={onClose}>
      <p>{t`Kepesertaan tidak diakhiri oleh catatan ini. Jangan menulis penyakit atau cedera.`}</p>
      <RadioField
        id="event-kind"
        name="event-kind"
        label={t`Yang terjadi`}
        problem={form.problemOf('event-kind')}
        choices={kinds.map((value) => ({ value, label: words.kind[value] }))}
        value={kind}
        onChange={setKind}
      />
      <TypedDate
        id="event-day"
        legend={t`Tanggal kejadian`}
        problem={form.problemOf('event-day.day')}
        value={day}
        onChange={setDay}
      />
    </ActForm>
  );
}
