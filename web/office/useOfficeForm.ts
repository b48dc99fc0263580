import { useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { holdUnsavedForm } from '../access/session-end.ts';
import type { FieldProblem } from '../ui/ErrorSummary.tsx';
import { checkOfficeForm, type OfficeFormValues, type OfficeProblemCode } from './office-form.ts';

const fieldOfServer: Record<string, string> = { parentId: 'parent' };

interface ServerProblem {
  message: string;
  field: string | null;
}

/** The state of the office form: judged on submit only, nothing typed is ever lost. */
export function useOfficeForm(initial: OfficeFormValues, elsewhere: ReadonlyMap<string, string>) {
  const { t } = useLingui();
  const [values, setValues] = useState(initial);
  const [isDirty, setDirty] = useState(false);
  const [problems, setProblems] = useState<FieldProblem[]>([]);
  const [attempt, setAttempt] = useState(0);

  useEffect(() => (isDirty ? holdUnsavedForm() : undefined), [isDirty]);

  const words: Record<OfficeProblemCode, string> = {
    NAME_EMPTY: t`Nama kantor belum diisi.`,
    CODE_FORMAT: t`Kode kantor harus 2 sampai 12 huruf, angka, atau tanda hubung. Contoh: KC-JMB.`,
    KIND_EMPTY: t`Jenis kantor belum dipilih.`,
    PHONE_FORMAT: t`Nomor telepon harus 5 sampai 15 angka.`,
    REGENCY_TAKEN: t`Centang bahwa kabupaten/kota ini pindah, atau hapus dari daftar.`,
  };

  function change(changed: Partial<OfficeFormValues>) {
    setValues((before) => ({ ...before, ...changed }));
    setDirty(true);
  }

  /** True when nothing speaks against asking the server. */
  function check(): boolean {
    const found = checkOfficeForm(values, elsewhere).map(({ fieldId, code }) => ({ fieldId, message: words[code] }));
    setProblems(found);
    setAttempt((count) => count + 1);
    return found.length === 0;
  }

  function showServerProblems(found: readonly ServerProblem[]) {
    setProblems(
      found.map(({ field, message }) => {
        const own = field?.replace(/^regencyCodes\./, 'regencies.');
        return own ? { fieldId: fieldOfServer[own] ?? own, message } : { message };
      }),
    );
    setAttempt((count) => count + 1);
  }

  return {
    values,
    change,
    replace: (taken: OfficeFormValues) => setValues(taken),
    problems,
    attempt,
    check,
    showServerProblems,
    problemOf: (fieldId: string) => problems.find((problem) => problem.fieldId === fieldId)?.message,
  };
}

export type OfficeFormState = ReturnType<typeof useOfficeForm>;
