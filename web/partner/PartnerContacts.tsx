import { useLingui } from '@lingui/react/macro';
import { LineList } from '../ui/LineList.tsx';
import { Section } from '../ui/Section.tsx';
import classes from './PartnerContacts.module.css';
import type { PartnerFactsFragment } from './PartnerPage.generated.ts';

export function PartnerContacts({ contacts }: { contacts: PartnerFactsFragment['contacts'] }) {
  const { t } = useLingui();
  return (
    <Section title={t`Narahubung`}>
      {contacts.length === 0 ? (
        <p className="quiet">{t`Belum ada narahubung.`}</p>
      ) : (
        <LineList>
          {contacts.map((contact) => (
            <li key={contact.id}>
              <span>
                <b>{contact.name}</b> <span className="quiet">{contact.position}</span>
              </span>
              <span className={`${classes.ways} figures`}>
                {contact.phone && <a href={`tel:${contact.phone.replace(/[^\d+]/g, '')}`}>{contact.phone}</a>}
                {contact.email && <a href={`mailto:${contact.email}`}>{contact.email}</a>}
              </span>
            </li>
          ))}
        </LineList>
      )}
    </Section>
  );
}
