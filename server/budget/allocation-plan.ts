import { partOf } from '../kernel/rate.ts';
import { type Category, categories } from './budget.check.ts';
import type { BudgetChoice, GrantSplit } from './budget.codes.ts';
import { type EarmarkChoice, earmarkChoices } from './earmark-choices.ts';
import { largestRemainder } from './largest-remainder.ts';

/** What a file gives a unit. Rupiah. */
export interface UnitPart {
  readonly amount: bigint;
  /** null: those of the line. */
  readonly quotas: Readonly<Record<Category, number>> | null;
}

/** A unit of a line as the agreement's targets have it. */
export interface PlannedUnit {
  readonly regionId: number;
  /** People the agreement aims at there; the weight where a grant is split by targets. */
  readonly target: number;
  /** In place of what the grant would come to there; all units of a line have it, or none. */
  readonly part?: UnitPart;
}

export interface PlannedLine {
  readonly split: GrantSplit;
  /** Rupiah, of each unit or of all. */
  readonly grant: bigint;
  /** Of the grant, hundredths of a percent. */
  readonly share: number;
  readonly quotas: Readonly<Record<Category, number>>;
  readonly units: readonly PlannedUnit[];
}

export interface UnitPlan {
  readonly regionId: number;
  readonly earmark: bigint;
  /** Rupiah that another fund adds; 0 but for that choice. */
  readonly topUp: bigint;
  /** People by category, month by month. */
  readonly quotas: Readonly<Record<Category, readonly number[]>>;
}

export interface LinePlan {
  readonly units: readonly UnitPlan[];
  /** Rupiah that all units of the line are granted for contributions. */
  readonly earmark: bigint;
  readonly topUp: bigint;
  /** Rupiah by which quotas cost more than earmarks, over the units where they do. */
  readonly over: bigint;
  readonly unitsOver: number;
  /** What the three choices come to over all units. */
  readonly choices: Readonly<Record<BudgetChoice, ChoiceSum>>;
}

export interface ChoiceSum {
  /** People who are paid for in every month, and persons for whom only the first months are. */
  readonly people: number;
  readonly shorterPeople: number;
  readonly cost: bigint;
  readonly remainder: bigint;
  readonly topUp: bigint;
}

/**
 * What each unit of a line may use, to the rupiah. The parts of a grant that is given for all units add up to it. A unit
 * keeps its whole earmark, whatever its people cost: what is left of it is shown and not given to another.
 * @param prices rupiah of one person's months, the first month first
 * @param choice where none is made yet the quota is planned, as if it fitted
 * @throws DomainError GRANT_RANGE where a unit's part is nothing
 */
export function planLine(line: PlannedLine, prices: readonly bigint[], choice: BudgetChoice | null): LinePlan {
  const earmarks = earmarksOf(line);
  const quotas = line.units.map(({ part }) => part?.quotas ?? line.quotas);
  // units with one earmark and quota, and most have the same, are worked out once
  const known = new Map<string, ReturnType<typeof earmarkChoices>>();
  const worked = (earmark: bigint, quota: number) => {
    const before = known.get(`${earmark} ${quota}`);
    if (before) return before;
    const found = earmarkChoices({ grant: earmark, share: 10_000, quota, units: 1, prices });
    known.set(`${earmark} ${quota}`, found);
    return found;
  };
  const of = earmarks.map((earmark, index) => {
    const own = quotas[index] as Record<Category, number>;
    return worked(
      earmark,
      categories.reduce((sum, category) => sum + own[category], 0),
    );
  });
  const sums = (pick: (found: ReturnType<typeof earmarkChoices>) => EarmarkChoice): ChoiceSum => {
    const each = of.map(pick);
    const money = (key: 'cost' | 'remainder' | 'topUp') => each.reduce((sum, one) => sum + one[key], 0n);
    return {
      people: each.reduce((sum, one) => sum + one.people, 0),
      shorterPeople: each.filter(({ lastPersonMonths }) => lastPersonMonths > 0).length,
      ...{ cost: money('cost'), remainder: money('remainder'), topUp: money('topUp') },
    };
  };
  const units = line.units.map(({ regionId }, index) => {
    const found = of[index] as ReturnType<typeof earmarkChoices>;
    const chosen = chosenOf(found, choice);
    return {
      ...{ regionId, earmark: earmarks[index] as bigint, topUp: choice === 'TOP_UP' ? chosen.topUp : 0n },
      quotas: quotasByMonth(quotas[index] as Record<Category, number>, chosen, prices.length),
    };
  });
  return {
    units,
    earmark: earmarks.reduce((sum, one) => sum + one, 0n),
    topUp: units.reduce((sum, one) => sum + one.topUp, 0n),
    over: of.reduce((sum, one) => sum + one.over, 0n),
    unitsOver: of.filter(({ over }) => over > 0n).length,
    choices: {
      FEWER_PEOPLE: sums((found) => found.fewerPeople),
      LAST_PERSON_SHORTER: sums((found) => found.lastPersonShorter),
      TOP_UP: sums((found) => found.topUp),
    },
  };
}

/** Rupiah that all units of a line are granted together. */
export const lineWhole = ({ split, grant, share }: Pick<PlannedLine, 'split' | 'grant' | 'share'>, units: number) =>
  split === 'EACH' ? partOf(grant, share) * BigInt(units) : partOf(grant, share);

function earmarksOf({ split, grant, share, units }: PlannedLine): bigint[] {
  if (units.some(({ part }) => part)) return units.map(({ part }) => part?.amount ?? 0n);
  if (split === 'EACH') return units.map(() => partOf(grant, share));
  if (units.length === 0) return [];
  return largestRemainder(
    partOf(grant, share),
    units.map(({ target }) => (split === 'EQUAL' ? 1 : target)),
  );
}

function chosenOf(found: ReturnType<typeof earmarkChoices>, choice: BudgetChoice | null): EarmarkChoice {
  if (choice === 'FEWER_PEOPLE') return found.fewerPeople;
  return choice === 'LAST_PERSON_SHORTER' ? found.lastPersonShorter : found.topUp;
}

/** Where fewer people are carried it is the later categories that have to wait: the poorest come first. */
function quotasByMonth(
  quotas: Readonly<Record<Category, number>>,
  { people, lastPersonMonths }: EarmarkChoice,
  months: number,
): Record<Category, number[]> {
  const byMonth = Array.from({ length: months }, (_, month) => {
    let left = people + (month < lastPersonMonths ? 1 : 0);
    return categories.map((category) => {
      const part = Math.min(quotas[category], left);
      left -= part;
      return part;
    });
  });
  const column = (index: number) => byMonth.map((parts) => parts[index] as number);
  return { MME: column(0), PR: column(1), OTHER: column(2) };
}
