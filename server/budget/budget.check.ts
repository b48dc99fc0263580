import { MONTHS_KEPT } from '../contribution/contribution.codes.ts';
import type { CalendarDate } from '../kernel/calendar-date.ts';
import { DomainError, DomainErrors } from '../kernel/domain-error.ts';
import { addMonths, type Month } from '../kernel/month.ts';
import { cleanName } from '../kernel/person-name.ts';
import { RUPIAH_MAX } from '../kernel/rupiah.ts';
import type { MemberCategory } from '../member/member.check.ts';
import { type BudgetChoice, COVER_MONTHS_MAX, type GrantSplit, type UnitKind } from './budget.codes.ts';

export type Category = MemberCategory;
/** The order in which quotas are filled where not all fit. */
export const categories: readonly Category[] = ['MME', 'PR', 'OTHER'];

export interface TrancheWrite {
  /** Of the grant, hundredths of a percent. */
  readonly share: number;
  readonly expectedOn: CalendarDate;
}

export interface LineWrite {
  readonly unitKind: UnitKind;
  readonly split: GrantSplit;
  readonly grant: bigint;
  readonly share: number;
  readonly quotas: Readonly<Record<Category, number>>;
  readonly channel: string | null;
  readonly tranches: readonly TrancheWrite[];
}

export interface BudgetWrite {
  readonly mouId: string;
  readonly name: string;
  readonly fundSource: string;
  readonly year: number;
  readonly firstMonth: Month;
  readonly months: number;
  readonly ageFrom: number;
  readonly ageTo: number;
  readonly agency: string | null;
  readonly accountCode: string | null;
  readonly regulation: string | null;
  readonly regulationOn: CalendarDate | null;
  readonly decree: string | null;
  readonly decreeOn: CalendarDate | null;
  readonly choice: BudgetChoice | null;
  readonly topUpFund: string | null;
  readonly lines: readonly LineWrite[];
}

const YEARS = { min: 2020, max: 2050 };
const QUOTA_MAX = 10_000;
const WHOLE = 10_000;
const TEXT_MAX = { agency: 160, accountCode: 60, regulation: 120, decree: 120 } as const;

/**
 * What can be said of a budget without looking at anything else; all that is wrong at once.
 * @throws DomainErrors BUDGET_*, GRANT_RANGE, SHARE_RANGE, QUOTA_RANGE, TRANCHE_* by field
 */
export function checkedBudget(write: BudgetWrite): BudgetWrite {
  const wrong: DomainError[] = [];
  const add = (code: string, field: string, params: Record<string, string | number> = {}) =>
    wrong.push(new DomainError(code, params, field));
  const name = cleanName(write.name);
  if (name.length < 5 || name.length > 200) add('BUDGET_NAME_LENGTH', 'name', { min: 5, max: 200 });
  if (!(write.year >= YEARS.min && write.year <= YEARS.max)) add('BUDGET_YEAR', 'year', YEARS);
  checkCover(write, add);
  if (!(write.ageFrom >= 15 && write.ageFrom <= write.ageTo && write.ageTo <= 99)) add('BUDGET_AGES', 'ageFrom');
  const texts = Object.fromEntries(
    Object.entries(TEXT_MAX).map(([field, max]) => {
      const text = write[field as keyof typeof TEXT_MAX]?.trim() || null;
      if (text && (text.length < 3 || text.length > max)) add('BUDGET_TEXT_LENGTH', field, { min: 3, max });
      return [field, text];
    }),
  ) as Record<keyof typeof TEXT_MAX, string | null>;
  if ((texts.regulation === null) !== (write.regulationOn === null)) add('BUDGET_LAW_PAIR', 'regulationOn');
  if ((texts.decree === null) !== (write.decreeOn === null)) add('BUDGET_LAW_PAIR', 'decreeOn');
  if (write.regulationOn && write.decreeOn && write.decreeOn < write.regulationOn)
    add('BUDGET_DECREE_BEFORE_REGULATION', 'decreeOn');
  if (write.choice === 'TOP_UP' && !write.topUpFund) add('BUDGET_TOP_UP_FUND', 'topUpFund');
  checkLines(write.lines, add);
  if (wrong.length > 0) throw new DomainErrors(wrong);
  return { ...write, ...texts, name, topUpFund: write.choice === 'TOP_UP' ? write.topUpFund : null };
}

type Add = (code: string, field: string, params?: Record<string, string | number>) => void;

function checkCover({ firstMonth, months }: BudgetWrite, add: Add): void {
  if (!(months >= 1 && months <= COVER_MONTHS_MAX)) {
    add('BUDGET_MONTHS', 'months', { max: COVER_MONTHS_MAX });
    return;
  }
  const [from, until] = MONTHS_KEPT;
  if (firstMonth < from || addMonths(firstMonth, months - 1) > until)
    add('SPAN_OUTSIDE', 'firstMonth', { from, until });
}

function checkLines(lines: readonly LineWrite[], add: Add): void {
  if (lines.length === 0) add('BUDGET_LINES_EMPTY', 'lines');
  const kinds = lines.map(({ unitKind }) => unitKind);
  if (new Set(kinds).size < kinds.length || (kinds.includes('ANY') && kinds.length > 1))
    add('BUDGET_LINES_OVERLAP', 'lines');
  for (const [index, line] of lines.entries()) {
    const field = (name: string) => `lines.${index}.${name}`;
    if (!(line.grant > 0n && line.grant <= RUPIAH_MAX)) add('GRANT_RANGE', field('grant'));
    if (!(line.share >= 1 && line.share <= WHOLE)) add('SHARE_RANGE', field('share'));
    const quotas = categories.map((category) => line.quotas[category]);
    const people = quotas.reduce((sum, one) => sum + one, 0);
    if (quotas.some((one) => one < 0) || people < 1 || people > QUOTA_MAX)
      add('QUOTA_RANGE', field('quotas'), { max: QUOTA_MAX });
    if (line.channel !== null && (line.channel.length < 3 || line.channel.length > 160))
      add('BUDGET_TEXT_LENGTH', field('channel'), { min: 3, max: 160 });
    checkTranches(line.tranches, field('tranches'), add);
  }
}

function checkTranches(tranches: readonly TrancheWrite[], field: string, add: Add): void {
  const whole = tranches.reduce((sum, { share }) => sum + share, 0);
  if (tranches.length === 0 || tranches.length > 12 || tranches.some(({ share }) => share < 1) || whole !== WHOLE)
    add('TRANCHE_SUM', field);
  if (tranches.some(({ expectedOn }, index) => expectedOn < (tranches[index - 1]?.expectedOn ?? expectedOn)))
    add('TRANCHE_ORDER', field);
}
