import { useLingui } from '@lingui/react/macro';
import { type ReactNode, useEffect } from 'react';
import markUrl from '../../app/mark.svg';
import { activateFirstWords } from '../../format/active-locale.ts';
import { rememberChosenLocale } from '../chosen-locale.ts';
import classes from './SignInPage.module.css';

interface SignInFrameProps {
  title: string;
  lead: string;
  hasProblem: boolean;
  /** Beside the form. */
  aside?: ReactNode;
  footer?: ReactNode;
  children: ReactNode;
}

/** What the pages before signing in share: the name, the language, one form. */
export function SignInFrame({ title, lead, hasProblem, aside, footer, children }: SignInFrameProps) {
  const { t, i18n } = useLingui();
  const other = i18n.locale === 'en' ? 'id' : 'en';
  const documentTitle = `${hasProblem ? `${t`Galat`}: ` : ''}${title} - Portal Mitra`;

  useEffect(() => {
    document.title = documentTitle;
  }, [documentTitle]);

  async function switchLocale() {
    await activateFirstWords(other);
    rememberChosenLocale(other);
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
          <h1>{title}</h1>
          <p className={classes.lead}>{lead}</p>
          {children}
        </div>
        {aside}
      </main>
      <footer className={classes.footer}>{footer}</footer>
    </div>
  );
}
