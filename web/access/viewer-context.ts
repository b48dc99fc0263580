import { createContext, useContext } from 'react';
import type { ViewerFactsFragment } from './Viewer.generated.ts';

export const ViewerContext = createContext<ViewerFactsFragment | null>(null);

/** Who is signed in. Pages ask it what this person may do, never which role it is. */
export function useViewer(): ViewerFactsFragment {
  const viewer = useContext(ViewerContext);
  if (!viewer) {
    throw new Error('Nobody is signed in here.');
  }
  return viewer;
}
