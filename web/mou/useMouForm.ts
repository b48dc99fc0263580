import { useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { holdUnsavedForm } from '../access/session-end.ts';
import type { FieldProblem } from '../ui/ErrorSummary.tsx';
import { checkMouForm, type MouFormValues, type MouProblemCode } from './mou-form.ts';

const fieldOfServer: Record<string, string> = {
  partnerId: 'partner',
  parentId: 'parent',
  startsOn: 'starts.day',
  endsOn: 'ends.day',
  programmes: 'programme-JKK',
  targetHeadcount: 'target',
};

interface ServerProblem {
  message: string;
  field: string | null;
}

/** The state of the form of an agreement: judged on submit only, nothing typed is ever lost. */
export function useMouForm(initial: MouFormValues) {
  const { t } = useLingui();
  const [values, setValues] = useState(initial);
  const [isDirty, setDirty] = useState(false);
  const [problems, setProblems] = useState<FieldProblem[]>([]);
  const [attempt, setAttempt] = useState(0);

  useEffect(() => (isDirty ? holdUnsavedForm() : undefined), [isDirty]);

  const words: Record<MouProblemCode, string> = {
    PARTNER_EMPTY: t`Mitra belum dipilih.`,
    TITLE_SHORT: t`Judul harus paling sedikit 5 huruf.`,
    PARENT_EMPTY: t`Pilih perjanjian yang diubah adendum ini.`,
    DATE_INCOMPLETE: t`Isi tanggal, bulan, dan tahun.`,
    DATE_IMPOSSIBLE: t`Tanggal ini tidak ada. Contoh: 3 5 2026.`,
    PERIOD: t`Tanggal akhir harus sesudah tanggal mulai.`,
    PROGRAMMES_EMPTY: t`Pilih paling sedikit satu program.`,
    PAYER_EMPTY: t`Pilih siapa yang membayar iuran.`,
    TARGET_FORMAT: t`Isi sasaran dengan angka saja.`,
    PARTY_EMPTY: t`Pilih pihaknya, atau hapus baris ini.`,
    PARTY_TWICE: t`Pihak ini sudah ada di daftar. Hapus salah satunya.`,
  };

  function change(changed: Partial<MouFormValues>) {
    setValues((before) => ({ ...before, ...changed }));
    setDirty(true);
  }

  /** True when nothing speaks against asking the server. */
  function check(): boolean {
    const found = checkMouForm(values).map(({ fieldId, code }) => ({ fieldId, message: words[code] }));
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
    replace: (taken: MouFormValues) => setValues(taken),
    problems,
    attempt,
    check,
    showServerProblems,
    problemOf: (fieldId: string) => problems.find((problem) => problem.fieldId === fieldId)?.message,
  };
}

export type MouFormState = ReturnType<typeof useMouForm>;
