import { useLingui } from '@lingui/react/macro';
import classes from './RegionMap.module.css';

/** What the colours of a map say. */
export function MapLegend({ hasShares }: { hasShares: boolean }) {
  const { t } = useLingui();
  const steps = hasShares
    ? [
        { step: 0, text: t`di bawah 25%` },
        { step: 1, text: t`25–49%` },
        { step: 2, text: t`50–74%` },
        { step: 3, text: t`75–99%` },
        { step: 4, text: t`100% atau lebih` },
      ]
    : [];
  return (
    <ul className={classes.legend} aria-label={t`Arti warna pada peta`}>
      {[...steps, { step: 'none', text: t`belum ada target` }].map(({ step, text }) => (
        <li key={step}>
          <span className={classes.swatch} data-step={step} />
          {text}
        </li>
      ))}
    </ul>
  );
}
