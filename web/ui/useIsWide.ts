import { useSyncExternalStore } from 'react';

/** Where the styles stop folding things away for phones. */
const wide = '(min-width: 768px)';

function onWidth(changed: () => void): () => void {
  const query = matchMedia(wide);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}

/** Whether there is room for what a phone shows on request only: it is not even put together there. */
export function useIsWide(): boolean {
  return useSyncExternalStore(onWidth, () => matchMedia(wide).matches);
}
