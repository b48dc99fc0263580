import type { ViewerFactsFragment } from '../access/Viewer.generated.ts';
import { askEarly } from '../apollo/early-answers.ts';
import { memberColumns, readHiddenColumns } from '../list/hidden-columns.ts';
import { currentCursor, readCursorStack } from '../ui/cursor-stack.ts';
import query from './MembersPage.graphql?question';
import { readMemberFilter, readMemberOrder, readSearchedNik } from './member-filter.ts';

export const MEMBERS_PAGE_SIZE = 50;

export type MembersRights = Pick<ViewerFactsFragment, 'viewerCanReadMembers'>;

/** What the list asks for at an address, with what the history entry remembers of it. */
export function membersVariables(search: URLSearchParams, state: unknown, hidden: readonly string[]) {
  return {
    first: MEMBERS_PAGE_SIZE,
    after: currentCursor(readCursorStack(state)) ?? null,
    filter: readMemberFilter(search, readSearchedNik(state)),
    orderBy: readMemberOrder(search),
    withMou: !hidden.includes('mou'),
    withEcosystem: !hidden.includes('ecosystem'),
  };
}

/** What the list will ask for at the address that was opened. */
export function openedMembersVariables() {
  // the router keeps the state of an entry under this name
  const state: unknown = history.state?.usr;
  return membersVariables(new URLSearchParams(location.search), state, readHiddenColumns(memberColumns));
}

/** Asks while the scripts of the page are still on their way. */
export function ask({ viewerCanReadMembers }: MembersRights): void {
  if (viewerCanReadMembers) askEarly({ operationName: 'Members', query, variables: openedMembersVariables() });
}
