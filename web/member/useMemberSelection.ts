import { useState } from 'react';
import { nothingSelected, type RowSelection } from '../ui/row-selection.ts';

/** Which rows of the list are chosen; another filter is another list, and nothing of it is chosen yet. */
export function useMemberSelection(filter: object): [RowSelection, (selection: RowSelection) => void] {
  const [chosen, setChosen] = useState<{ of: object; selection: RowSelection }>({
    of: filter,
    selection: nothingSelected,
  });
  return [
    chosen.of === filter ? chosen.selection : nothingSelected,
    (selection) => setChosen({ of: filter, selection }),
  ];
}
