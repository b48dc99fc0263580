import { useEffect, useState } from 'react';
import { holdUnsavedForm } from '../access/session-end.ts';
import type { FieldProblem } from '../ui/ErrorSummary.tsx';

export interface ServerProblem {
  code: string;
  message: string;
  field: string | null;
}

interface FormTexts<Found> {
  /** The server's name of a field -> the id it has here, where the two differ. */
  fieldIds: Readonly<Record<string, string>>;
  /** What was found here in words. Asked each time it is shown, so that it follows a change of language. */
  describe: (found: Found) => string;
}

/** The state of a form with a page of its own: judged on submit only, nothing typed is ever lost. */
export function useFormState<Values, Found extends { fieldId: string }>(
  initial: Values,
  { fieldIds, describe }: FormTexts<Found>,
) {
  const [values, setValues] = useState(initial);
  const [isDirty, setDirty] = useState(false);
  const [found, setFound] = useState<Found[]>([]);
  const [told, setTold] = useState<FieldProblem[]>([]);
  const [attempt, setAttempt] = useState(0);

  useEffect(() => (isDirty ? holdUnsavedForm() : undefined), [isDirty]);

  const problems: FieldProblem[] = [...found.map((one) => ({ fieldId: one.fieldId, message: describe(one) })), ...told];

  function change(changed: Partial<Values>) {
    setValues((before) => ({ ...before, ...changed }));
    setDirty(true);
  }

  /** Shows what was found. True when nothing speaks against asking the server. */
  function judge(now: Found[]): boolean {
    setFound(now);
    setTold([]);
    setAttempt((count) => count + 1);
    return now.length === 0;
  }

  function showServerProblems(now: readonly ServerProblem[]) {
    setFound([]);
    setTold(
      now.map(({ field, message }) =>
        field === null ? { message } : { fieldId: fieldIdOf(field, fieldIds), message },
      ),
    );
    setAttempt((count) => count + 1);
  }

  return {
    values,
    change,
    /** Other values, which nobody typed here: they are no unsaved work. */
    replace: (taken: Values) => setValues(taken),
    problems,
    attempt,
    judge,
    showServerProblems,
    problemOf: (fieldId: string) => problems.find((problem) => problem.fieldId === fieldId)?.message,
  };
}

/** `'input.contacts.0.phone'` -> `'contacts.0.phone'`, the first name as it is called here. */
function fieldIdOf(serverField: string, fieldIds: Readonly<Record<string, string>>): string {
  const [name = '', ...within] = serverField.replace(/^(input|step)\./, '').split('.');
  return [fieldIds[name] ?? name, ...within].join('.');
}
