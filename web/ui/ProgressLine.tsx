import { useEffect, useRef, useState } from 'react';
import { formatPercent } from '../format/number.ts';
import classes from './ProgressLine.module.css';

interface ProgressLineProps {
  label: string;
  done: number;
  /** `null` while the whole is not known yet. */
  total: number | null;
  /** The number beside the bar, for example "45.000 dari 78.000 baris". */
  text: string;
}

const announceEvery = 10_000;

/** A thin bar with its number beside it; screen readers hear the number at most every ten seconds. */
export function ProgressLine({ label, done, total, text }: ProgressLineProps) {
  const [announced, setAnnounced] = useState(text);
  const latest = useRef(text);
  latest.current = text;

  useEffect(() => {
    const timer = setInterval(() => setAnnounced(latest.current), announceEvery);
    return () => clearInterval(timer);
  }, []);

  return (
    <div className={classes.progress}>
      <progress className={classes.bar} aria-label={label} max={total ?? undefined} value={total ? done : undefined} />
      <p className={`${classes.text} figures`}>
        <span>{text}</span>
        {total ? <span>{formatPercent(done, total)}</span> : null}
      </p>
      <p role="status" className="visually-hidden">
        {announced}
      </p>
    </div>
  );
}
