import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { ActForm } from '../form/ActForm.tsx';
import { useActForm } from '../form/useActForm.ts';
import { TextAreaField } from '../ui/fields.tsx';
import { BelongingPickers } from './BelongingPickers.tsx';
import { MemberAssignDocument } from './MemberActs.generated.ts';
import type { MemberActFormProps } from './member-act-form.ts';

/** Into another group and under another agreement of the same partner, or out of them. */
export function AssignMemberForm({ member, onClose, onDone }: MemberActFormProps) {
  const { t } = useLingui();
  const [assign] = useMutation(MemberAssignDocument);
  const [to, setTo] = useState({ groupId: member.group?.id ?? '', mouId: member.mou?.id ?? '' });
  const [note, setNote] = useState('');
  const form = useActForm({ groupId: 'assign-group', mouId: 'assign-mou', note: 'assign-note' });

  async function submit() {
    const isDone = await form.submit([], async () => {
      const { data } = await assign({
        variables: {
          id: member.id,
          groupId: to.groupId || null,
          mouId: to.mouId || null,
          note: note.trim() || null,
          version: member.version,
        },
      });
      return data?.memberAssign;
    });
    if (isDone) {
      onDone(t`Kelompok dan perjanjian ${member.name} disimpan.`);
    }
  }

  return (
    <ActForm {...form} submitLabel={t`Simpan kelompok dan perjanjian`} onSubmit={submit} onCancel={onClose}>
      <BelongingPickers
        id="assign"
        partnerId={member.partner.id}
        value={to}
        onChange={setTo}
        problemOf={form.problemOf}
        chosen={member}
      />
      <TextAreaField
        id="assign-note"
        label={t`Catatan`}
        optionalMark={t`boleh kosong`}
        problem={form.problemOf('assign-note')}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </ActForm>
  );
}
