import type { ReactNode } from 'react';
import classes from './EmptyState.module.css';

/** What will be here, or why nothing is, and the next useful act. */
export function EmptyState({ title, children, acts }: { title: string; children?: ReactNode; acts?: ReactNode }) {
  return (
    <div className={classes.empty}>
      <p className={classes.title}>{title}</p>
      {children && <div className={classes.text}>{children}</div>}
      {acts && <div className={classes.acts}>{acts}</div>}
    </div>
  );
}
