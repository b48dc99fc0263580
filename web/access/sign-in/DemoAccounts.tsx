import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { type DemoAccount, signIn } from '../session.request.ts';
import classes from './SignInPage.module.css';

/** With example data only: one press signs in as one of the invented people. */
export function DemoAccounts({ accounts, onSignedIn }: { accounts: DemoAccount[]; onSignedIn: () => void }) {
  const { t, i18n } = useLingui();
  const [problem, setProblem] = useState<string | null>(null);

  async function enterAs(account: DemoAccount) {
    const answer = await signIn(account.login, account.password, i18n.locale);
    if (answer.kind === 'signed-in') {
      onSignedIn();
    } else {
      setProblem(answer.kind === 'unreachable' ? t`Portal tidak terjangkau. Coba lagi.` : answer.message);
    }
  }

  return (
    <section aria-labelledby="demo-title" className={classes.demo}>
      <h2 id="demo-title">
        <strong>{t`DATA CONTOH`}</strong>
      </h2>
      <p className={classes.lead}>{t`Semua orang di sini rekaan. Pilih peran untuk mencoba.`}</p>
      {problem && (
        <p role="alert" className={classes.problem}>
          {problem}
        </p>
      )}
      <ul>
        {accounts.map((account) => (
          <li key={account.login}>
            <button type="button" onClick={() => enterAs(account)}>
              <span className={classes.role}>{account.role}</span>
              <span className={classes.who}>
                {account.name} · {account.scope}
              </span>
              <span className={classes.shows}>{account.shows[i18n.locale === 'en' ? 'en' : 'id']}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
