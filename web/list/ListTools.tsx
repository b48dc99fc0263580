import type { ReactNode } from 'react';
import classes from './ListTools.module.css';

/** The search box of a list and the one or two choices beside it. */
export function ListTools({ children }: { children: ReactNode }) {
  return <div className={`${classes.tools} no-print`}>{children}</div>;
}
