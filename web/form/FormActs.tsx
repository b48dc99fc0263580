import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import classes from './FormFrame.module.css';

interface FormActsProps {
  /** Names the act: "Simpan mitra". */
  submitLabel: string;
  isBusy: boolean;
  /** Where somebody goes who changes nothing after all. */
  cancelTo: string;
  /** A second act, between the two. */
  children?: ReactNode;
}

/** The end of a form that has a page of its own. */
export function FormActs({ submitLabel, isBusy, cancelTo, children }: FormActsProps) {
  const { t } = useLingui();
  return (
    <div className={classes.acts}>
      <Button type="submit" aria-disabled={isBusy}>
        {submitLabel}
      </Button>
      {children}
      <Link to={cancelTo}>{t`Batal`}</Link>
    </div>
  );
}
