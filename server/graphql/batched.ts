import DataLoader from 'dataloader';

/** One row to an id, in one statement for all that are asked for together; null where there is none. */
export function batched<K extends string | number, R extends { id: K }>(
  rows: (ids: readonly K[]) => Promise<(R | null)[]>,
) {
  return new DataLoader<K, R | null>(async (ids) => {
    const found = new Map((await rows(ids)).flatMap((row) => (row ? [[row.id, row] as const] : [])));
    return ids.map((id) => found.get(id) ?? null);
  });
}

/** Several rows to a key, in the order in which they were read. */
export function grouped<R extends object>(
  rows: (keys: readonly string[]) => Promise<R[]>,
  keyOf: (row: R) => string | null,
) {
  return new DataLoader<string, R[]>(async (keys) => {
    const found = new Map<string | null, R[]>(keys.map((key) => [key, []]));
    for (const row of await rows(keys)) found.get(keyOf(row))?.push(row);
    return keys.map((key) => found.get(key) ?? []);
  });
}
