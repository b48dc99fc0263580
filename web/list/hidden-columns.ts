/** A list whose columns can be put away. */
export interface ColumnStore {
  readonly key: string;
  /** Columns that start out of sight. */
  readonly putAway: readonly string[];
}

/** Most lists of members are read by name, place and state. */
export const memberColumns: ColumnStore = {
  key: 'portal.members.hidden-columns',
  putAway: ['segment', 'category', 'payer', 'group', 'ecosystem', 'mou', 'updatedAt'],
};

/** Which columns this browser keeps out of a list. Column names only, nothing about people. */
export function readHiddenColumns({ key, putAway }: ColumnStore): string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    return Array.isArray(stored) ? stored.filter((id) => typeof id === 'string') : [...putAway];
  } catch {
    return [...putAway];
  }
}

export function keepHiddenColumns({ key }: ColumnStore, hidden: readonly string[]): void {
  localStorage.setItem(key, JSON.stringify(hidden));
}
