import { useEffect, useRef } from 'react';
import classes from './SignInPage.module.css';

/** What is wrong with what was sent; takes the focus, so that it is read. */
export function FormProblem({ id, problem }: { id: string; problem: string | null }) {
  const alert = useRef<HTMLParagraphElement>(null);

  useEffect(() => {
    if (problem) {
      alert.current?.focus();
    }
  }, [problem]);

  return (
    problem && (
      <p ref={alert} id={id} role="alert" tabIndex={-1} className={classes.problem}>
        {problem}
      </p>
    )
  );
}
