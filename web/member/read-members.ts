import type { ApolloClient } from '@apollo/client';
import { type MembersRights, openedMembersVariables } from './ask-members.ts';
import { MembersDocument } from './MembersPage.generated.ts';

/** Reads what was asked early, so that the page is drawn with it. A failure shows there. */
export async function read(client: ApolloClient, { viewerCanReadMembers }: MembersRights): Promise<void> {
  if (!viewerCanReadMembers) return;
  const variables = openedMembersVariables();
  await client.query({ query: MembersDocument, variables }).catch(() => undefined);
}
