import { useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';
import { useFormat } from '../format/useFormat.ts';
import { MouPhaseTag } from '../mou/MouPhaseTag.tsx';
import { Section } from '../ui/Section.tsx';
import classes from './GroupMous.module.css';
import type { GroupMouFragment } from './GroupPage.generated.ts';

/** The agreements that the group itself signs. */
export function GroupMous({ mous }: { mous: readonly GroupMouFragment[] }) {
  const { t } = useLingui();
  const format = useFormat();
  return (
    <Section title={t`Perjanjian`}>
      {mous.length === 0 ? (
        <p className="quiet">{t`Kelompok ini belum menjadi pihak dalam perjanjian.`}</p>
      ) : (
        <ul className={classes.mous}>
          {mous.map((mou) => (
            <li key={mou.id}>
              <Link to={`/mou/${mou.id}`}>{mou.title}</Link> <MouPhaseTag phase={mou.phase} />{' '}
              {mou.ceremony && (
                <Link to={`/penandatanganan/${mou.ceremony.id}`}>
                  {t`Penandatanganan bersama ${format.date(mou.ceremony.heldOn)}`}
                </Link>
              )}{' '}
              {mou.endsOn && <span className="figures quiet">{t`sampai ${format.date(mou.endsOn)}`}</span>}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
