import type { ReactNode } from 'react';
import { RequestFailure } from '../apollo/RequestFailure.tsx';
import { ErrorSummary, type FieldProblem } from '../ui/ErrorSummary.tsx';
import classes from './FormFrame.module.css';

interface FormFrameProps {
  problems: FieldProblem[];
  attempt: number;
  /** Why the server could not be asked; null as long as it could. */
  failure: unknown;
  onSubmit: () => void;
  children: ReactNode;
}

/** A form that is judged by the portal and not by the browser: what has to be put right first, then the fields. */
export function FormFrame({ problems, attempt, failure, onSubmit, children }: FormFrameProps) {
  return (
    <form
      noValidate
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <ErrorSummary problems={problems} attempt={attempt} />
      {failure !== null && <RequestFailure error={failure} />}
      {children}
    </form>
  );
}
