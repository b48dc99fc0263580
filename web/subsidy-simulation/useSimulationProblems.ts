import { useLingui } from '@lingui/react/macro';
import { useBudgetProblemWords } from '../budget/useBudgetForm.ts';
import type { FieldProblem } from '../ui/ErrorSummary.tsx';
import { checkSimulation, type SimulationForm, type SimulationProblemCode } from './simulation-form.ts';

/** What cannot be read of the form yet, in words, by field. */
export function useSimulationProblems(form: SimulationForm): FieldProblem[] {
  const { t } = useLingui();
  const ofBudgets = useBudgetProblemWords();
  const own: Record<SimulationProblemCode, string> = {
    PEOPLE_SHARE: t`Tulis persen, misalnya 95 atau 102,5.`,
    TOP_UP_FUND: t`Pilih sumber dana tambahan.`,
    ASSUMED_MONTH: t`Pilih bulan, misalnya 2026-11.`,
    ASSUMED_AMOUNT: t`Tulis rupiah tanpa sen, misalnya 10.000.`,
    ASSUMED_PERCENT: t`Tulis persen, misalnya 50.`,
  };
  const words: Readonly<Record<string, string>> = { ...ofBudgets, ...own };
  return checkSimulation(form).map(({ fieldId, code }) => ({ fieldId, message: words[code] ?? '' }));
}
