import type { ViewerFactsFragment } from '../access/Viewer.generated.ts';
import { askEarly } from '../apollo/early-answers.ts';
import query from './HomePage.graphql?question';

export type HomeRights = Pick<ViewerFactsFragment, 'viewerCanReadMembers' | 'viewerCanImportMembers'>;

export const homeVariables = ({ viewerCanReadMembers, viewerCanImportMembers }: HomeRights) => ({
  readsMembers: viewerCanReadMembers,
  importsMembers: viewerCanImportMembers,
});

/** Asks while the scripts of the page are still on their way. */
export function ask(viewer: HomeRights): void {
  askEarly({ operationName: 'Home', query, variables: homeVariables(viewer) });
}
