import { type BudgetWrite, categories, checkedBudget } from '../budget/budget.check.ts';
import { DomainError, DomainErrors } from '../kernel/domain-error.ts';
import { partOf } from '../kernel/rate.ts';
import type { AssumedTariff } from './assumed-tariff.ts';

/** What a simulation says of a budget; what it does not say has no weight in money. */
export type BudgetFigures = Pick<
  BudgetWrite,
  'mouId' | 'fundSource' | 'firstMonth' | 'months' | 'choice' | 'topUpFund' | 'lines'
>;

export interface SimulationInput extends BudgetFigures {
  /** Of the quotas, hundredths of a percent. */
  readonly peopleShare: number;
  readonly assumed: readonly AssumedTariff[];
}

const PEOPLE_SHARE_MAX = 50_000;
const ASSUMED_MAX = 6;
const AMOUNT_MAX = 1_000_000n;
const WHOLE = 10_000;

/**
 * The figures of a budget, judged as those of one that is drafted: what a simulation shows can always be made real.
 * @throws DomainErrors as checkedBudget(), SIMULATION_PEOPLE_SHARE, ASSUMED_*, by field
 */
export function checkedFigures(input: SimulationInput): BudgetFigures {
  const wrong: DomainError[] = [];
  const { peopleShare } = input;
  const isShare = Number.isInteger(peopleShare) && peopleShare >= 1 && peopleShare <= PEOPLE_SHARE_MAX;
  if (!isShare) wrong.push(new DomainError('SIMULATION_PEOPLE_SHARE', {}, 'peopleShare'));
  wrong.push(...wrongAssumptions(input.assumed));
  const figures = { ...input, lines: isShare ? sharedLines(input) : input.lines };
  try {
    const { mouId, fundSource, firstMonth, months, choice, topUpFund, lines } = checkedBudget(budgetOf(figures));
    if (wrong.length === 0) return { mouId, fundSource, firstMonth, months, choice, topUpFund, lines };
  } catch (error) {
    if (!(error instanceof DomainErrors)) throw error;
    wrong.push(...error.errors);
  }
  throw new DomainErrors(wrong);
}

/** What a budget has besides its figures, for one that is made from nothing. */
export function budgetOf(
  figures: BudgetFigures,
  more: Partial<BudgetWrite> & Pick<BudgetWrite, 'name' | 'year'> = { name: 'Simulasi', year: 2026 },
): BudgetWrite {
  const { mouId, fundSource, firstMonth, months, choice, topUpFund, lines } = figures;
  return {
    ...{ ageFrom: 18, ageTo: 64, agency: null, accountCode: null },
    ...{ regulation: null, regulationOn: null, decree: null, decreeOn: null },
    ...more,
    ...{ mouId, fundSource, firstMonth, months, choice, topUpFund, lines },
  };
}

/** Quotas by the share of people, each rounded down: nobody is carried in part. */
function sharedLines({ lines, peopleShare }: SimulationInput): BudgetFigures['lines'] {
  return lines.map((line) => ({
    ...line,
    quotas: Object.fromEntries(
      categories.map((category) => [category, shareOfPeople(line.quotas[category], peopleShare)]),
    ) as typeof line.quotas,
  }));
}

const shareOfPeople = (quota: number, share: number): number =>
  quota < 0 ? quota : Number(partOf(BigInt(quota), share));

function wrongAssumptions(assumed: readonly AssumedTariff[]): DomainError[] {
  const found: DomainError[] = [];
  if (assumed.length > ASSUMED_MAX) found.push(new DomainError('ASSUMED_MANY', { max: ASSUMED_MAX }, 'assumed'));
  for (const [index, one] of assumed.entries()) {
    const field = (name: string) => `assumed.${index}.${name}`;
    if (one.kind === 'AMOUNT')
      for (const name of ['jkk', 'jkm'] as const)
        if (one[name] < 0n || one[name] > AMOUNT_MAX) found.push(new DomainError('ASSUMED_AMOUNT', {}, field(name)));
    if (one.kind === 'AMOUNT' && one.jkk + one.jkm === 0n)
      found.push(new DomainError('ASSUMED_NOTHING', {}, field('jkk')));
    if (one.kind !== 'DISCOUNT') continue;
    if (!(Number.isInteger(one.factor) && one.factor >= 1 && one.factor < WHOLE))
      found.push(new DomainError('ASSUMED_FACTOR', {}, field('factor')));
    if (one.until !== null && one.until <= one.from) found.push(new DomainError('ASSUMED_UNTIL', {}, field('until')));
  }
  return found;
}
