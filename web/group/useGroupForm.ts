import { useState } from 'react';
import { useFormState } from '../form/useFormState.ts';
import {
  checkGroupForm,
  checkGroupStep,
  emptyGroupStep,
  type GroupFormProblem,
  type GroupFormValues,
  type GroupStepValues,
} from './group-form.ts';
import { useGroupProblem } from './useGroupProblem.ts';

const fieldIds = { regionCode: 'region', responsibleId: 'responsible', nextStepOn: 'nextStepOn.day' };

/** The state of the group form, with the first step of a new one. */
export function useGroupForm(initial: GroupFormValues) {
  const describe = useGroupProblem();
  const form = useFormState(initial, { fieldIds, describe });
  const [step, setStep] = useState(emptyGroupStep);

  function changeStep(changed: Partial<GroupStepValues>) {
    setStep((before) => ({ ...before, ...changed }));
    // a typed step is unsaved work of the form
    form.change({});
  }

  return {
    ...form,
    step,
    changeStep,
    check: (before: GroupFormProblem[] = []) =>
      form.judge([...before, ...checkGroupForm(form.values), ...checkGroupStep(step)]),
  };
}

export type GroupFormState = ReturnType<typeof useGroupForm>;
