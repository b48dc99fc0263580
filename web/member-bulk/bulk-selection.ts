import type { MemberFilter, MemberSelection } from '../apollo/schema.generated.ts';
import type { RowSelection } from '../ui/row-selection.ts';

/** What is chosen on the list, as the server takes it. */
export function memberSelection(selection: RowSelection, filter: MemberFilter): MemberSelection {
  return selection.kind === 'all' ? { filter } : { ids: [...selection.ids] };
}
