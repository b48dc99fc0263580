const key = 'portal.members.hidden-columns';

/** Columns that start out of sight: most lists are read by name, place and state. */
const putAway = ['segment', 'category', 'payer', 'group', 'mou', 'updatedAt'];

/** Which columns this browser keeps out of the list. Column names only, nothing about people. */
export function readHiddenColumns(): string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    return Array.isArray(stored) ? stored.filter((id) => typeof id === 'string') : putAway;
  } catch {
    return putAway;
  }
}

export function keepHiddenColumns(hidden: readonly string[]): void {
  localStorage.setItem(key, JSON.stringify(hidden));
}
