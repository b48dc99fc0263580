import { useMutation } from '@apollo/client/react';
import { Plural, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { ActForm } from '../form/ActForm.tsx';
import { TypedDate } from '../form/TypedDate.tsx';
import { useActForm } from '../form/useActForm.ts';
import { useDateProblem } from '../form/useDateProblem.ts';
import { jakartaDate } from '../format/date.ts';
import { toDateParts } from '../format/date-parts.ts';
import type { FieldProblem } from '../ui/ErrorSummary.tsx';
import { TextAreaField } from '../ui/fields.tsx';
import {
  CeremonyApproveDocument,
  CeremonyAskDocument,
  type CeremonyFactsFragment,
  CeremonyReturnDocument,
  CeremonySignDocument,
} from './Ceremony.generated.ts';

export type CeremonyAct = 'ask' | 'approve' | 'return' | 'sign';

interface CeremonyActFormProps {
  ceremony: CeremonyFactsFragment;
  act: CeremonyAct;
  onClose: () => void;
  onDone: (message: string) => void;
}

/** One act on all agreements of a ceremony. */
export function CeremonyActForm({ ceremony, act, onClose, onDone }: CeremonyActFormProps) {
  const { t } = useLingui();
  const readDate = useDateProblem();
  const [ask] = useMutation(CeremonyAskDocument);
  const [approve] = useMutation(CeremonyApproveDocument);
  const [giveBack] = useMutation(CeremonyReturnDocument);
  const [sign] = useMutation(CeremonySignDocument);
  const [reason, setReason] = useState('');
  const today = jakartaDate(new Date());
  const [signedOn, setSignedOn] = useState(() => toDateParts([ceremony.heldOn, today].sort()[0]));
  const form = useActForm({ reason: 'ceremony-reason', signedOn: 'ceremony-signed.day' });
  const { id, version, groups } = ceremony;

  async function submit() {
    const date = act === 'sign' ? readDate(signedOn, 'ceremony-signed.day') : null;
    const found: FieldProblem[] = [...(date?.problems ?? [])];
    if (act === 'return' && reason.trim().length < 5)
      found.push({ fieldId: 'ceremony-reason', message: t`Tuliskan alasan, paling sedikit 5 huruf.` });
    const run = {
      ask: async () => (await ask({ variables: { id, version } })).data?.ceremonyAsk,
      approve: async () => (await approve({ variables: { id, version } })).data?.ceremonyApprove,
      return: async () => (await giveBack({ variables: { id, version, reason } })).data?.ceremonyReturn,
      sign: async () => (await sign({ variables: { id, version, signedOn: date?.date ?? '' } })).data?.ceremonySign,
    };
    const news = {
      ask: t`Telaah hukum diminta lagi.`,
      approve: t`Semua perjanjian disetujui dan siap ditandatangani.`,
      return: t`Perjanjian dikembalikan ke draf.`,
      sign: t`Tanda tangan ${groups} kelompok dicatat.`,
    };
    if (await form.submit(found, async () => named(await run[act]()))) onDone(news[act]);
  }

  /** A problem of a line says of whom it is. */
  function named<A extends { userErrors: readonly { code: string; message: string; field: string | null }[] }>(
    answer: A | null | undefined,
  ) {
    const userErrors = (answer?.userErrors ?? []).map((error) => {
      const index = /^lines\.(\d+)$/.exec(error.field ?? '')?.[1];
      const name = index && ceremony.lines[Number(index)]?.groupName;
      return name && !error.message.includes(name) ? { ...error, message: `${name}: ${error.message}` } : error;
    });
    return answer && { userErrors };
  }

  const labels = {
    ask: t`Minta telaah`,
    approve: t`Setujui ${groups} perjanjian`,
    return: t`Kembalikan ke draf`,
    sign: t`Catat tanda tangan ${groups} kelompok`,
  };
  return (
    <ActForm {...form} submitLabel={labels[act]} onSubmit={submit} onCancel={onClose}>
      {act === 'approve' && (
        <p>
          <Plural
            value={groups}
            one="# perjanjian disetujui sekaligus. Kalau satu keliru, kembalikan semuanya atau keluarkan kelompoknya."
            other="# perjanjian disetujui sekaligus. Kalau satu keliru, kembalikan semuanya atau keluarkan kelompoknya."
          />
        </p>
      )}
      {act === 'ask' && <p>{t`Orang lain yang memeriksa dan menyetujuinya.`}</p>}
      {act === 'return' && (
        <TextAreaField
          id="ceremony-reason"
          label={t`Apa yang harus diperbaiki`}
          problem={form.problemOf('ceremony-reason')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
      {act === 'sign' && (
        <>
          <p>{t`Semua atau tidak sama sekali: kalau satu kelompok belum bisa, tidak ada yang dicatat.`}</p>
          <TypedDate
            id="ceremony-signed"
            legend={t`Tanggal tanda tangan`}
            problem={form.problemOf('ceremony-signed.day')}
            value={signedOn}
            onChange={setSignedOn}
          />
        </>
      )}
    </ActForm>
  );
}
