import { useLocation, useNavigate } from 'react-router';
import { type CursorStack, nextPage, previousPage, readCursorStack } from './cursor-stack.ts';

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
    goNext: (endCursor: string) => go(nextPage(stack, endCursor)),
    goPrevious: () => go(previousPage(stack)),
  };
}
