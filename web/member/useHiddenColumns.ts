import { useState } from 'react';
import { keepHiddenColumns, readHiddenColumns } from './hidden-columns.ts';

/** The columns out of sight, and how to choose others. */
export function useHiddenColumns(): [string[], (hidden: string[]) => void] {
  const [hidden, setHidden] = useState(readHiddenColumns);
  return [
    hidden,
    (next) => {
      setHidden(next);
      keepHiddenColumns(next);
    },
  ];
}
