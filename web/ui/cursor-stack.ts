/**
 * The way back through a list with keyset cursors: the server only knows "after", so the page itself remembers where
 * each page began. It lives in the history entry, which makes the browser's own Back button work too.
 */
export interface CursorStack {
  /** The cursors that led here, oldest first; empty on the first page. */
  cursors: string[];
}

export const firstPage: CursorStack = { cursors: [] };

/** The cursor the current page begins after; `undefined` on the first page. */
export function currentCursor(stack: CursorStack): string | undefined {
  return stack.cursors.at(-1);
}

/** 1 on the first page. */
export function pageNumber(stack: CursorStack): number {
  return stack.cursors.length + 1;
}

export function nextPage(stack: CursorStack, endCursor: string): CursorStack {
  return { cursors: [...stack.cursors, endCursor] };
}

export function previousPage(stack: CursorStack): CursorStack {
  return { cursors: stack.cursors.slice(0, -1) };
}

/** Reads the stack out of a history state that may be from anywhere; what does not fit is the first page. */
export function readCursorStack(state: unknown): CursorStack {
  if (typeof state !== 'object' || state === null || !('cursors' in state) || !Array.isArray(state.cursors)) {
    return firstPage;
  }
  return state.cursors.every((cursor) => typeof cursor === 'string') ? { cursors: state.cursors } : firstPage;
}
