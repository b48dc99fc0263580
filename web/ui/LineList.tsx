import type { ReactNode } from 'react';
import classes from './LineList.module.css';

/** A short list of things, a line each: what it is on the left, its number, state or ways to it on the right. */
export function LineList({ isOrdered, children }: { isOrdered?: boolean; children: ReactNode }) {
  const List = isOrdered ? 'ol' : 'ul';
  return <List className={classes.list}>{children}</List>;
}
