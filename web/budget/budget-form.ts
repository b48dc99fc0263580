import type {
  GrantSplit,
  SubsidyBudgetInput,
  SubsidyChoice,
  SubsidyLineInput,
  SubsidyUnitKind,
} from '../apollo/schema.generated.ts';
import { type DateParts, dateOf, noDate, readDateParts, toDateParts } from '../format/date-parts.ts';
import { readRupiah } from '../format/rupiah.ts';
import type { BudgetFactsFragment } from './Budget.generated.ts';
import { hundredthsOf, typedPercent, wholeNumber } from './typed-number.ts';

export interface FormTranche {
  /** Tells the tranches of one form apart; never sent. */
  readonly key: string;
  /** Percent of the grant, as typed. */
  readonly share: string;
  readonly expectedOn: DateParts;
}

/** A funding line as it was filled in. */
export interface FormLine {
  readonly unitKind: SubsidyUnitKind;
  readonly split: GrantSplit;
  readonly grant: string;
  /** Percent of the grant that pays contributions. */
  readonly share: string;
  readonly mme: string;
  readonly pr: string;
  readonly other: string;
  readonly channel: string;
  readonly tranches: readonly FormTranche[];
}

export interface BudgetFormValues {
  readonly mouId: string;
  readonly name: string;
  readonly fundSource: string;
  readonly year: string;
  /** YYYY-MM */
  readonly firstMonth: string;
  readonly months: string;
  readonly ageFrom: string;
  readonly ageTo: string;
  readonly agency: string;
  readonly accountCode: string;
  readonly regulation: string;
  readonly regulationOn: DateParts;
  readonly decree: string;
  readonly decreeOn: DateParts;
  /** Made on the page of the draft, beside what each of the three comes to; the form keeps it. */
  readonly choice: SubsidyChoice | null;
  readonly topUpFund: string;
  readonly lines: readonly FormLine[];
}

export const newTranche = (share = ''): FormTranche => ({ key: crypto.randomUUID(), share, expectedOn: noDate });

/** As most grants to villages come: a tenth for contributions of 50 people, 30% and then 70%. */
const newLine = (unitKind: SubsidyUnitKind): FormLine => ({
  ...{ unitKind, split: 'EACH', grant: '', share: '10', mme: '0', pr: '50', other: '0', channel: '' },
  tranches: [newTranche('30'), newTranche('70')],
});

/** @param year the budget year to begin with */
export const emptyBudgetForm = (year: number): BudgetFormValues => ({
  ...{ mouId: '', name: '', fundSource: '', year: String(year), firstMonth: `${year}-01`, months: '12' },
  ...{ ageFrom: '18', ageTo: '64', agency: '', accountCode: '' },
  ...{ regulation: '', regulationOn: noDate, decree: '', decreeOn: noDate, choice: null, topUpFund: '' },
  lines: [newLine('ANY')],
});

/** For which units a budget has lines. */
export const lineSets = {
  ANY: ['ANY'],
  VILLAGE: ['VILLAGE'],
  WARD: ['WARD'],
  APART: ['VILLAGE', 'WARD'],
} as const satisfies Record<string, readonly SubsidyUnitKind[]>;
export type LineSet = keyof typeof lineSets;

export const lineSetOf = (lines: readonly FormLine[]): LineSet =>
  lines.length > 1 ? 'APART' : (lines[0]?.unitKind ?? 'ANY');

/** The lines for other units: what was typed goes over to them. */
export function linesFor(set: LineSet, lines: readonly FormLine[]): FormLine[] {
  return lineSets[set].map((unitKind, index) => {
    const before = lines.find((line) => line.unitKind === unitKind) ?? lines[index] ?? lines[0];
    if (!before) return newLine(unitKind);
    // a copy is a line of its own, and so are its tranches
    const tranches = before.tranches.map((tranche) => ({ ...tranche, key: crypto.randomUUID() }));
    return { ...before, unitKind, tranches };
  });
}

export function toBudgetFormValues(budget: BudgetFactsFragment): BudgetFormValues {
  return {
    ...{ mouId: budget.mou?.id ?? '', name: budget.name, fundSource: budget.fundSource, year: String(budget.year) },
    ...{ firstMonth: budget.firstMonth, months: String(budget.months) },
    ...{ ageFrom: String(budget.ageFrom), ageTo: String(budget.ageTo) },
    ...{ agency: budget.agency ?? '', accountCode: budget.accountCode ?? '' },
    ...{ regulation: budget.regulation ?? '', regulationOn: toDateParts(budget.regulationOn) },
    ...{ decree: budget.decree ?? '', decreeOn: toDateParts(budget.decreeOn) },
    ...{ choice: budget.choice, topUpFund: budget.topUpFund ?? '' },
    lines: budget.lines.map(toFormLine),
  };
}

