import { nameKey } from '../kernel/person-name.ts';
import type { Register, RegisterUnit } from './register.ts';

/** A row of the table region. */
export interface RegionRecord {
  readonly id: number;
  readonly code: string;
  readonly level: number;
  readonly kind: string;
  readonly name: string;
  readonly nameKey: string;
  readonly parentId: number | null;
  readonly provinceId: number;
  readonly regencyId: number | null;
  readonly districtId: number | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly successorId: number | null;
  readonly currentId: number;
  readonly decree: string | null;
}

/** What the database already holds of a row: enough to keep its id. */
export interface StoredRegion {
  readonly id: number;
  readonly code: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

const LEVEL_OF_LENGTH: Readonly<Record<number, number>> = { 2: 1, 5: 2, 8: 3, 13: 4 };

/**
 * The rows of a register, ancestors before descendants. Members point at ids, so a unit keeps the id it had: found by
 * code and first day, or, when the first day has only now become known, by the code that stood and still stands.
 * @throws Error when a unit's parent or successor is not in the register
 */
export function regionRecords(register: Register, stored: readonly StoredRegion[]): RegionRecord[] {
  const units = register.units.toSorted((a, b) => a.code.length - b.code.length);
  const ids = assignIds(units, stored);
  const standing = new Map<string, RegisterUnit>();
  for (const unit of units) if (unit.validTo === null) standing.set(unit.code, unit);
  const idOf = (unit: RegisterUnit) => ids.get(unit) as number;
  const records = new Map<string, RegionRecord>();
  return units.map((unit) => {
    const level = LEVEL_OF_LENGTH[unit.code.length] as number;
    const id = idOf(unit);
    const parent = level === 1 ? undefined : records.get(unit.code.slice(0, unit.code.lastIndexOf('.')));
    if (level > 1 && parent === undefined) throw new Error(`The register lacks the parent of ${unit.code}`);
    const successor = unit.successor === null ? undefined : successorOf(unit, units);
    const record: RegionRecord = {
      id,
      code: unit.code,
      level,
      kind: unit.kind,
      name: unit.name,
      nameKey: nameKey(unit.name),
      parentId: parent?.id ?? null,
      provinceId: parent?.provinceId ?? id,
      regencyId: level === 2 ? id : (parent?.regencyId ?? null),
      districtId: level === 3 ? id : (parent?.districtId ?? null),
      validFrom: unit.validFrom,
      validTo: unit.validTo,
      successorId: successor === undefined ? null : idOf(successor),
      currentId: idOf(lastSuccessor(unit, units)),
      decree: unit.decree,
    };
    // Children belong to the parent that still stands, whichever row of its code came last.
    if (unit.validTo === null || !standing.has(unit.code)) records.set(unit.code, record);
    return record;
  });
}

function assignIds(units: readonly RegisterUnit[], stored: readonly StoredRegion[]): Map<RegisterUnit, number> {
  const free = new Map(stored.map((row) => [row.id, row]));
  const byFirstDay = new Map(stored.map((row) => [`${row.code} ${row.validFrom}`, row]));
  const standing = new Map(stored.filter((row) => row.validTo === null).map((row) => [row.code, row]));
  const ids = new Map<RegisterUnit, number>();
  const take = (unit: RegisterUnit, row: StoredRegion | undefined) => {
    if (row !== undefined && free.delete(row.id)) ids.set(unit, row.id);
  };
  for (const unit of units) take(unit, byFirstDay.get(`${unit.code} ${unit.validFrom}`));
  for (const unit of units) if (!ids.has(unit) && unit.validTo === null) take(unit, standing.get(unit.code));
  let next = stored.reduce((highest, row) => Math.max(highest, row.id), 0);
  for (const unit of units) if (!ids.has(unit)) ids.set(unit, ++next);
  return ids;
}

/** The unit that took over when this one's code ended: the one with that code that was in force on that day. */
function successorOf(unit: RegisterUnit, units: readonly RegisterUnit[]): RegisterUnit {
  const day = unit.validTo as string;
  const found = units.find(
    (u) => u.code === unit.successor && (u.validFrom ?? '') <= day && (u.validTo === null || day < u.validTo),
  );
  if (found === undefined) throw new Error(`The register lacks ${unit.successor}, the successor of ${unit.code}`);
  return found;
}

function lastSuccessor(unit: RegisterUnit, units: readonly RegisterUnit[]): RegisterUnit {
  let last = unit;
  while (last.successor !== null) last = successorOf(last, units);
  return last;
}
