import { useLingui } from '@lingui/react/macro';
import { useFormState } from '../form/useFormState.ts';
import {
  type BudgetFormProblem,
  type BudgetFormValues,
  type BudgetProblemCode,
  checkBudgetForm,
} from './budget-form.ts';

const fieldIds = { regulationOn: 'regulationOn.day', decreeOn: 'decreeOn.day', lines: 'lines' };

/** What is said of a field that cannot be read. */
export function useBudgetProblemWords(): Record<BudgetProblemCode, string> {
  const { t } = useLingui();
  return {
    MOU_EMPTY: t`Pilih perjanjiannya.`,
    NAME_SHORT: t`Nama harus paling sedikit 5 huruf.`,
    FUND_EMPTY: t`Pilih sumber dana.`,
    NUMBER: t`Tulis angka bulat, misalnya 50.`,
    MONTH: t`Pilih bulan, misalnya 2026-11.`,
    DATE_INCOMPLETE: t`Isi tanggal, bulan, dan tahun.`,
    DATE_IMPOSSIBLE: t`Tanggal ini tidak ada. Contoh: 3 5 2026.`,
    DATE_EMPTY: t`Isi tanggal tahap ini.`,
    GRANT: t`Tulis rupiah tanpa sen, misalnya 100.000.000.`,
    PERCENT: t`Tulis persen, misalnya 10 atau 12,5.`,
    QUOTA_EMPTY: t`Isi kuota paling sedikit satu orang.`,
    TRANCHE_SUM: t`Jumlah semua tahap harus tepat 100%.`,
  };
}

/** The state of the form of a budget: judged on submit only, nothing typed is ever lost. */
export function useBudgetForm(initial: BudgetFormValues) {
  const words = useBudgetProblemWords();
  const form = useFormState(initial, { fieldIds, describe: ({ code }: BudgetFormProblem) => words[code] });
  return { ...form, check: () => form.judge(checkBudgetForm(form.values)) };
}

export type BudgetFormState = ReturnType<typeof useBudgetForm>;
