import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { type SyntheticEvent, useRef, useState } from 'react';
import { ErrorSummary, type FieldProblem } from '../ui/ErrorSummary.tsx';
import { TextField } from '../ui/fields.tsx';
import { Notice } from '../ui/Notice.tsx';
import classes from './PasswordForm.module.css';
import { changePassword } from './session.request.ts';

const fields = ['old', 'password', 'again'] as const;
type Field = (typeof fields)[number];
const idOf: Record<Field, string> = { old: 'password-old', password: 'password-new', again: 'password-again' };

/** A new password for oneself: the old one once, the new one twice. */
export function PasswordForm() {
  const { t, i18n } = useLingui();
  const form = useRef<HTMLFormElement>(null);
  const [problems, setProblems] = useState<FieldProblem[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [isDone, setDone] = useState(false);
  const labels: Record<Field, string> = {
    old: t`Kata sandi lama`,
    password: t`Kata sandi baru`,
    again: t`Kata sandi baru sekali lagi`,
  };

  function show(found: FieldProblem[]) {
    setProblems(found);
    setAttempt((count) => count + 1);
  }

  async function submit(event: SyntheticEvent<HTMLFormElement>) {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const text = (field: Field) => String(typed.get(field) ?? '');
    setDone(false);
    const empty = fields.filter((field) => text(field) === '');
    if (empty.length > 0) {
      show(empty.map((field) => ({ fieldId: idOf[field], message: t`${labels[field]} belum diisi.` })));
      return;
    }
    if (text('password') !== text('again')) {
      show([{ fieldId: idOf.again, message: t`Kedua kata sandi baru tidak sama.` }]);
      return;
    }
    const answer = await changePassword(text('old'), text('password'), i18n.locale);
    if (answer.kind === 'done') {
      show([]);
      setDone(true);
      form.current?.reset();
    } else {
      const field = answer.field === 'old' ? 'old' : 'password';
      show([{ fieldId: idOf[field], message: answer.message || t`Portal tidak terjangkau. Coba lagi.` }]);
    }
  }

  return (
    <form ref={form} className={classes.form} onSubmit={submit} noValidate>
      {isDone && (
        <Notice tone="done" role="status" title={t`Kata sandi diganti. Sesi di tempat lain sudah berakhir.`} />
      )}
      <ErrorSummary problems={problems} attempt={attempt} />
      {fields.map((field) => (
        <TextField
          key={field}
          id={idOf[field]}
          name={field}
          type="password"
          label={labels[field]}
          hint={field === 'password' ? t`Paling sedikit 12 karakter.` : undefined}
          problem={problems.find(({ fieldId }) => fieldId === idOf[field])?.message}
          autoComplete={field === 'old' ? 'current-password' : 'new-password'}
        />
      ))}
      <Button type="submit" className={classes.submit}>
        {t`Ganti kata sandi`}
      </Button>
    </form>
  );
}
