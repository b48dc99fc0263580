import { useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { holdUnsavedForm } from '../access/session-end.ts';
import type { FieldProblem } from '../ui/ErrorSummary.tsx';
import { checkPartnerForm, type PartnerFormValues, type PartnerProblemCode } from './partner-form.ts';

const fieldOfServer: Record<string, string> = { regionCode: 'region', officeId: 'office' };

interface ServerProblem {
  message: string;
  field: string | null;
}

/** The state of the partner form: judged on submit only, nothing typed is ever lost. */
export function usePartnerForm(initial: PartnerFormValues) {
  const { t } = useLingui();
  const [values, setValues] = useState(initial);
  const [isDirty, setDirty] = useState(false);
  const [problems, setProblems] = useState<FieldProblem[]>([]);
  const [attempt, setAttempt] = useState(0);

  useEffect(() => (isDirty ? holdUnsavedForm() : undefined), [isDirty]);

  const words: Record<PartnerProblemCode, string> = {
    NAME_EMPTY: t`Nama mitra belum diisi.`,
    KIND_EMPTY: t`Jenis mitra belum dipilih.`,
    CONTACT_NAME_EMPTY: t`Nama narahubung belum diisi.`,
    EMAIL_FORMAT: t`Alamat surel tidak lengkap. Contoh: nama@kantor.go.id.`,
    PHONE_FORMAT: t`Nomor telepon harus 8 sampai 15 angka.`,
  };

  function change(changed: Partial<PartnerFormValues>) {
    setValues((before) => ({ ...before, ...changed }));
    setDirty(true);
  }

  /** True when nothing speaks against asking the server. */
  function check(): boolean {
    const found = checkPartnerForm(values).map(({ fieldId, code }) => ({ fieldId, message: words[code] }));
    setProblems(found);
    setAttempt((count) => count + 1);
    return found.length === 0;
  }

  function showServerProblems(found: readonly ServerProblem[]) {
    setProblems(
      found.map(({ field, message }) => {
        const own = field?.replace(/^input\./, '');
        return own ? { fieldId: fieldOfServer[own] ?? own, message } : { message };
      }),
    );
    setAttempt((count) => count + 1);
  }

  return {
    values,
    change,
    replace: (taken: PartnerFormValues) => setValues(taken),
    problems,
    attempt,
    check,
    showServerProblems,
    problemOf: (fieldId: string) => problems.find((problem) => problem.fieldId === fieldId)?.message,
  };
}

export type PartnerFormState = ReturnType<typeof usePartnerForm>;
