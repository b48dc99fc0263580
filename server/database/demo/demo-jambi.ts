import type { CalendarDate } from '../../kernel/calendar-date.ts';
import type { DemoDays } from './demo-days.ts';
import type { ClosedTotal, Target } from './demo-mou.ts';
import type { VillageList } from './demo-plan.ts';
import { type DemoVillage, inside, seedOf, some } from './demo-villages.ts';
import { SeededDraw } from './seeded-draw.ts';

/** The regency that is behind: most villages without a list, and the report that is missing. */
export const LATE_REGENCY = '15.06';
/** Has its money and has not accounted for it. */
export const LATE_REPORT = '15.08';
const UNITS_WITHOUT_LIST: Readonly<Record<string, number>> = {
  '15.01': 5,
  '15.02': 4,
  '15.03': 4,
  '15.04': 3,
  '15.05': 4,
  [LATE_REGENCY]: 14,
  '15.07': 3,
  '15.08': 6,
  '15.09': 4,
  '15.71': 2,
  '15.72': 1,
};
/** Where one of the demo's users works: it has a list. */
export const OPERATORS_VILLAGE = '15.05.01.2007';
const MME = 50;
const PR = 25;

export function jambiUnits(villages: readonly DemoVillage[]): DemoVillage[] {
  return inside(villages, '15');
}

/** The villages and wards that have not handed in their list. */
export function withoutList(villages: readonly DemoVillage[]): ReadonlySet<string> {
  const units = jambiUnits(villages).filter(({ code }) => code !== OPERATORS_VILLAGE);
  const silent = Object.entries(UNITS_WITHOUT_LIST).flatMap(([code, wanted]) => some(inside(units, code), wanted));
  return new Set(silent.map(({ code }) => code));
}

/** The quota of each village now, and the last day it says it has paid for. */
export function presentQuotas(villages: readonly DemoVillage[], days: DemoDays): Target[] {
  const silent = withoutList(villages);
  return jambiUnits(villages).map((unit) => ({
    region: unit.code,
    headcount: MME + PR,
    coveredUntil: silent.has(unit.code) ? null : coverOf(unit, days),
  }));
}

/** Next year every village has fifty places again. */
export function nextQuotas(villages: readonly DemoVillage[]): Target[] {
  return jambiUnits(villages).map(({ code }) => ({ region: code, headcount: MME, coveredUntil: null }));
}

/** Most have paid their second tranche; some live on the first, and for a few it is used up. */
function coverOf(unit: DemoVillage, { cover }: DemoDays): CalendarDate {
  const part = new SeededDraw(-seedOf(unit)).next();
  if (part < 0.025) return cover.lapsed;
  if (part < 0.09) return cover.thisMonth;
  return part < 0.18 ? cover.nextMonth : cover.later;
}

/**
 * What a year that is closed came to, village by village, so that the sum is the published one. Shortfalls gather in
 * some villages, as they do.
 */
export function closedTotals(villages: readonly DemoVillage[], quota: number, realised: number): ClosedTotal[] {
  const units = jambiUnits(villages).filter(({ young }) => !young);
  const draw = new SeededDraw(realised);
  const short = units.map(() => 0);
  const weak = units.map((_, index) => index).filter(() => draw.chance(0.3));
  for (let missing = units.length * quota - realised; missing > 0; missing--) {
    const index = draw.pick(weak);
    short[index] = (short[index] as number) + 1;
  }
  return units.map(({ code }, index) => ({ region: code, quota, realised: quota - (short[index] as number) }));
}

/** Seven in ten villages fill their places; the others found fewer people. */
export function villageQuota(village: DemoVillage): VillageList {
  const draw = new SeededDraw(seedOf(village));
  const full = draw.chance(0.7);
  return {
    village,
    shares: [
      { people: full ? MME : 34 + draw.below(16), category: 'MME' },
      { people: full ? PR : 17 + draw.below(8), category: 'PR' },
    ],
  };
}
