import type { ReactNode } from 'react';
import classes from './Facts.module.css';

export interface Fact {
  label: string;
  value: ReactNode;
  /** Figures are set in tabular digits. */
  figures?: boolean;
}

/** Label and value pairs of one thing; an absent value says so instead of leaving a hole. */
export function Facts({ facts, absent }: { facts: Fact[]; absent: string }) {
  return (
    <dl className={classes.facts}>
      {facts.map((fact) => (
        <div key={fact.label}>
          <dt>{fact.label}</dt>
          <dd className={fact.figures ? 'figures' : undefined}>
            {fact.value ?? <span className={classes.absent}>{absent}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
