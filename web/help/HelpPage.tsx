import { useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';
import { Page } from '../ui/Page.tsx';
import { Section } from '../ui/Section.tsx';
import classes from './HelpPage.module.css';
import { PrintButton } from './PrintButton.tsx';
import { topics } from './topics.ts';
import { useAnchor } from './useAnchor.ts';

/** Short answers to what people come to do, each with the page where it is done. */
export function HelpPage() {
  const { t, i18n } = useLingui();
  const locale = i18n.locale === 'en' ? 'en' : 'id';
  useAnchor();

  return (
    <Page title={t`Bantuan`} lead={t`Pilih yang ingin Anda kerjakan.`} acts={<PrintButton />} width="read">
      <nav aria-label={t`Isi bantuan`} className={`${classes.contents} no-print`}>
        <ul>
          {topics.map(({ id, text }) => (
            <li key={id}>
              <a href={`#${id}`}>{text[locale].title}</a>
            </li>
          ))}
          <li>
            <Link to="/istilah">{t`Arti istilah`}</Link>
          </li>
        </ul>
      </nav>
      {topics.map(({ id, page, text }) => (
        <div key={id} id={id} className={classes.topic}>
          <Section title={text[locale].title}>
            <ol className={classes.steps}>
              {text[locale].steps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
            <p className={classes.after}>{text[locale].after}</p>
            {page && (
              <p className="no-print">
                <Link to={page} aria-label={t`Buka halamannya: ${text[locale].title}`}>
                  {t`Buka halamannya`}
                </Link>
              </p>
            )}
          </Section>
        </div>
      ))}
    </Page>
  );
}
