import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect, useMemo, useState } from 'react';
import { useForm } from 'react-hook-form';
import { holdUnsavedForm } from '../access/session-end.ts';
import type { ServerProblem } from '../form/useFormState.ts';
import { jakartaDate } from '../format/date.ts';
import type { FieldProblem } from '../ui/ErrorSummary.tsx';
import { memberFormSchema } from './member-form.schema.ts';
import { boxId, fieldOfServer, fieldOrder, type MemberFormField, type MemberFormValues } from './member-form.ts';
import { useMemberProblem } from './useMemberProblem.ts';

/** The state of the registration form: judged on submit only, nothing typed is ever lost. */
export function useMemberForm({ isNew, values }: { isNew: boolean; values: MemberFormValues }) {
  const today = useMemo(() => jakartaDate(new Date()), []);
  const resolver = useMemo(() => zodResolver(memberFormSchema({ isNew, today })), [isNew, today]);
  const describe = useMemberProblem();
  const [attempt, setAttempt] = useState(0);
  const [general, setGeneral] = useState<string[]>([]);
  const form = useForm<MemberFormValues>({
    defaultValues: values,
    resolver,
    mode: 'onSubmit',
    reValidateMode: 'onSubmit',
    shouldFocusError: false,
  });
  const { errors, isDirty } = form.formState;

  useEffect(() => (isDirty ? holdUnsavedForm() : undefined), [isDirty]);

  function problemOf(field: MemberFormField): string | undefined {
    // The date and the village are objects, whose own errors would be nested; here each has one of its own.
    const message = (errors[field] as { message?: string } | undefined)?.message;
    return message === undefined ? undefined : describe(message);
  }

  const problems: FieldProblem[] = [
    ...general.map((message) => ({ message })),
    ...fieldOrder.flatMap((field) => {
      const message = problemOf(field);
      return message === undefined ? [] : [{ fieldId: boxId(field), message }];
    }),
  ];

  /** Brings what the server found to the fields it names. */
  function showServerProblems(found: readonly ServerProblem[]): void {
    const forForm: string[] = [];
    for (const { field, message } of found) {
      const own = field === null ? undefined : fieldOfServer[field.replace(/^input\./, '')];
      if (own) {
        form.setError(own, { type: 'server', message });
      } else {
        forForm.push(message);
      }
    }
    setGeneral(forForm);
    setAttempt((count) => count + 1);
  }

  /** True when nothing speaks against asking the server. */
  async function check(): Promise<boolean> {
    let isWhole = false;
    setGeneral([]);
    await form.handleSubmit(
      () => {
        isWhole = true;
      },
      () => setAttempt((count) => count + 1),
    )();
    return isWhole;
  }

  return { form, today, problems, attempt, problemOf, check, showServerProblems };
}

export type MemberFormState = ReturnType<typeof useMemberForm>;
