import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { ActForm } from '../form/ActForm.tsx';
import { useActForm } from '../form/useActForm.ts';
import { useFormat } from '../format/useFormat.ts';
import { MouActivateDocument, MouApproveDocument, MouAskDocument } from './MouActs.generated.ts';
import type { MouActFormProps } from './mou-act.ts';

/** Acts that need no more than a yes: each says what follows from it. */
export function MouConfirmForm({
  mou,
  act,
  onClose,
  onDone,
}: MouActFormProps & { act: 'ask' | 'approve' | 'activate' }) {
  const { t } = useLingui();
  const format = useFormat();
  const [ask] = useMutation(MouAskDocument);
  const [approve] = useMutation(MouApproveDocument);
  const [activate] = useMutation(MouActivateDocument);
  const form = useActForm({});
  const options = { variables: { id: mou.id, version: mou.version } };
  const { label, text, done, send } = {
    ask: {
      label: t`Minta telaah hukum`,
      text: t`Sesudah ini isinya tidak berubah lagi, sampai orang lain menyetujui atau mengembalikannya.`,
      done: t`Telaah hukum diminta.`,
      send: async () => (await ask(options)).data?.mouAsk,
    },
    approve: {
      label: t`Setujui untuk ditandatangani`,
      text: t`Isi dan para pihak sudah Anda periksa. Sesudah ini naskahnya ditandatangani.`,
      done: t`Disetujui. MoU siap ditandatangani.`,
      send: async () => (await approve(options)).data?.mouApprove,
    },
    activate: {
      label: t`Jalankan MoU`,
      text: mou.startsOn
        ? t`MoU ini berlaku mulai ${format.date(mou.startsOn)}.`
        : t`MoU ini belum punya tanggal mulai.`,
      done: t`MoU berjalan.`,
      send: async () => (await activate(options)).data?.mouActivate,
    },
  }[act];

  async function submit() {
    if (await form.submit([], send)) {
      onDone(done);
    }
  }

  return (
    <ActForm {...form} submitLabel={label} onSubmit={submit} onCancel={onClose}>
      <p>{text}</p>
    </ActForm>
  );
}
