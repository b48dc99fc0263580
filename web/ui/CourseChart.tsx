import classes from './CourseChart.module.css';

export interface CourseLine {
  name: string;
  /** What was to be expected is dashed; what was reached stands out; on the way is what has come and is not there yet. */
  look: 'expected' | 'onTheWay' | 'reached';
  /** In a box of 100 by 100, as of an SVG polyline. */
  points: string;
}

interface CourseChartProps {
  lines: readonly CourseLine[];
  /** Says how much the top of the box is. */
  top: string;
  /** The first and the last month. */
  ends: readonly [string, string];
}

/** Lines over some months. It is for the eye alone: whoever uses it puts a table with the same figures below. */
export function CourseChart({ lines, top, ends }: CourseChartProps) {
  return (
    <figure className={classes.figure}>
      <figcaption className={classes.keys}>
        {lines.map(({ name, look }) => (
          <span key={name}>
            <svg viewBox="0 0 24 8" aria-hidden="true" focusable="false">
              <path className={classes[look]} d="M0 4H24" />
            </svg>
            {name}
          </span>
        ))}
        <span className="figures">{top}</span>
      </figcaption>
      <svg
        className={classes.chart}
        viewBox="0 0 100 100"
        preserveAspectRatio="none"
        aria-hidden="true"
        focusable="false"
      >
        <path className={classes.frame} d="M0 0H100M0 50H100M0 100H100" />
        {lines.map(({ name, look, points }) => (
          <polyline key={name} className={classes[look]} points={points} />
        ))}
      </svg>
      <p className={`${classes.ends} figures`} aria-hidden="true">
        <span>{ends[0]}</span>
        <span>{ends[1]}</span>
      </p>
    </figure>
  );
}
