import { useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import markUrl from '../../app/mark.svg';
import { activateLocale } from '../../format/active-locale.ts';
import { rememberChosenLocale } from '../chosen-locale.ts';
import { returnAddress } from '../return-address.ts';
import type { SignInOptions } from '../session.request.ts';
import { DemoAccounts } from './DemoAccounts.tsx';
import { SignInForm } from './SignInForm.tsx';
import classes from './SignInPage.module.css';

export function SignInPage({ options }: { options: Promise<SignInOptions> }) {
  const { t, i18n } = useLingui();
  const [known, setKnown] = useState<SignInOptions | null>(null);
  const [hasProblem, setHasProblem] = useState(false);
  const other = i18n.locale === 'en' ? 'id' : 'en';
  const title = `${hasProblem ? `${t`Galat`}: ` : ''}${t`Masuk`} - Portal Mitra`;

  useEffect(() => {
    document.title = title;
  }, [title]);

  useEffect(() => {
    options.then(setKnown, () => undefined);
  }, [options]);

  async function switchLocale() {
    await activateLocale(other);
    rememberChosenLocale(other);
  }

  function enter() {
    // A full load, so that the portal's own script takes over.
    location.assign(returnAddress(location.search));
  }

  return (
    <div className={classes.page}>
      <header className={classes.header}>
        <span className={classes.name}>
          <img src={markUrl} alt="" width={28} height={28} />
          Portal Mitra
        </span>
        <button type="button" className={classes.language} lang={other} onClick={switchLocale}>
          {other === 'en' ? 'English' : 'Bahasa Indonesia'}
        </button>
      </header>
      <main className={classes.main}>
        <div className={classes.form}>
          <h1>{t`Masuk`}</h1>
          <p className={classes.lead}>{t`Untuk mitra MoU BPJS Ketenagakerjaan dan pemerintah daerah.`}</p>
          <SignInForm onSignedIn={enter} onProblem={setHasProblem} />
        </div>
        {known?.demo && known.accounts.length > 0 && <DemoAccounts accounts={known.accounts} onSignedIn={enter} />}
      </main>
      <footer className={classes.footer}>
        <p>{t`Lupa kata sandi? Hubungi admin kantor Anda.`}</p>
        {known?.version && <p className="figures">{t`Versi ${known.version}`}</p>}
      </footer>
    </div>
  );
}
