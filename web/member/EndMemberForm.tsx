import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { MemberEndReason } from '../apollo/schema.generated.ts';
import { ActForm } from '../form/ActForm.tsx';
import { TypedDate } from '../form/TypedDate.tsx';
import { useActForm } from '../form/useActForm.ts';
import { useDateProblem } from '../form/useDateProblem.ts';
import { jakartaDate } from '../format/date.ts';
import { toDateParts } from '../format/date-parts.ts';
import { SelectField, TextAreaField } from '../ui/fields.tsx';
import { MemberEndDocument } from './MemberActs.generated.ts';
import type { MemberActFormProps } from './member-act-form.ts';
import { useMemberWords } from './useMemberWords.ts';

const reasons: MemberEndReason[] = ['DECEASED', 'MOVED', 'OVER_AGE', 'MEMBER_ELSEWHERE', 'REFUSED', 'DATA_WRONG'];

interface EndMemberFormProps extends MemberActFormProps {
  /** What is known already where the form is opened. */
  start?: { reason: MemberEndReason; since: string };
}

export function EndMemberForm({ member, start, onClose, onDone }: EndMemberFormProps) {
  const { t } = useLingui();
  const words = useMemberWords();
  const readDate = useDateProblem();
  const [end] = useMutation(MemberEndDocument);
  const [reason, setReason] = useState<string>(start?.reason ?? '');
  const [since, setSince] = useState(() => toDateParts(start?.since ?? jakartaDate(new Date())));
  const [note, setNote] = useState('');
  const form = useActForm({ reason: 'end-reason', since: 'end-since.day', note: 'end-note' });

  async function submit() {
    const chosen = reasons.find((known) => known === reason);
    const date = readDate(since, 'end-since.day');
    const found = [
      ...(chosen ? [] : [{ fieldId: 'end-reason', message: t`Pilih alasan berakhir.` }]),
      ...date.problems,
    ];
    const isDone = await form.submit(found, async () => {
      if (!chosen || !date.date) {
        return null;
      }
      const { data } = await end({
        variables: {
          id: member.id,
          reason: chosen,
          since: date.date,
          note: note.trim() || null,
          version: member.version,
        },
      });
      return data?.memberEnd;
    });
    if (isDone) {
      onDone(t`Kepesertaan ${member.name} diakhiri.`);
    }
  }

  return (
    <ActForm {...form} submitLabel={t`Akhiri kepesertaan`} isDestructive onSubmit={submit} onCancel={onClose}>
      <p>{t`Data tetap tersimpan dan dapat diaktifkan kembali.`}</p>
      <SelectField
        id="end-reason"
        label={t`Alasan`}
        problem={form.problemOf('end-reason')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        data={[
          { value: '', label: t`Pilih alasan` },
          ...reasons.map((value) => ({ value, label: words.endReason[value] })),
        ]}
      />
      <TypedDate
        id="end-since"
        legend={t`Berlaku sejak`}
        problem={form.problemOf('end-since.day')}
        value={since}
        onChange={setSince}
      />
      <TextAreaField
        id="end-note"
        label={t`Catatan`}
        optionalMark={t`boleh kosong`}
        hint={t`Misalnya nomor surat kematian.`}
        problem={form.problemOf('end-note')}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </ActForm>
  );
}
