import { useLingui } from '@lingui/react/macro';
import { type SyntheticEvent, useEffect, useRef, useState } from 'react';
import { signIn } from '../session.request.ts';
import classes from './SignInPage.module.css';

interface SignInFormProps {
  onSignedIn: () => void;
  onProblem?: (hasProblem: boolean) => void;
  /** A name that is already known, when a session ended in the middle of work. */
  login?: string;
}

/** Name and password; plain enough for every password manager. */
export function SignInForm({ onSignedIn, onProblem, login = '' }: SignInFormProps) {
  const { t, i18n } = useLingui();
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const alert = useRef<HTMLParagraphElement>(null);

  useEffect(() => {
    if (problem) {
      alert.current?.focus();
    }
    onProblem?.(problem !== null);
  }, [problem, onProblem]);

  async function submit(event: SyntheticEvent<HTMLFormElement>) {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const name = String(typed.get('login') ?? '').trim();
    const password = String(typed.get('password') ?? '');
    setProblem(null);
    if (!name || !password) {
      setProblem(t`Isi nama pengguna dan kata sandi.`);
      return;
    }
    setBusy(true);
    const answer = await signIn(name, password, i18n.locale);
    if (answer.kind === 'signed-in') {
      onSignedIn();
      return;
    }
    setBusy(false);
    setProblem(
      answer.kind === 'unreachable'
        ? t`Portal tidak terjangkau. Periksa sambungan Anda, lalu coba lagi.`
        : answer.message || t`Nama pengguna atau kata sandi salah.`,
    );
  }

  return (
    <form className={classes.fields} onSubmit={submit} noValidate>
      {problem && (
        <p ref={alert} id="sign-in-problem" role="alert" tabIndex={-1} className={classes.problem}>
          {problem}
        </p>
      )}
      <label htmlFor="login">{t`Nama pengguna`}</label>
      <input
        id="login"
        name="login"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        defaultValue={login}
        aria-invalid={problem !== null}
        aria-describedby={problem ? 'sign-in-problem' : undefined}
      />
      <label htmlFor="password">{t`Kata sandi`}</label>
      <input
        id="password"
        name="password"
        type="password"
        autoComplete="current-password"
        aria-invalid={problem !== null}
        aria-describedby={problem ? 'sign-in-problem' : undefined}
      />
      <button type="submit" className={classes.submit} aria-disabled={isBusy}>
        {isBusy ? t`Memeriksa…` : t`Masuk`}
      </button>
    </form>
  );
}
