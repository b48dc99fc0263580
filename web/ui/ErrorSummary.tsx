import { Plural, useLingui } from '@lingui/react/macro';
import { type MouseEvent, useEffect, useRef } from 'react';
import classes from './ErrorSummary.module.css';
import { Notice } from './Notice.tsx';

export interface FieldProblem {
  /** The id of the field the problem belongs to; without one the problem concerns the whole form. */
  fieldId?: string;
  message: string;
}

interface ErrorSummaryProps {
  problems: FieldProblem[];
  /** Rises with every attempt to submit, so that the focus comes here each time. */
  attempt: number;
}

/** All that has to be put right, in the order of the form, in the same words as beside the fields. */
export function ErrorSummary({ problems, attempt }: ErrorSummaryProps) {
  const { t } = useLingui();
  const summary = useRef<HTMLDivElement>(null);
  const hasProblems = problems.length > 0;

  useEffect(() => {
    if (hasProblems && attempt > 0) {
      summary.current?.focus();
    }
  }, [hasProblems, attempt]);

  if (!hasProblems) {
    return null;
  }

  function focusField(event: MouseEvent, fieldId: string) {
    event.preventDefault();
    const field = document.getElementById(fieldId);
    field?.scrollIntoView({ block: 'center' });
    field?.focus({ preventScroll: true });
  }

  return (
    <Notice
      ref={summary}
      tone="error"
      role="alert"
      title={
        <Plural value={problems.length} one="Ada # hal yang perlu diperbaiki" other="Ada # hal yang perlu diperbaiki" />
      }
    >
      <ul aria-label={t`Yang perlu diperbaiki`} className={classes.list}>
        {problems.map(({ fieldId, message }) => (
          <li key={`${fieldId ?? ''}${message}`}>
            {fieldId ? (
              <a href={`#${fieldId}`} onClick={(event) => focusField(event, fieldId)}>
                {message}
              </a>
            ) : (
              message
            )}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
