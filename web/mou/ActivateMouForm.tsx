import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { ActForm } from '../form/ActForm.tsx';
import { useActForm } from '../form/useActForm.ts';
import { useFormat } from '../format/useFormat.ts';
import { MouActivateDocument } from './MouActs.generated.ts';
import type { MouActFormProps } from './mou-act.ts';

export function ActivateMouForm({ mou, onClose, onDone }: MouActFormProps) {
  const { t } = useLingui();
  const format = useFormat();
  const [activate] = useMutation(MouActivateDocument);
  const form = useActForm({});

  async function submit() {
    const isDone = await form.submit([], async () => {
      const { data } = await activate({ variables: { id: mou.id, version: mou.version } });
      return data?.mouActivate;
    });
    if (isDone) {
      onDone(t`MoU berjalan.`);
    }
  }

  return (
    <ActForm {...form} submitLabel={t`Jalankan MoU`} onSubmit={submit} onCancel={onClose}>
      <p>
        {mou.startsOn ? t`MoU ini berlaku mulai ${format.date(mou.startsOn)}.` : t`MoU ini belum punya tanggal mulai.`}
      </p>
    </ActForm>
  );
}
