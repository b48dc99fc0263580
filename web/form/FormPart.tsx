import type { ReactNode } from 'react';
import classes from './FormFrame.module.css';

/** Fields of a long form that belong together, under a heading of their own. */
export function FormPart({ legend, children }: { legend: string; children: ReactNode }) {
  return (
    <fieldset className={classes.part}>
      <legend>{legend}</legend>
      {children}
    </fieldset>
  );
}
