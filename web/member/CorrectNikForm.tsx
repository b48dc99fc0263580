import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { ActForm } from '../form/ActForm.tsx';
import { useActForm } from '../form/useActForm.ts';
import { jakartaDate } from '../format/date.ts';
import { TextAreaField } from '../ui/fields.tsx';
import { MemberCorrectNikDocument } from './MemberActs.generated.ts';
import type { MemberActFormProps } from './member-act-form.ts';
import { NikField } from './NikField.tsx';
import { readNik } from './nik.ts';
import { useNikProblem } from './useNikProblem.ts';

export function CorrectNikForm({ member, onClose, onDone }: MemberActFormProps) {
  const { t } = useLingui();
  const describeNik = useNikProblem();
  const [correct] = useMutation(MemberCorrectNikDocument);
  const [nik, setNik] = useState('');
  const [reason, setReason] = useState('');
  const form = useActForm({ nik: 'correct-nik', reason: 'correct-reason' });

  async function submit() {
    const reading = readNik(nik, jakartaDate(new Date()));
    const found = [
      ...(reading.ok ? [] : [{ fieldId: 'correct-nik', message: describeNik(reading.problem, reading.digits) }]),
      ...(reason.trim() ? [] : [{ fieldId: 'correct-reason', message: t`Tuliskan alasan.` }]),
    ];
    const isDone = await form.submit(found, async () => {
      if (!reading.ok) {
        return null;
      }
      const { data } = await correct({
        variables: { id: member.id, nik: reading.nik, reason: reason.trim(), version: member.version },
      });
      return data?.memberCorrectNik;
    });
    if (isDone) {
      onDone(t`NIK ${member.name} diperbaiki.`);
    }
  }

  return (
    <ActForm {...form} submitLabel={t`Perbaiki NIK`} onSubmit={submit} onCancel={onClose}>
      <p className="figures">
        {t`NIK sekarang`}: {member.maskedNik}
      </p>
      <NikField
        id="correct-nik"
        label={t`NIK yang benar`}
        problem={form.problemOf('correct-nik')}
        value={nik}
        onChange={setNik}
      />
      <TextAreaField
        id="correct-reason"
        label={t`Alasan`}
        hint={t`Misalnya: salah ketik, dicocokkan dengan KTP.`}
        problem={form.problemOf('correct-reason')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ActForm>
  );
}
