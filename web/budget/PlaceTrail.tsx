import { useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';
import classes from './PlaceTrail.module.css';
import type { TrailPlace } from './usePlaceNames.ts';

/** The way up from a part of a budget to all its units. */
export function PlaceTrail({ trail, toPlace }: { trail: TrailPlace[]; toPlace: (code: string | null) => string }) {
  const { t } = useLingui();
  if (trail.length === 0) return null;
  return (
    <nav aria-label={t`Wilayah di atasnya`} className={`${classes.above} no-print`}>
      {trail.map(({ code, name }) => (
        <Link key={code ?? ''} to={toPlace(code)} preventScrollReset>
          {name}
        </Link>
      ))}
    </nav>
  );
}
