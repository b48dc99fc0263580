import { useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';
import { LineList } from '../ui/LineList.tsx';
import { Section } from '../ui/Section.tsx';
import type { MouFactsFragment, MouPartyFactsFragment } from './MouPage.generated.ts';
import classes from './MouParties.module.css';
import { useMouWords } from './useMouWords.ts';

/** Where a party has a page that the viewer may open. */
function pageOf({ office, partner, group }: MouPartyFactsFragment): string | null {
  if (office) return `/kantor/${office.id}`;
  if (partner) return `/mitra/${partner.id}`;
  return group ? `/kelompok/${group.id}` : null;
}

/** Who signs, each with the number of its own books. */
export function MouParties({ parties }: { parties: MouFactsFragment['parties'] }) {
  const { t } = useLingui();
  const words = useMouWords();
  return (
    <Section title={t`Para pihak`}>
      {parties.length === 0 ? (
        <p className="quiet">{t`Belum ada pihak.`}</p>
      ) : (
        <LineList isOrdered>
          {parties.map((party) => {
            const page = pageOf(party);
            return (
              <li key={party.id}>
                <span className={classes.party}>
                  <span>{page ? <Link to={page}>{party.name}</Link> : party.name}</span>
                  <span className="quiet">
                    {[words.partyKind[party.kind], party.signatory].filter(Boolean).join(' · ')}
                  </span>
                </span>
                <span className="figures">
                  {party.number ? (
                    <>
                      <span className="quiet">{t`No.`}</span> {party.number}
                    </>
                  ) : (
                    <span className="quiet">{t`belum bernomor`}</span>
                  )}
                </span>
              </li>
            );
          })}
        </LineList>
      )}
    </Section>
  );
}
