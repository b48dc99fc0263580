import { useLingui } from '@lingui/react/macro';
import { useDelayed } from './useDelayed.ts';
import classes from './Waiting.module.css';

interface WaitingProps {
  rows?: number;
  /** What takes its time, where it is not the connection. */
  words?: string;
}

/** Holds the height of what is coming: nothing at first, grey rows after 300 ms, words after 3 s. */
export function Waiting({ rows = 6, words }: WaitingProps) {
  const { t } = useLingui();
  const showsRows = useDelayed(true, 300);
  const showsWords = useDelayed(true, 3000);
  return (
    <div className={classes.waiting} aria-busy="true">
      <div className={classes.rows} data-shown={showsRows || undefined} style={{ height: rows * 33 }} />
      <p role="status" className={showsWords ? classes.words : 'visually-hidden'}>
        {showsWords ? (words ?? t`Masih memuat. Sambungan Anda mungkin lambat.`) : t`Memuat`}
      </p>
    </div>
  );
}
