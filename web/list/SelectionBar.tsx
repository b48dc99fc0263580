import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './SelectionBar.module.css';

interface SelectionBarProps {
  label: string;
  /** How many are chosen, in words. */
  count: string;
  /** The way to choose more. */
  more?: ReactNode;
  /** What can be done with them. */
  acts: ReactNode;
  onCancel: () => void;
}

/** What can be done with the chosen rows of a list. */
export function SelectionBar({ label, count, more, acts, onCancel }: SelectionBarProps) {
  const { t } = useLingui();
  return (
    <section className={`${classes.bar} no-print`} aria-label={label}>
      <p role="status" className={`${classes.count} figures`}>
        {count}
      </p>
      {more}
      <div className={classes.acts}>
        {acts}
        <Button variant="subtle" color="dark" size="xs" onClick={onCancel}>
          {t`Batal`}
        </Button>
      </div>
    </section>
  );
}
