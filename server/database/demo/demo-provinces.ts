import type { Target } from './demo-mou.ts';
import type { VillageList } from './demo-plan.ts';
import { apportion, type DemoVillage, inside, some } from './demo-villages.ts';
import { SeededDraw } from './seeded-draw.ts';

const FACILITATORS = 30_000;
const OTHER_STAFF = 170_000;
/** Nearly everybody is on the list, except in the provinces that are far behind. */
const BEHIND: Readonly<Record<string, number>> = {
  '12': 0.74,
  '53': 0.44,
  '61': 0.69,
  '74': 0.77,
  '81': 0.24,
  '91': 0.22,
  '94': 0.12,
  '95': 0.16,
};
/** Of the other staff few have come so far; these provinces began early. */
const EARLY: Readonly<Record<string, number>> = { '19': 0.42, '34': 0.55, '51': 0.31, '65': 0.38, '75': 0.28 };
const A_VILLAGE = 6;

/** Facilitators by province, as many as its villages need. Jakarta has wards only and none. */
export function facilitatorTargets(villages: readonly DemoVillage[]): Target[] {
  return byProvince(villages, FACILITATORS);
}

export function staffTargets(villages: readonly DemoVillage[]): Target[] {
  return byProvince(villages, OTHER_STAFF);
}

export function facilitatorLists(villages: readonly DemoVillage[]): VillageList[] {
  return facilitatorTargets(villages).flatMap(({ region, headcount }) => {
    const draw = new SeededDraw(Number(region));
    const share = BEHIND[region] ?? 0.91 + draw.next() * 0.08;
    return evenly(inside(desa(villages), region), Math.round(headcount * share));
  });
}

/** The first of the other staff: some thousands of many, next to nobody where facilitators are missing too. */
export function staffLists(villages: readonly DemoVillage[]): VillageList[] {
  return staffTargets(villages).flatMap(({ region, headcount }) =>
    evenly(inside(desa(villages), region), Math.round(headcount * staffShare(region))),
  );
}

function staffShare(region: string): number {
  return region in BEHIND ? 0.003 : (EARLY[region] ?? 0.01 + 0.015 * new SeededDraw(-Number(region)).next());
}

function byProvince(villages: readonly DemoVillage[], people: number): Target[] {
  const provinces = [...Map.groupBy(desa(villages), ({ code }) => code.slice(0, 2))];
  const shares = apportion(
    people,
    provinces.map(([, units]) => units.length),
  );
  return provinces.map(([region], index) => ({ region, headcount: shares[index] as number, coveredUntil: null }));
}

function desa(villages: readonly DemoVillage[]): DemoVillage[] {
  return villages.filter(({ kind }) => kind === 'desa');
}

function evenly(units: readonly DemoVillage[], people: number): VillageList[] {
  const homes = some(units, Math.ceil(people / A_VILLAGE));
  const shares = apportion(
    people,
    homes.map(() => 1),
  );
  return homes.map((village, index) => ({ village, shares: [{ people: shares[index] as number, category: null }] }));
}
