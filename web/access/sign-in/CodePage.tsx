import { useLingui } from '@lingui/react/macro';
import { type SyntheticEvent, useState } from 'react';
import { enterWithCode } from '../session.request.ts';
import { FormProblem } from './FormProblem.tsx';
import { SignInFrame } from './SignInFrame.tsx';
import classes from './SignInPage.module.css';

/** The first access, or a new start: user name and one-time code from paper, and a password of one's own choice. */
export function CodePage() {
  const { t, i18n } = useLingui();
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const described = problem ? 'code-problem' : undefined;

  async function submit(event: SyntheticEvent<HTMLFormElement>) {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const text = (name: string) => String(typed.get(name) ?? '');
    setProblem(null);
    if (!text('login').trim() || !text('code').trim() || !text('password')) {
      setProblem(t`Isi nama pengguna, kode, dan kata sandi baru.`);
      return;
    }
    if (text('password') !== text('again')) {
      setProblem(t`Kedua kata sandi tidak sama. Ketik sekali lagi.`);
      return;
    }
    setBusy(true);
    const answer = await enterWithCode(
      { login: text('login').trim(), code: text('code').trim(), password: text('password') },
      i18n.locale,
    );
    if (answer.kind === 'signed-in') {
      location.assign('/beranda');
      return;
    }
    setBusy(false);
    setProblem(
      answer.kind === 'unreachable'
        ? t`Portal tidak terjangkau. Periksa sambungan Anda, lalu coba lagi.`
        : answer.message,
    );
  }

  return (
    <SignInFrame
      title={t`Masuk dengan kode`}
      lead={t`Kode sekali pakai ada di kertas atau pesan dari koordinator Anda.`}
      hasProblem={problem !== null}
    >
      <form className={classes.fields} onSubmit={submit} noValidate>
        <FormProblem id="code-problem" problem={problem} />
        <label htmlFor="login">{t`Nama pengguna`}</label>
        <input
          id="login"
          name="login"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          aria-describedby={described}
        />
        <label htmlFor="code">{t`Kode`}</label>
        <input
          id="code"
          name="code"
          autoComplete="one-time-code"
          autoCapitalize="characters"
          spellCheck={false}
          aria-describedby="code-hint"
        />
        <p id="code-hint" className={classes.hint}>
          {t`12 huruf dan angka. Tanda hubung dan huruf besar tidak berpengaruh.`}
        </p>
        <label htmlFor="password">{t`Kata sandi baru`}</label>
        <input
          id="password"
          name="password"
          type="password"
          autoComplete="new-password"
          aria-describedby="password-hint"
        />
        <p id="password-hint" className={classes.hint}>
          {t`Paling sedikit 12 karakter. Beberapa kata yang tidak berhubungan mudah diingat dan sulit ditebak.`}
        </p>
        <label htmlFor="again">{t`Kata sandi baru sekali lagi`}</label>
        <input id="again" name="again" type="password" autoComplete="new-password" aria-describedby={described} />
        <button type="submit" className={classes.submit} aria-disabled={isBusy}>
          {isBusy ? t`Memeriksa…` : t`Simpan kata sandi dan masuk`}
        </button>
      </form>
      <ul className={classes.ways}>
        <li>
          <a href="/masuk">{t`Masuk dengan kata sandi`}</a>
        </li>
      </ul>
    </SignInFrame>
  );
}
