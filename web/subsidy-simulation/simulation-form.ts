import type {
  AssumedTariffInput,
  AssumedTariffKind,
  SubsidyChoice,
  SubsidySimulationInput,
} from '../apollo/schema.generated.ts';
import type { BudgetFactsFragment } from '../budget/Budget.generated.ts';
import {
  type BudgetFormProblem,
  type BudgetFormValues,
  checkBudgetForm,
  emptyBudgetForm,
  type FormLine,
  toBudgetFormValues,
  toBudgetInput,
  toFormLine,
} from '../budget/budget-form.ts';
import { hundredthsOf, typedPercent } from '../budget/typed-number.ts';
import { toDateParts } from '../format/date-parts.ts';
import { groupDigits, readRupiah } from '../format/rupiah.ts';
import { monthAfter } from '../payment/usePaymentWords.ts';
import type { SimulationFactsFragment } from './Simulation.generated.ts';

/** A supposed tariff as it was filled in; which fields count depends on the kind. */
export interface FormAssumption {
  /** Tells the assumptions of one form apart; never sent. */
  readonly key: string;
  readonly kind: AssumedTariffKind;
  /** YYYY-MM */
  readonly from: string;
  /** YYYY-MM, the last month of a discount; empty for no end. */
  readonly last: string;
  readonly jkk: string;
  readonly jkm: string;
  /** Percent that remains to be paid. */
  readonly factor: string;
}

export interface SimulationForm {
  readonly mouId: string;
  readonly fundSource: string;
  /** YYYY-MM */
  readonly firstMonth: string;
  readonly months: string;
  /** Percent of the quotas. */
  readonly peopleShare: string;
  readonly choice: SubsidyChoice | null;
  readonly topUpFund: string;
  readonly lines: readonly FormLine[];
  readonly assumed: readonly FormAssumption[];
}

export const assumedKinds: AssumedTariffKind[] = ['AMOUNT', 'DISCOUNT', 'ORDINARY'];
export const mostAssumptions = 6;

export const newAssumption = (from: string): FormAssumption => ({
  ...{ key: crypto.randomUUID(), kind: 'AMOUNT', from, last: '', jkk: '10.000', jkm: '6.800', factor: '50' },
});

/** Beside nothing: a tenth of Rp100 million for 50 people, 30% in January and 70% in August. */
export function emptySimulation(year: number): SimulationForm {
  const { fundSource: _, lines, ...budget } = emptyBudgetForm(year);
  const days = [`${year}-01-05`, `${year}-08-01`];
  return {
    ...pick({ ...budget, fundSource: 'BKBK', lines: [] }),
    ...{ peopleShare: '100', assumed: [] },
    lines: lines.map((line) => ({
      ...line,
      grant: '100.000.000',
      tranches: line.tranches.map((tranche, at) => ({ ...tranche, expectedOn: toDateParts(days[at]) })),
    })),
  };
}

/** Beside a budget: its own figures, as they stand. */
export const simulationOfBudget = (budget: BudgetFactsFragment): SimulationForm => ({
  ...pick(toBudgetFormValues(budget)),
  ...{ peopleShare: '100', assumed: [] },
});

export function simulationAsKept(kept: SimulationFactsFragment): SimulationForm {
  return {
    ...{ mouId: kept.mouId, fundSource: kept.fundSource, firstMonth: kept.firstMonth, months: String(kept.months) },
    ...{ peopleShare: typedPercent(kept.peopleShare), choice: kept.choice, topUpFund: kept.topUpFund ?? '' },
    lines: kept.lines.map((line) =>
      toFormLine({ ...line, tranches: line.tranches.map((tranche, at) => ({ ...tranche, number: at + 1 })) }),
    ),
    assumed: kept.assumed.map(({ kind, from, until, jkk, jkm, factor }, at) => ({
      ...{ key: String(at), kind, from, last: until ? monthAfter(until, -1) : '' },
      ...{ jkk: groupDigits(jkk ?? '', 'id'), jkm: groupDigits(jkm ?? '', 'id') },
      factor: factor ? typedPercent(factor) : '',
    })),
  };
}

export type SimulationProblemCode =
  | 'PEOPLE_SHARE'
  | 'TOP_UP_FUND'
  | 'ASSUMED_MONTH'
  | 'ASSUMED_AMOUNT'
  | 'ASSUMED_PERCENT';
export type SimulationFormProblem =
  | BudgetFormProblem
  | { readonly fieldId: string; readonly code: SimulationProblemCode };

const isMonth = (typed: string) => /^\d{4}-(0[1-9]|1[0-2])$/.test(typed);

/** What can be told before the server is asked; while there is any, it is not. */
export function checkSimulation(form: SimulationForm): SimulationFormProblem[] {
  const found: SimulationFormProblem[] = checkBudgetForm(asBudget(form));
  const add = (fieldId: string, code: SimulationProblemCode) => found.push({ fieldId, code });
  if (!hundredthsOf(form.peopleShare)) add('peopleShare', 'PEOPLE_SHARE');
  if (form.choice === 'TOP_UP' && form.topUpFund === '') add('topUpFund', 'TOP_UP_FUND');
  for (const [index, { kind, from, last, jkk, jkm, factor }] of form.assumed.entries()) {
    const id = (name: string) => `assumed.${index}.${name}`;
    if (!isMonth(from)) add(id('from'), 'ASSUMED_MONTH');
    if (kind === 'AMOUNT' && !readRupiah(jkk)) add(id('jkk'), 'ASSUMED_AMOUNT');
    if (kind === 'AMOUNT' && !readRupiah(jkm)) add(id('jkm'), 'ASSUMED_AMOUNT');
    if (kind === 'DISCOUNT' && !hundredthsOf(factor)) add(id('factor'), 'ASSUMED_PERCENT');
    if (kind === 'DISCOUNT' && last !== '' && !isMonth(last)) add(id('until'), 'ASSUMED_MONTH');
  }
  return found;
}

/** Values that passed the check -> what the server takes. */
export function toSimulationInput(form: SimulationForm): SubsidySimulationInput {
  const { mouId, fundSource, firstMonth, months, choice, topUpFund, lines } = toBudgetInput(asBudget(form));
  return {
    ...{ mouId, fundSource, firstMonth, months, choice, topUpFund, lines },
    ...{ peopleShare: hundredthsOf(form.peopleShare) ?? 0, assumed: form.assumed.map(toAssumedInput) },
  };
}

function toAssumedInput({ kind, from, last, jkk, jkm, factor }: FormAssumption): AssumedTariffInput {
  if (kind === 'AMOUNT') return { kind, from, jkk: readRupiah(jkk), jkm: readRupiah(jkm) };
  if (kind === 'ORDINARY') return { kind, from };
  return { kind, from, until: last === '' ? null : monthAfter(last, 1), factor: hundredthsOf(factor) };
}

/** Whether two forms ask for the same, however it was typed. */
export const isSameSimulation = (one: SimulationForm, other: SimulationForm): boolean =>
  JSON.stringify(toSimulationInput(one)) === JSON.stringify(toSimulationInput(other));

/** What a budget says besides is of no weight here: it only has to be there. */
const asBudget = ({ peopleShare: _, assumed: __, ...figures }: SimulationForm): BudgetFormValues => ({
  ...emptyBudgetForm(2026),
  ...{ name: 'Simulasi', ...figures },
});

const pick = ({ mouId, fundSource, firstMonth, months, choice, topUpFund, lines }: BudgetFormValues) => ({
  ...{ mouId, fundSource, firstMonth, months, choice, topUpFund, lines },
});
