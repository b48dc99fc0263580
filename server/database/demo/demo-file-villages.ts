import { packagedRegister, type RegisterUnit } from '../../region/register.ts';

/** A standing village or ward with the names above it, as a list writes it. */
export interface ListVillage {
  readonly code: string;
  readonly name: string;
  readonly district: string;
  readonly regency: string;
  /** The code it had before its district was split; null for most. */
  readonly formerCode: string | null;
  /** Whether its name, or the pair of its name and its district, stands for it alone within the province. */
  readonly nameIsUnique: boolean;
  readonly pairIsUnique: boolean;
}

/** The villages of one province in the order of their codes, out of the packaged register. */
export function listVillages(province: string): ListVillage[] {
  const units = packagedRegister().units.filter(({ code }) => code === province || code.startsWith(`${province}.`));
  const standing = new Map(units.filter(({ validTo }) => validTo === null).map((unit) => [unit.code, unit]));
  const former = new Map<string, string>();
  for (const { code, successor } of units) {
    // The successor's oldest code: the ones that lived for some months only never reached a list.
    if (code.length === 13 && successor !== null && (former.get(successor) ?? '9') > code) former.set(successor, code);
  }
  const villages = [...standing.values()]
    .filter(({ code }) => code.length === 13)
    .sort((a, b) => (a.code < b.code ? -1 : 1));
  const plain = (name: string) => name.toUpperCase().replace(/[^A-Z]/g, '');
  const district = ({ code }: RegisterUnit) => standing.get(code.slice(0, 8))?.name ?? '';
  const pairOf = (unit: RegisterUnit) => `${plain(unit.name)}|${plain(district(unit))}`;
  const names = counted(villages.map(({ name }) => plain(name)));
  const pairs = counted(villages.map(pairOf));
  return villages.map((unit) => ({
    code: unit.code,
    name: unit.name,
    district: district(unit),
    regency: standing.get(unit.code.slice(0, 5))?.name ?? '',
    formerCode: former.get(unit.code) ?? null,
    nameIsUnique: names.get(plain(unit.name)) === 1,
    pairIsUnique: pairs.get(pairOf(unit)) === 1,
  }));
}

function counted(keys: readonly string[]): ReadonlyMap<string, number> {
  const seen = new Map<string, number>();
  for (const key of keys) seen.set(key, (seen.get(key) ?? 0) + 1);
  return seen;
}
