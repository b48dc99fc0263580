import { useEffect, useState } from 'react';
import { holdUnsavedForm } from '../access/session-end.ts';
import type { FieldProblem } from '../ui/ErrorSummary.tsx';
import {
  checkGroupForm,
  checkGroupStep,
  emptyGroupStep,
  type GroupFormValues,
  type GroupStepValues,
} from './group-form.ts';
import { useGroupProblem } from './useGroupProblem.ts';

const fieldOfServer: Record<string, string> = {
  regionCode: 'region',
  responsibleId: 'responsible',
  nextStepOn: 'nextStepOn.day',
};

interface ServerProblem {
  message: string;
  field: string | null;
}

/** The state of the group form: judged on submit only, nothing typed is ever lost. */
export function useGroupForm(initial: GroupFormValues) {
  const describe = useGroupProblem();
  const [values, setValues] = useState(initial);
  const [step, setStep] = useState(emptyGroupStep);
  const [isDirty, setDirty] = useState(false);
  const [problems, setProblems] = useState<FieldProblem[]>([]);
  const [attempt, setAttempt] = useState(0);

  useEffect(() => (isDirty ? holdUnsavedForm() : undefined), [isDirty]);

  function change(changed: Partial<GroupFormValues>) {
    setValues((before) => ({ ...before, ...changed }));
    setDirty(true);
  }

  function changeStep(changed: Partial<GroupStepValues>) {
    setStep((before) => ({ ...before, ...changed }));
    setDirty(true);
  }

  /** True when nothing speaks against asking the server. */
  function check(before: FieldProblem[] = []): boolean {
    const found = [...before, ...describe([...checkGroupForm(values), ...checkGroupStep(step)])];
    setProblems(found);
    setAttempt((count) => count + 1);
    return found.length === 0;
  }

  function showServerProblems(found: readonly ServerProblem[]) {
    setProblems(
      found.map(({ field, message }) => {
        const own = field?.replace(/^(input|step)\./, '');
        return own ? { fieldId: fieldOfServer[own] ?? own, message } : { message };
      }),
    );
    setAttempt((count) => count + 1);
  }

  return {
    values,
    change,
    step,
    changeStep,
    replace: (taken: GroupFormValues) => setValues(taken),
    problems,
    attempt,
    check,
    showServerProblems,
    problemOf: (fieldId: string) => problems.find((problem) => problem.fieldId === fieldId)?.message,
  };
}

export type GroupFormState = ReturnType<typeof useGroupForm>;
