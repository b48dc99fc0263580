import { useLingui } from '@lingui/react/macro';
import { Section } from '../ui/Section.tsx';
import type { PartnerFactsFragment } from './PartnerPage.generated.ts';
import classes from './PartnerPage.module.css';

export function PartnerContacts({ contacts }: { contacts: PartnerFactsFragment['contacts'] }) {
  const { t } = useLingui();
  return (
    <Section title={t`Narahubung`}>
      {contacts.length === 0 ? (
        <p className={classes.none}>{t`Belum ada narahubung.`}</p>
      ) : (
        <ul className={classes.contacts}>
          {contacts.map((contact) => (
            <li key={contact.id}>
              <span>
                <b>{contact.name}</b> <span className={classes.position}>{contact.position}</span>
              </span>
              <span className={`${classes.ways} figures`}>
                {contact.phone && <a href={`tel:${contact.phone.replace(/[^\d+]/g, '')}`}>{contact.phone}</a>}
                {contact.email && <a href={`mailto:${contact.email}`}>{contact.email}</a>}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
