import { useLingui } from '@lingui/react/macro';
import classes from './ChangeList.module.css';

interface Change {
  field: string;
  label: string;
  before: string | null;
  after: string | null;
}

/** Field by field: what it was, what it is. */
export function ChangeList({ changes }: { changes: readonly Change[] }) {
  const { t } = useLingui();
  return (
    <ul className={classes.changes}>
      {changes.map((change) => (
        <li key={change.field}>
          <span className={classes.label}>{change.label}</span>{' '}
          <del>
            <span className="visually-hidden">{t`dari`} </span>
            {change.before ?? t`kosong`}
          </del>{' '}
          <span aria-hidden="true">→</span>{' '}
          <ins>
            <span className="visually-hidden">{t`menjadi`} </span>
            {change.after ?? t`kosong`}
          </ins>
        </li>
      ))}
    </ul>
  );
}
