import { nameWords } from '../kernel/person-name.ts';
import { codeKey, districtKey, regencyKeys, villageKey } from './region-key.ts';
import type { RegionRecord } from './region-record.ts';
import type { FormerSpelling } from './register-changes.ts';

/** Rows of the tables that searches and lists are answered from, without doubles, sorted by their keys. */
export interface RegionSearchKeys {
  readonly words: readonly (readonly [word: string, regionId: number])[];
  readonly codes: readonly (readonly [codeKey: string, regionId: number])[];
  readonly villages: readonly (readonly [
    villageKey: string,
    districtKey: string,
    regencyId: number,
    villageId: number,
  ])[];
  readonly regencies: readonly (readonly [regencyKey: string, regencyId: number])[];
}

/**
 * Former names count as names: a list may carry the old name of a village beside the new one of its district, so every
 * name a village had goes with every name its districts had.
 */
export function regionSearchKeys(
  records: readonly RegionRecord[],
  spellings: readonly FormerSpelling[],
): RegionSearchKeys {
  const names = namesById(records, spellings);
  const namesOf = (id: number) => names.get(id) as readonly string[];

  const lives = Map.groupBy(
    records.filter((record) => record.level === 4),
    (record) => record.currentId,
  );
  const villages = [...lives].flatMap(([villageId, rows]) => {
    const standing = rows.find((row) => row.id === villageId) as RegionRecord;
    if (standing.validTo !== null) return [];
    const villageKeys = new Set(rows.flatMap((row) => namesOf(row.id).map(villageKey)));
    const districtKeys = new Set(rows.flatMap((row) => namesOf(row.districtId as number).map(districtKey)));
    return [...villageKeys].flatMap((village) =>
      [...districtKeys].map((district) => [village, district, standing.regencyId as number, villageId] as const),
    );
  });

  // A code given anew stands for its new unit; the standing row comes last and wins.
  const byStanding = records.toSorted((a, b) => (a.validTo ?? '9').localeCompare(b.validTo ?? '9', 'en'));
  const codes = [...new Map(byStanding.map((record) => [codeKey(record.code), record.id]))];

  const words = records.flatMap((record) => {
    const distinct = new Set(
      namesOf(record.id).flatMap((name) => [...nameWords(name), ...squeezedNames(record, name)]),
    );
    return [...distinct].map((word) => [word, record.id] as const);
  });

  const regencies = records
    .filter((record) => record.level === 2)
    .flatMap((record) =>
      namesOf(record.id)
        .flatMap(regencyKeys)
        .map((key) => [key, record.currentId] as const),
    );

  return { words: words.sort(byKey), codes, villages: villages.sort(byKey), regencies: distinctPairs(regencies) };
}

function squeezedNames({ level }: RegionRecord, name: string): string[] {
  if (level === 2) return regencyKeys(name);
  return [level === 3 ? districtKey(name) : villageKey(name)];
}

function namesById(records: readonly RegionRecord[], spellings: readonly FormerSpelling[]): Map<number, string[]> {
  const former = Map.groupBy(spellings, (spelling) => spelling.code);
  return new Map(
    records.map((record) => {
      const older = record.validTo === null ? (former.get(record.code) ?? []) : [];
      return [record.id, [record.name, ...older.map((spelling) => spelling.name)]];
    }),
  );
}

function distinctPairs(pairs: readonly (readonly [string, number])[]): (readonly [string, number])[] {
  return [...new Map(pairs.map((pair) => [pair.join(' '), pair])).values()];
}

function byKey(a: readonly [string, ...unknown[]], b: readonly [string, ...unknown[]]): number {
  return a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0;
}
