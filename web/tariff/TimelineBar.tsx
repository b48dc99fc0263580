import { useFormat } from '../format/useFormat.ts';
import classes from './TimelineBar.module.css';
import { barOf, type Dated } from './tariff-timeline.ts';

interface TimelineBarProps {
  rule: Dated;
  years: { first: number; last: number };
  today: string;
  /** What stands for no end. */
  openEnd: string;
}

/** The months of a rule in words and as a bar on the line of years; the words carry everything, the bar only shows it. */
export function TimelineBar({ rule, years, today, openEnd }: TimelineBarProps) {
  const format = useFormat();
  const { start, width, holdsToday } = barOf(rule, years, today);
  const last = rule.until ? format.month(monthBefore(rule.until)) : openEnd;
  return (
    <span className={classes.bar}>
      <span className="figures">
        {format.month(rule.from.slice(0, 7))} – {last}
      </span>
      <span className={classes.line} aria-hidden="true">
        <span
          className={classes.stretch}
          data-today={holdsToday || undefined}
          style={{ left: `${start * 100}%`, width: `${Math.max(width * 100, 1)}%` }}
        />
      </span>
    </span>
  );
}

/** The month before the day a rule ends on, YYYY-MM. */
function monthBefore(day: string): string {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, '0')}`;
}
