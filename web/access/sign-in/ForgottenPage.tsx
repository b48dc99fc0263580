import { useLingui } from '@lingui/react/macro';
import { type SyntheticEvent, useState } from 'react';
import { sendForgotten } from '../session.request.ts';
import { FormProblem } from './FormProblem.tsx';
import { SignInFrame } from './SignInFrame.tsx';
import classes from './SignInPage.module.css';

/** Asks for a code by e-mail. The answer is the same for everybody, so that it tells nothing about anybody. */
export function ForgottenPage() {
  const { t } = useLingui();
  const [problem, setProblem] = useState<string | null>(null);
  const [isSent, setSent] = useState(false);

  async function submit(event: SyntheticEvent<HTMLFormElement>) {
    event.preventDefault();
    const login = String(new FormData(event.currentTarget).get('login') ?? '').trim();
    setProblem(null);
    if (!login) {
      setProblem(t`Isi nama pengguna atau surel.`);
      return;
    }
    if (await sendForgotten(login)) {
      setSent(true);
    } else {
      setProblem(t`Portal tidak terjangkau. Periksa sambungan Anda, lalu coba lagi.`);
    }
  }

  return (
    <SignInFrame
      title={t`Lupa kata sandi`}
      lead={t`Anda membuat kata sandi baru dengan kode sekali pakai.`}
      hasProblem={problem !== null}
    >
      {isSent ? (
        <div className={classes.done} role="status">
          <p>{t`Bila akun itu punya alamat surel, kode sudah dikirim dan berlaku 60 menit.`}</p>
          <p>{t`Tidak ada surel? Minta kode baru kepada koordinator mitra Anda atau kantor BPJS Ketenagakerjaan.`}</p>
        </div>
      ) : (
        <form className={classes.fields} onSubmit={submit} noValidate>
          <FormProblem id="forgotten-problem" problem={problem} />
          <label htmlFor="login">{t`Nama pengguna atau surel`}</label>
          <input
            id="login"
            name="login"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            aria-invalid={problem !== null}
            aria-describedby={problem ? 'forgotten-problem' : undefined}
          />
          <button type="submit" className={classes.submit}>
            {t`Kirim kode`}
          </button>
        </form>
      )}
      <ul className={classes.ways}>
        <li>
          <a href="/kode">{t`Saya sudah punya kode`}</a>
        </li>
        <li>
          <a href="/masuk">{t`Masuk dengan kata sandi`}</a>
        </li>
      </ul>
    </SignInFrame>
  );
}
