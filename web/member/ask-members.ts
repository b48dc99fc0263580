import type { ApolloClient } from '@apollo/client';
import type { ViewerFactsFragment } from '../access/Viewer.generated.ts';
import { memberColumns, readHiddenColumns } from '../list/hidden-columns.ts';
import { currentCursor, readCursorStack } from '../ui/cursor-stack.ts';
import { MembersDocument } from './MembersPage.generated.ts';
import { readMemberFilter, readMemberOrder, readSearchedNik } from './member-filter.ts';

export const MEMBERS_PAGE_SIZE = 50;

/** What the list asks for at an address, with what the history entry remembers of it. */
export function membersVariables(search: URLSearchParams, state: unknown, hidden: readonly string[]) {
  return {
    first: MEMBERS_PAGE_SIZE,
    after: currentCursor(readCursorStack(state)) ?? null,
    filter: readMemberFilter(search, readSearchedNik(state)),
    orderBy: readMemberOrder(search),
    withMou: !hidden.includes('mou'),
  };
}

/** Asks before anything is drawn: the answer is on its way while the page is put together. A failure shows there. */
export function ask(client: ApolloClient, viewer: Pick<ViewerFactsFragment, 'viewerCanReadMembers'>): void {
  if (!viewer.viewerCanReadMembers) return;
  const search = new URLSearchParams(location.search);
  // the router keeps the state of an entry under this name
  const state: unknown = history.state?.usr;
  const variables = membersVariables(search, state, readHiddenColumns(memberColumns));
  client.query({ query: MembersDocument, variables }).catch(() => undefined);
}
