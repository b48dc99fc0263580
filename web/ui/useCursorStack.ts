import { useLocation, useNavigate } from 'react-router';
import {
  type CursorStack,
  currentCursor,
  nextPage,
  pageNumber,
  previousPage,
  readCursorStack,
} from './cursor-stack.ts';

/** The keyset pages of the list at this address, with the moves between them as history entries. */
export function useCursorStack() {
  const location = useLocation();
  const navigate = useNavigate();
  const stack = readCursorStack(location.state);

  function go(to: CursorStack) {
    const state: unknown = location.state;
    navigate(
      { pathname: location.pathname, search: location.search },
      { state: { ...(typeof state === 'object' ? state : null), cursors: to.cursors } },
    );
  }

  return {
    stack,
    /** What this page begins after; null on the first. */
    after: currentCursor(stack) ?? null,
    number: pageNumber(stack),
    goNext: (endCursor: string) => go(nextPage(stack, endCursor)),
    goPrevious: () => go(previousPage(stack)),
  };
}
