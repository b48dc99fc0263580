import { useEffect, useState } from 'react';
import { holdUnsavedForm } from '../access/session-end.ts';
import type { FieldProblem } from '../ui/ErrorSummary.tsx';

interface Answer {
  userErrors: readonly { code: string; message: string; field: string | null }[];
}

interface ActForm {
  problems: FieldProblem[];
  attempt: number;
  isBusy: boolean;
  failure: unknown;
  /** The message that belongs to a field, if any. */
  problemOf: (fieldId: string) => string | undefined;
  /** Shows the problems found here, or does the act and shows the server's. True when it was done. */
  submit: (found: FieldProblem[], act: () => Promise<Answer | null | undefined>) => Promise<boolean>;
}

/**
 * The course of every dialog form: nothing is judged before it is submitted, what was typed stays, and the server's
 * problems come to the fields they name.
 * @param fieldIds the server's name of a field -> the id it has here
 */
export function useActForm(fieldIds: Record<string, string>): ActForm {
  const [problems, setProblems] = useState<FieldProblem[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);

  useEffect(() => holdUnsavedForm(), []);

  async function submit(found: FieldProblem[], act: () => Promise<Answer | null | undefined>): Promise<boolean> {
    setFailure(null);
    setProblems(found);
    setAttempt((count) => count + 1);
    if (found.length > 0 || isBusy) {
      return false;
    }
    setBusy(true);
    try {
      const answer = await act();
      const refused = (answer?.userErrors ?? []).map(({ field, message }) => {
        const fieldId = field === null ? undefined : fieldIds[field];
        return fieldId ? { fieldId, message } : { message };
      });
      setProblems(refused);
      setAttempt((count) => count + 1);
      return answer != null && refused.length === 0;
    } catch (error) {
      setFailure(error);
      return false;
    } finally {
      setBusy(false);
    }
  }

  return {
    problems,
    attempt,
    isBusy,
    failure,
    problemOf: (fieldId) => problems.find((problem) => problem.fieldId === fieldId)?.message,
    submit,
  };
}
