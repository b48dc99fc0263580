import type { ApolloClient } from '@apollo/client';
import type { ViewerFactsFragment } from '../access/Viewer.generated.ts';
import { HomeDocument } from './HomePage.generated.ts';

type Rights = Pick<ViewerFactsFragment, 'viewerCanReadMembers' | 'viewerCanImportMembers'>;

export const homeVariables = ({ viewerCanReadMembers, viewerCanImportMembers }: Rights) => ({
  readsMembers: viewerCanReadMembers,
  importsMembers: viewerCanImportMembers,
});

/** Asks before anything is drawn: the answer is on its way while the page is put together. A failure shows there. */
export function ask(client: ApolloClient, viewer: Rights): void {
  client.query({ query: HomeDocument, variables: homeVariables(viewer) }).catch(() => undefined);
}
