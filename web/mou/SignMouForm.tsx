import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { ActForm } from '../form/ActForm.tsx';
import { TypedDate } from '../form/TypedDate.tsx';
import { useActForm } from '../form/useActForm.ts';
import { useDateProblem } from '../form/useDateProblem.ts';
import { jakartaDate } from '../format/date.ts';
import { toDateParts } from '../format/date-parts.ts';
import { TextField } from '../ui/fields.tsx';
import { MouSignDocument } from './MouActs.generated.ts';
import type { MouActFormProps } from './mou-act.ts';
import classes from './SignMouForm.module.css';

/** The day of signing and the number that each party gave the paper. */
export function SignMouForm({ mou, onClose, onDone }: MouActFormProps) {
  const { t } = useLingui();
  const readDate = useDateProblem();
  const [sign] = useMutation(MouSignDocument);
  const [signedOn, setSignedOn] = useState(() => toDateParts(jakartaDate(new Date())));
  const [parties, setParties] = useState(() =>
    mou.parties.map(({ id, name, number, signatory }) => ({
      id,
      name,
      number: number ?? '',
      signatory: signatory ?? '',
    })),
  );
  const numberId = (index: number) => `sign-party-${index}-number`;
  const signatoryId = (index: number) => `sign-party-${index}-signatory`;
  const form = useActForm({
    signedOn: 'sign-on.day',
    ...Object.fromEntries(
      parties.flatMap((_, index) => [
        [`parties.${index}.number`, numberId(index)],
        [`parties.${index}.signatory`, signatoryId(index)],
      ]),
    ),
  });

  function set(index: number, changed: { number?: string; signatory?: string }) {
    setParties(parties.map((party, at) => (at === index ? { ...party, ...changed } : party)));
  }

  async function submit() {
    const date = readDate(signedOn, 'sign-on.day');
    const missing = parties.flatMap(({ number, name }, index) =>
      number.trim() === '' ? [{ fieldId: numberId(index), message: t`Isi nomor surat ${name}.` }] : [],
    );
    const isDone = await form.submit([...date.problems, ...missing], async () => {
      if (!date.date) {
        return null;
      }
      const { data } = await sign({
        variables: {
          id: mou.id,
          version: mou.version,
          signedOn: date.date,
          parties: parties.map(({ id, number, signatory }) => ({
            id,
            number: number.trim(),
            signatory: signatory.trim() || null,
          })),
        },
      });
      return data?.mouSign;
    });
    if (isDone) {
      onDone(t`Tanda tangan dicatat. MoU berjalan sendiri mulai tanggal berlakunya.`);
    }
  }

  return (
    <ActForm {...form} submitLabel={t`Catat tanda tangan`} onSubmit={submit} onCancel={onClose}>
      <p>{t`Setelah ini isinya hanya berubah lewat adendum, kecuali sasaran peserta.`}</p>
      <TypedDate
        id="sign-on"
        legend={t`Tanggal tanda tangan`}
        problem={form.problemOf('sign-on.day')}
        value={signedOn}
        onChange={setSignedOn}
      />
      {parties.map((party, index) => (
        <fieldset key={party.id} className={classes.signing}>
          <legend>{party.name}</legend>
          <TextField
            id={numberId(index)}
            label={t`Nomor surat`}
            problem={form.problemOf(numberId(index))}
            value={party.number}
            onChange={(event) => set(index, { number: event.currentTarget.value })}
          />
          <TextField
            id={signatoryId(index)}
            label={t`Penanda tangan`}
            optionalMark={t`boleh kosong`}
            problem={form.problemOf(signatoryId(index))}
            value={party.signatory}
            onChange={(event) => set(index, { signatory: event.currentTarget.value })}
          />
        </fieldset>
      ))}
    </ActForm>
  );
}
