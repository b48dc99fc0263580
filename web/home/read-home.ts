import type { ApolloClient } from '@apollo/client';
import { type HomeRights, homeVariables } from './ask-home.ts';
import { HomeDocument } from './HomePage.generated.ts';

/** Reads what was asked early, so that the page is drawn with it. A failure shows there. */
export async function read(client: ApolloClient, viewer: HomeRights): Promise<void> {
  await client.query({ query: HomeDocument, variables: homeVariables(viewer) }).catch(() => undefined);
}
