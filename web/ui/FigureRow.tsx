import type { ReactNode } from 'react';
import { Link, type To } from 'react-router';
import classes from './FigureRow.module.css';

export interface Figure {
  label: string;
  value: string;
  /** The denominator, the date, or what the figure leaves out. */
  note?: string;
  /** The way into its rows. */
  to?: To;
  /** What stands in its way or belongs to it, in words. */
  below?: ReactNode;
  isQuiet?: boolean;
  needsAttention?: boolean;
}

/** A few figures side by side, each with its name, its measure and the way into its rows. */
export function FigureRow({ figures }: { figures: Figure[] }) {
  return (
    <dl className={classes.figures}>
      {figures.map((figure) => (
        <div
          key={figure.label}
          data-quiet={figure.isQuiet || undefined}
          data-attention={figure.needsAttention || undefined}
        >
          <dt>{figure.label}</dt>
          <dd className={`${classes.value} figures`}>
            {figure.to ? <Link to={figure.to}>{figure.value}</Link> : figure.value}
          </dd>
          {figure.note && <dd className={`${classes.note} figures`}>{figure.note}</dd>}
          {figure.below && <dd>{figure.below}</dd>}
        </div>
      ))}
    </dl>
  );
}
