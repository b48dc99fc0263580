import { useState } from 'react';
import { type ColumnStore, keepHiddenColumns, readHiddenColumns } from './hidden-columns.ts';

/** The columns out of sight, and how to choose others. */
export function useHiddenColumns(store: ColumnStore): [string[], (hidden: string[]) => void] {
  const [hidden, setHidden] = useState(() => readHiddenColumns(store));
  return [
    hidden,
    (next) => {
      setHidden(next);
      keepHiddenColumns(store, next);
    },
  ];
}
