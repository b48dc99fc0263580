import { DomainError } from '../kernel/domain-error.ts';
import { partOf } from '../kernel/rate.ts';
import { RUPIAH_MAX } from '../kernel/rupiah.ts';

const UNITS_MAX = 100_000;
const QUOTA_MAX = 10_000;
/** The whole of a grant, in hundredths of a percent. */
const WHOLE = 10_000;

export interface EarmarkQuestion {
  /** Rupiah that one unit is granted. */
  readonly grant: bigint;
  /** Share of the grant that pays contributions, hundredths of a percent. */
  readonly share: number;
  /** People a unit is to protect. */
  readonly quota: number;
  /** Units that are granted the same. */
  readonly units: number;
  /** Rupiah of one person's months, the first month first. */
  readonly prices: readonly bigint[];
}

/** One way to live with an earmark; rupiah and people of a single unit. */
export interface EarmarkChoice {
  /** People who are paid for in every month. */
  readonly people: number;
  /** Months of the one person who is paid for in the first months only; 0 where there is none. */
  readonly lastPersonMonths: number;
  readonly cost: bigint;
  /** Of the earmark, what nothing is bought for. */
  readonly remainder: bigint;
  /** What another fund has to add. */
  readonly topUp: bigint;
}

interface EarmarkChoices {
  readonly earmark: bigint;
  /** Rupiah of one person for all months. */
  readonly perPerson: bigint;
  /** What the whole quota costs above the earmark; 0 where it fits. */
  readonly over: bigint;
  readonly fewerPeople: EarmarkChoice;
  readonly lastPersonShorter: EarmarkChoice;
  readonly topUp: EarmarkChoice;
}

/**
 * What an earmark buys, in the three ways an officer may choose between where the quota costs more: fewer people; one
 * more person for the first months that the rest pays; or the quota, with a sum from another fund. People and months are
 * never rounded up, and an earmark is rounded down: what is not granted cannot be spent. Where the quota fits, all three agree.
 * @throws DomainError GRANT_RANGE, SHARE_RANGE, QUOTA_RANGE, UNITS_RANGE
 */
export function earmarkChoices({ grant, share, quota, units, prices }: EarmarkQuestion): EarmarkChoices {
  if (!(grant > 0n && grant <= RUPIAH_MAX)) throw new DomainError('GRANT_RANGE', {}, 'grant');
  if (!(share >= 1 && share <= WHOLE)) throw new DomainError('SHARE_RANGE', {}, 'share');
  if (!(quota >= 1 && quota <= QUOTA_MAX)) throw new DomainError('QUOTA_RANGE', { max: QUOTA_MAX }, 'quota');
  if (!(units >= 1 && units <= UNITS_MAX)) throw new DomainError('UNITS_RANGE', { max: UNITS_MAX }, 'units');
  const earmark = partOf(grant, share);
  const perPerson = prices.reduce((sum, price) => sum + price, 0n);
  const whole = perPerson * BigInt(quota);
  const over = whole > earmark ? whole - earmark : 0n;
  const fitting = over === 0n ? quota : Number(earmark / perPerson);
  const rest = earmark - perPerson * BigInt(fitting);
  const last = over === 0n ? { months: 0, cost: 0n } : firstMonthsFor(rest, prices);
  const choice = (people: number, lastPersonMonths: number, cost: bigint): EarmarkChoice => ({
    ...{ people, lastPersonMonths, cost },
    remainder: cost < earmark ? earmark - cost : 0n,
    topUp: cost > earmark ? cost - earmark : 0n,
  });
  const fewer = perPerson * BigInt(fitting);
  return {
    ...{ earmark, perPerson, over },
    fewerPeople: choice(fitting, 0, fewer),
    lastPersonShorter: choice(fitting, last.months, fewer + last.cost),
    topUp: choice(quota, 0, whole),
  };
}

/** Months follow each other without a gap: a month between two unpaid ones would protect nobody for long. */
function firstMonthsFor(money: bigint, prices: readonly bigint[]): { months: number; cost: bigint } {
  let cost = 0n;
  for (const [months, price] of prices.entries()) {
    if (cost + price > money) return { months, cost };
    cost += price;
  }
  return { months: prices.length, cost };
}

/** The same for all units that are granted the same. */
export function forAllUnits({ people, cost, remainder, topUp }: EarmarkChoice, units: number) {
  const all = (amount: bigint) => amount * BigInt(units);
  return { totalPeople: people * units, totalCost: all(cost), totalRemainder: all(remainder), totalTopUp: all(topUp) };
}
