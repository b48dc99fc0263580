import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { FieldProblem } from '../ui/ErrorSummary.tsx';
import classes from './ActForm.module.css';
import { FormFrame } from './FormFrame.tsx';

interface ActFormProps {
  /** Names the act: "Akhiri kepesertaan". */
  submitLabel: string;
  isDestructive?: boolean;
  problems: FieldProblem[];
  attempt: number;
  isBusy: boolean;
  failure: unknown;
  onSubmit: () => void;
  onCancel: () => void;
  children: ReactNode;
}

/** The frame of a form in a dialog. */
export function ActForm(props: ActFormProps) {
  const { submitLabel, isDestructive, problems, attempt, isBusy, failure, onSubmit, onCancel, children } = props;
  const { t } = useLingui();
  return (
    <FormFrame problems={problems} attempt={attempt} failure={failure} onSubmit={onSubmit}>
      {children}
      <div className={classes.acts}>
        <Button type="submit" color={isDestructive ? 'red' : undefined} aria-disabled={isBusy}>
          {submitLabel}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t`Batal`}
        </Button>
      </div>
    </FormFrame>
  );
}
