import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { EmptyState } from '../ui/EmptyState.tsx';
import { TextField } from '../ui/fields.tsx';
import { Page } from '../ui/Page.tsx';
import { Section } from '../ui/Section.tsx';
import { findTerms } from './find-terms.ts';
import classes from './GlossaryPage.module.css';
import { PrintButton } from './PrintButton.tsx';
import { termGroups } from './terms.ts';
import { useAnchor } from './useAnchor.ts';

/** The words of the portal in both languages, with a box that narrows them down while one types. */
export function GlossaryPage() {
  const { t, i18n } = useLingui();
  const [search] = useSearchParams();
  const [typed, setTyped] = useState(search.get('cari') ?? '');
  const locale = i18n.locale === 'en' ? 'en' : 'id';
  const other = locale === 'en' ? 'id' : 'en';
  const found = findTerms(termGroups, typed);
  const count = found.reduce((sum, { terms }) => sum + terms.length, 0);
  useAnchor();

  return (
    <Page
      title={t`Istilah`}
      lead={t`Kata yang dipakai di portal, dalam bahasa Indonesia dan Inggris.`}
      crumbs={[{ to: '/bantuan', label: t`Bantuan` }]}
      acts={<PrintButton />}
      width="read"
    >
      <search className="no-print">
        <TextField
          id="istilah-cari"
          type="search"
          label={t`Cari istilah`}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          characters={40}
        />
        <p className={classes.count} aria-live="polite">
          {t`${count} istilah`}
        </p>
      </search>
      {found.length === 0 && (
        <EmptyState title={t`Tidak ada istilah yang cocok`}>{t`Coba kata lain atau singkatannya.`}</EmptyState>
      )}
      {found.map((group) => (
        <div key={group.id} id={group.id}>
          <Section title={group.title[locale]}>
            <dl className={classes.terms}>
              {group.terms.map((term) => (
                <div key={term.id} id={term.id}>
                  <dt>
                    {term.name[locale]}
                    <span className={classes.other} lang={other}>
                      {term.name[other]}
                    </span>
                  </dt>
                  <dd>{term.meaning[locale]}</dd>
                </div>
              ))}
            </dl>
          </Section>
        </div>
      ))}
    </Page>
  );
}
