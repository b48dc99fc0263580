import { useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';
import { useFormat } from '../format/useFormat.ts';
import { Section } from '../ui/Section.tsx';
import classes from './GroupMous.module.css';
import type { GroupQuery } from './GroupPage.generated.ts';

type Mou = NonNullable<GroupQuery['group']>['mous'][number];

/** The agreements that the group itself signs. */
export function GroupMous({ mous }: { mous: readonly Mou[] }) {
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
              <Link to={`/mou/${mou.id}`}>{mou.title}</Link>{' '}
              {mou.endsOn && <span className="figures quiet">{t`sampai ${format.date(mou.endsOn)}`}</span>}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
