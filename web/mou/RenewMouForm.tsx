import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useRef } from 'react';
import { useNavigate } from 'react-router';
import { ActForm } from '../form/ActForm.tsx';
import { useActForm } from '../form/useActForm.ts';
import type { Flash } from '../ui/useFlash.ts';
import { MouRenewDocument } from './MouActs.generated.ts';
import type { MouActFormProps } from './mou-act.ts';

/** Drafts the agreement that follows and goes there: dates and numbers are put right in the draft. */
export function RenewMouForm({ mou, onClose }: MouActFormProps) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const [renew] = useMutation(MouRenewDocument);
  const idempotencyKey = useRef(crypto.randomUUID());
  const form = useActForm({});

  async function submit() {
    await form.submit([], async () => {
      const { data } = await renew({ variables: { id: mou.id, idempotencyKey: idempotencyKey.current } });
      if (data?.mouRenew.mou) {
        const flash = t`Draf perpanjangan dibuat. Periksa masa berlakunya, lalu minta telaah hukum.`;
        navigate(`/mou/${data.mouRenew.mou.id}`, { state: { flash } satisfies Flash });
      }
      return data?.mouRenew;
    });
  }

  return (
    <ActForm {...form} submitLabel={t`Buat draf perpanjangan`} onSubmit={submit} onCancel={onClose}>
      <p>{t`Para pihak, program, dan sasaran disalin ke draf baru untuk masa sesudah perjanjian ini. Perjanjian ini tetap berlaku sampai yang baru berjalan.`}</p>
    </ActForm>
  );
}
