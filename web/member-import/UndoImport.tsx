import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { ActForm } from '../form/ActForm.tsx';
import { useActForm } from '../form/useActForm.ts';
import { useFormat } from '../format/useFormat.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { type MemberImportFactsFragment, MemberImportUndoDocument } from './MemberImport.generated.ts';

/** For a list that should not have been saved: says what will become of whom before anything is taken back. */
export function UndoImport({ memberImport }: { memberImport: MemberImportFactsFragment }) {
  const { t } = useLingui();
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button variant="subtle" color="red" size="compact-sm" onClick={() => setAsking(true)}>
        {t`Batalkan impor ini`}
      </Button>
      <Dialog title={t`Batalkan impor yang sudah tersimpan`} isOpen={isAsking} onClose={() => setAsking(false)}>
        {isAsking && <UndoForm memberImport={memberImport} onClose={() => setAsking(false)} />}
      </Dialog>
    </>
  );
}

function UndoForm({ memberImport, onClose }: { memberImport: MemberImportFactsFragment; onClose: () => void }) {
  const { t } = useLingui();
  const format = useFormat();
  const key = useRef(crypto.randomUUID());
  const [undo] = useMutation(MemberImportUndoDocument);
  const form = useActForm({});
  const { id, counts, undoableUntil } = memberImport;

  async function submit() {
    const isDone = await form.submit([], async () => {
      const { data } = await undo({ variables: { id, idempotencyKey: key.current } });
      return data?.memberImportUndo;
    });
    if (isDone) onClose();
  }

  return (
    <ActForm {...form} submitLabel={t`Ya, batalkan impor`} isDestructive onSubmit={submit} onCancel={onClose}>
      <ul>
        <li>{t`${format.number(counts.new)} peserta baru dari berkas ini dihapus dari daftar.`}</li>
        <li>{t`${format.number(counts.changed)} peserta yang datanya berubah kembali seperti sebelum impor.`}</li>
        <li>{t`Peserta yang sejak itu diubah, punya iuran, atau punya catatan klaim tidak disentuh.`}</li>
      </ul>
      {undoableUntil && <p className="figures">{t`Dapat dibatalkan sampai ${format.dateTime(undoableUntil)}.`}</p>}
    </ActForm>
  );
}
