import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useReason } from '../budget/useReason.ts';
import { ActForm } from '../form/ActForm.tsx';
import { useActForm } from '../form/useActForm.ts';
import { useFormat } from '../format/useFormat.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { TextAreaField } from '../ui/fields.tsx';
import {
  ChangeListApproveDocument,
  ChangeListFreezeDocument,
  ChangeListReturnDocument,
  type ChangeMonthQuery,
} from './ChangeList.generated.ts';

type Act = 'freeze' | 'approve' | 'return';

interface ChangeListActsProps {
  mouId: string;
  changes: NonNullable<ChangeMonthQuery['changeMonth']>;
  onDone: (message: string) => void;
}

/** Freezing the month, approving the list or giving it back, and taking it away. */
export function ChangeListActs({ mouId, changes, onDone }: ChangeListActsProps) {
  const { t } = useLingui();
  const [act, setAct] = useState<Act | null>(null);
  const { list } = changes;
  const titles: Record<Act, string> = {
    freeze: t`Bekukan mutasi`,
    approve: t`Setujui mutasi`,
    return: t`Kembalikan mutasi`,
  };
  return (
    <>
      {list && changes.changes && (
        <Button variant="default" component="a" href={`/change-lists/${list.id}/people.csv`} download>
          {t`Unduh CSV`}
        </Button>
      )}
      <Button variant="default" onClick={() => window.print()}>{t`Cetak`}</Button>
      {list?.viewerCanReturn && (
        <Button variant="default" onClick={() => setAct('return')}>
          {list.viewerCanApprove ? t`Kembalikan` : t`Batalkan pembekuan`}
        </Button>
      )}
      {list?.viewerCanApprove && <Button onClick={() => setAct('approve')}>{t`Setujui`}</Button>}
      {changes.viewerCanFreeze && <Button onClick={() => setAct('freeze')}>{t`Bekukan`}</Button>}
      <Dialog title={act ? titles[act] : ''} isOpen={act !== null} onClose={() => setAct(null)}>
        {act && (
          <ChangeListForm
            act={act}
            mouId={mouId}
            changes={changes}
            onClose={() => setAct(null)}
            onDone={(message) => {
              setAct(null);
              onDone(message);
            }}
          />
        )}
      </Dialog>
    </>
  );
}

function ChangeListForm({
  act,
  mouId,
  changes,
  onClose,
  onDone,
}: ChangeListActsProps & { act: Act; onClose: () => void }) {
  const { t } = useLingui();
  const format = useFormat();
  const options = { refetchQueries: 'active' } as const;
  const [freeze] = useMutation(ChangeListFreezeDocument, options);
  const [approve] = useMutation(ChangeListApproveDocument, options);
  const [giveBack] = useMutation(ChangeListReturnDocument, options);
  const reason = useReason('change-reason');
  const form = useActForm({ reason: 'change-reason' });
  const { list, month } = changes;
  const words: Record<Act, { submit: string; done: string; text: string }> = {
    freeze: {
      submit: t`Bekukan`,
      done: t`Mutasi dibekukan. Orang lain harus menyetujuinya.`,
      text: t`${format.number(changes.joined ?? 0)} masuk dan ${format.number(changes.departed ?? 0)} keluar. Setelah dibekukan, daftar tidak berubah lagi.`,
    },
    approve: {
      submit: t`Setujui`,
      done: t`Mutasi disetujui untuk potongan gaji.`,
      text: t`${format.number(list?.joined ?? 0)} masuk dan ${format.number(list?.departed ?? 0)} keluar. Persetujuan tidak dapat dibatalkan.`,
    },
    return: {
      submit: t`Kembalikan`,
      done: t`Mutasi dikembalikan. Bulan ini dapat dibekukan lagi.`,
      text: t`Daftar ini tidak berlaku lagi, dan bulannya dapat dibekukan ulang.`,
    },
  };

  async function submit() {
    const settled = { id: list?.id ?? '', version: list?.version ?? 0 };
    const isDone = await form.submit(act === 'return' ? reason.problems() : [], async () => {
      if (act === 'freeze') return (await freeze({ variables: { mouId, month } })).data?.changeListFreeze;
      if (act === 'approve') return (await approve({ variables: settled })).data?.changeListApprove;
      return (await giveBack({ variables: { ...settled, reason: reason.text } })).data?.changeListReturn;
    });
    if (isDone) onDone(words[act].done);
  }

  return (
    <ActForm {...form} submitLabel={words[act].submit} onSubmit={submit} onCancel={onClose}>
      <p>{words[act].text}</p>
      {act === 'return' && <TextAreaField {...reason.field} problem={form.problemOf('change-reason')} />}
    </ActForm>
  );
}
