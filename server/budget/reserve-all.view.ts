import type { Sql } from '../database/sql.ts';
import { allocationsByIds } from './allocation.queries.ts';
import { type ReservedOfUnit, sumOfUnits } from './reserve.ts';
import type { ReservationSums, ReservationUnitRow } from './reserve-all.queries.ts';

const SHORT_UNITS = 50;

const leftOut = ({ elsewhere, outOfAge, noQuota, noMoney }: Omit<ReservationUnitRow, 'allocationId' | 'villageId'>) =>
  elsewhere + outOfAge + noQuota + noMoney;

/** The sums of a check, and the units where most people would be left out. */
export async function checkView(
  sql: Sql,
  units: readonly ReservedOfUnit[],
): Promise<{ sums: ReservationSums; shortUnits: ReservationUnitRow[] }> {
  const short = units.filter((unit) => leftOut(unit) > 0);
  const worst = [...short]
    .sort((a, b) => leftOut(b) - leftOut(a) || (a.allocationId < b.allocationId ? -1 : 1))
    .slice(0, SHORT_UNITS);
  const found = await allocationsByIds(
    sql,
    worst.map(({ allocationId }) => allocationId),
  );
  const villageOf = new Map(found.map(({ id, villageId }) => [id, villageId]));
  const asking = units.reduce((sum, unit) => sum + unit.asking, 0);
  return {
    sums: { ...sumOfUnits(units), asking, units: units.length, shortUnits: short.length },
    shortUnits: worst.flatMap(({ allocationId, ...unit }) => {
      const villageId = villageOf.get(allocationId);
      return villageId ? [{ ...unit, allocationId, villageId }] : [];
    }),
  };
}