export function toFormLine(line: Omit<BudgetFactsFragment['lines'][number], '__typename' | 'id'>): FormLine {
  const { unitKind, split, grant, share, quotas, channel, tranches } = line;
  return {
    ...{ unitKind, split, grant, share: typedPercent(share), channel: channel ?? '' },
    ...{ mme: String(quotas.mme), pr: String(quotas.pr), other: String(quotas.other) },
    tranches: tranches.map((tranche) => ({
      ...{ key: String(tranche.number), share: typedPercent(tranche.share) },
      expectedOn: toDateParts(tranche.expectedOn),
    })),
  };
}

export type BudgetProblemCode =
  | 'MOU_EMPTY'
  | 'NAME_SHORT'
  | 'FUND_EMPTY'
  | 'NUMBER'
  | 'MONTH'
  | 'DATE_INCOMPLETE'
  | 'DATE_IMPOSSIBLE'
  | 'DATE_EMPTY'
  | 'GRANT'
  | 'PERCENT'
  | 'QUOTA_EMPTY'
  | 'TRANCHE_SUM';

export interface BudgetFormProblem {
  readonly fieldId: string;
  readonly code: BudgetProblemCode;
}

const whole = 10_000;

/** What can be told before the server is asked, top to bottom; the rules on figures are the server's. */
export function checkBudgetForm(values: BudgetFormValues): BudgetFormProblem[] {
  const found: BudgetFormProblem[] = [];
  const add = (fieldId: string, code: BudgetProblemCode) => found.push({ fieldId, code });
  const date = (fieldId: string, parts: DateParts, isNeeded: boolean) => {
    const { kind } = readDateParts(parts);
    if (kind === 'incomplete') add(fieldId, 'DATE_INCOMPLETE');
    if (kind === 'impossible') add(fieldId, 'DATE_IMPOSSIBLE');
    if (kind === 'empty' && isNeeded) add(fieldId, 'DATE_EMPTY');
  };
  if (values.mouId === '') add('mouId', 'MOU_EMPTY');
  if (values.name.trim().length < 5) add('name', 'NAME_SHORT');
  if (values.fundSource === '') add('fundSource', 'FUND_EMPTY');
  if (wholeNumber(values.year) === null) add('year', 'NUMBER');
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(values.firstMonth)) add('firstMonth', 'MONTH');
  for (const field of ['months', 'ageFrom', 'ageTo'] as const)
    if (wholeNumber(values[field]) === null) add(field, 'NUMBER');
  date('regulationOn.day', values.regulationOn, false);
  date('decreeOn.day', values.decreeOn, false);
  for (const [index, line] of values.lines.entries()) {
    const id = (name: string) => `lines.${index}.${name}`;
    if (!readRupiah(line.grant)) add(id('grant'), 'GRANT');
    if (!hundredthsOf(line.share)) add(id('share'), 'PERCENT');
    const quotas = [line.mme, line.pr, line.other].map(wholeNumber);
    if (quotas.some((quota) => quota === null)) add(id('quotas'), 'NUMBER');
    else if (quotas.every((quota) => quota === 0)) add(id('quotas'), 'QUOTA_EMPTY');
    const shares = line.tranches.map(({ share }) => hundredthsOf(share));
    if (shares.some((share) => !share)) add(id('tranches'), 'PERCENT');
    else if (shares.reduce<number>((sum, share) => sum + (share ?? 0), 0) !== whole) add(id('tranches'), 'TRANCHE_SUM');
    for (const [at, { expectedOn }] of line.tranches.entries()) date(id(`tranches.${at}.on.day`), expectedOn, true);
  }
  return found;
}

/** Values that passed the check -> what the server takes. */
export function toBudgetInput(values: BudgetFormValues): SubsidyBudgetInput {
  return {
    ...{ mouId: values.mouId, name: values.name.trim(), fundSource: values.fundSource, year: read(values.year) },
    ...{ firstMonth: values.firstMonth, months: read(values.months) },
    ...{ ageFrom: read(values.ageFrom), ageTo: read(values.ageTo) },
    ...{ agency: values.agency.trim() || null, accountCode: values.accountCode.trim() || null },
    ...{ regulation: values.regulation.trim() || null, regulationOn: dateOf(values.regulationOn) },
    ...{ decree: values.decree.trim() || null, decreeOn: dateOf(values.decreeOn) },
    ...{ choice: values.choice, topUpFund: values.choice === 'TOP_UP' ? values.topUpFund || null : null },
    lines: values.lines.map(toLineInput),
  };
}

function toLineInput(line: FormLine): SubsidyLineInput {
  return {
    ...{ unitKind: line.unitKind, split: line.split, grant: readRupiah(line.grant) ?? '' },
    ...{ share: hundredthsOf(line.share) ?? 0, channel: line.channel.trim() || null },
    quotas: { mme: read(line.mme), pr: read(line.pr), other: read(line.other) },
    tranches: line.tranches.map(({ share, expectedOn }) => ({
      ...{ share: hundredthsOf(share) ?? 0, expectedOn: dateOf(expectedOn) ?? '' },
    })),
  };
}

const read = (typed: string): number => wholeNumber(typed) ?? 0;
