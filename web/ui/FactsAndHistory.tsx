import type { ReactNode } from 'react';
import classes from './FactsAndHistory.module.css';

/** What a thing is, and how it came to be so: beside each other where there is room. */
export function FactsAndHistory({ history, children }: { history: ReactNode; children: ReactNode }) {
  return (
    <div className={classes.parts}>
      <div className={classes.facts}>{children}</div>
      {history}
    </div>
  );
}
