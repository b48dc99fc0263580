import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { ActForm } from '../form/ActForm.tsx';
import { useActForm } from '../form/useActForm.ts';
import { TextField } from '../ui/fields.tsx';
import { MouRetargetDocument } from './MouActs.generated.ts';
import type { MouActFormProps } from './mou-act.ts';
import { readHeadcount } from './mou-form.ts';

export function RetargetMouForm({ mou, onClose, onDone }: MouActFormProps) {
  const { t } = useLingui();
  const [retarget] = useMutation(MouRetargetDocument);
  const [typed, setTyped] = useState(mou.targetHeadcount === null ? '' : String(mou.targetHeadcount));
  const form = useActForm({ targetHeadcount: 'target' });

  async function submit() {
    const headcount = readHeadcount(typed);
    const found = headcount === 'wrong' ? [{ fieldId: 'target', message: t`Isi sasaran dengan angka saja.` }] : [];
    const isDone = await form.submit(found, async () => {
      if (headcount === 'wrong') {
        return null;
      }
      const { data } = await retarget({
        variables: { id: mou.id, targetHeadcount: headcount, version: mou.version },
      });
      return data?.mouRetarget;
    });
    if (isDone) {
      onDone(t`Sasaran diubah.`);
    }
  }

  return (
    <ActForm {...form} submitLabel={t`Simpan sasaran`} onSubmit={submit} onCancel={onClose}>
      <TextField
        id="target"
        label={t`Sasaran peserta`}
        hint={t`Kosongkan bila tidak ada sasaran.`}
        inputMode="numeric"
        characters={12}
        problem={form.problemOf('target')}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
    </ActForm>
  );
}
