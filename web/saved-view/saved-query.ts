/** In the address of a list: shown whole, although its owner has it open with a kept filter. */
const wholeKey = 'semua';

/** The query of an address as it is kept and compared: without the mark above, its parts in a fixed order. */
export function keptQuery(search: URLSearchParams): string {
  const kept = new URLSearchParams([...search].filter(([key, value]) => key !== wholeKey && value !== ''));
  kept.sort();
  return kept.toString();
}

/** Where the tab of the whole list leads. */
export function wholeAddress(path: string, hasDefault: boolean): string {
  return hasDefault ? `${path}?${wholeKey}=ya` : path;
}

/** Whether the address says nothing of its own, so that the list may open as its owner wants it. */
export function isBareAddress(search: URLSearchParams): boolean {
  return search.size === 0;
}
