import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { ActForm } from '../form/ActForm.tsx';
import { useActForm } from '../form/useActForm.ts';
import { TextAreaField } from '../ui/fields.tsx';
import { MemberReactivateDocument } from './MemberActs.generated.ts';
import type { MemberActFormProps } from './member-act-form.ts';

export function ReactivateMemberForm({ member, onClose, onDone }: MemberActFormProps) {
  const { t } = useLingui();
  const [reactivate] = useMutation(MemberReactivateDocument);
  const [note, setNote] = useState('');
  const form = useActForm({ note: 'reactivate-note' });

  async function submit() {
    const found = note.trim() ? [] : [{ fieldId: 'reactivate-note', message: t`Tuliskan alasan.` }];
    const isDone = await form.submit(found, async () => {
      const { data } = await reactivate({ variables: { id: member.id, note: note.trim(), version: member.version } });
      return data?.memberReactivate;
    });
    if (isDone) {
      onDone(t`${member.name} aktif kembali.`);
    }
  }

  return (
    <ActForm {...form} submitLabel={t`Aktifkan kembali`} onSubmit={submit} onCancel={onClose}>
      <TextAreaField
        id="reactivate-note"
        label={t`Alasan`}
        hint={t`Tercatat di riwayat peserta.`}
        problem={form.problemOf('reactivate-note')}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </ActForm>
  );
}
