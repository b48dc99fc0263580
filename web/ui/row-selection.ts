/** Which rows of a list are chosen: some by their ids, or all that the list holds. */
export type RowSelection = { kind: 'some'; ids: ReadonlySet<string> } | { kind: 'all' };

export const nothingSelected: RowSelection = { kind: 'some', ids: new Set() };

/** More are not chosen one by one; whoever wants more chooses all that match. */
export const selectedMost = 1000;

export function isSelected(selection: RowSelection, id: string): boolean {
  return selection.kind === 'all' || selection.ids.has(id);
}

export function isEmptySelection(selection: RowSelection): boolean {
  return selection.kind === 'some' && selection.ids.size === 0;
}

/**
 * One row on or off. Taking one row out of all leaves the others of this page: which rows stand on the other pages
 * nobody here knows.
 */
export function toggleRow(selection: RowSelection, id: string, page: readonly string[]): RowSelection {
  const ids = new Set(selection.kind === 'all' ? page : selection.ids);
  if (ids.has(id)) {
    ids.delete(id);
  } else if (ids.size < selectedMost) {
    ids.add(id);
  }
  return { kind: 'some', ids };
}

/** The whole page on; off when it is on already. Rows chosen on other pages stay chosen. */
export function togglePage(selection: RowSelection, page: readonly string[]): RowSelection {
  if (selection.kind === 'all') {
    return nothingSelected;
  }
  const ids = new Set(selection.ids);
  const isOn = pageState(selection, page) === 'all';
  for (const id of page) {
    if (isOn) {
      ids.delete(id);
    } else if (ids.size < selectedMost) {
      ids.add(id);
    }
  }
  return { kind: 'some', ids };
}

export function pageState(selection: RowSelection, page: readonly string[]): 'none' | 'some' | 'all' {
  const count = page.filter((id) => isSelected(selection, id)).length;
  return count === 0 ? 'none' : count === page.length ? 'all' : 'some';
}
