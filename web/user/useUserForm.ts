import { useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { holdUnsavedForm } from '../access/session-end.ts';
import type { FieldProblem } from '../ui/ErrorSummary.tsx';
import { checkUserForm, type UserFormValues, type UserProblemCode } from './user-form.ts';

const fieldOfServer: Record<string, string> = {
  regionCode: 'region',
  officeId: 'office',
  partnerIds: 'partner',
  groupIds: 'groups',
};

interface ServerProblem {
  message: string;
  field: string | null;
}

/** The state of the user form: judged on submit only, nothing typed is ever lost. */
export function useUserForm(initial: UserFormValues) {
  const { t } = useLingui();
  const [values, setValues] = useState(initial);
  const [isDirty, setDirty] = useState(false);
  const [problems, setProblems] = useState<FieldProblem[]>([]);
  const [attempt, setAttempt] = useState(0);

  useEffect(() => (isDirty ? holdUnsavedForm() : undefined), [isDirty]);

  const words: Record<UserProblemCode, string> = {
    NAME_EMPTY: t`Nama belum diisi.`,
    LOGIN_EMPTY: t`Nama pengguna belum diisi.`,
    ROLE_EMPTY: t`Peran belum dipilih.`,
    OFFICE_EMPTY: t`Kantor belum dipilih.`,
    PARTNER_EMPTY: t`Mitra belum dipilih.`,
    REGION_EMPTY: t`Wilayah belum dipilih.`,
    GROUP_EMPTY: t`Kelompok belum dipilih.`,
  };

  function change(changed: Partial<UserFormValues>) {
    setValues((before) => ({ ...before, ...changed }));
    setDirty(true);
  }

  /** True when nothing speaks against asking the server. */
  function check(): boolean {
    const found = checkUserForm(values).map(({ fieldId, code }) => ({ fieldId, message: words[code] }));
    setProblems(found);
    setAttempt((count) => count + 1);
    return found.length === 0;
  }

  function showServerProblems(found: readonly ServerProblem[]) {
    setProblems(
      found.map(({ field, message }) => (field ? { fieldId: fieldOfServer[field] ?? field, message } : { message })),
    );
    setAttempt((count) => count + 1);
  }

  return {
    values,
    change,
    replace: (taken: UserFormValues) => setValues(taken),
    problems,
    attempt,
    check,
    showServerProblems,
    problemOf: (fieldId: string) => problems.find((problem) => problem.fieldId === fieldId)?.message,
  };
}

export type UserFormState = ReturnType<typeof useUserForm>;
