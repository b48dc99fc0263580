import type { ViewerFactsFragment } from '../access/Viewer.generated.ts';
import { askEarly } from '../apollo/early-answers.ts';
import query from './HomePage.graphql?question';

export type HomeRights = Pick<
  ViewerFactsFragment,
  'viewerCanReadMembers' | 'viewerCanImportMembers' | 'viewerCanReadBudgets' | 'viewerCanCreateBudget' | 'partner'
>;

/** Offices are told what waits for their answer, partners what was answered. */
export function homeVariables(viewer: HomeRights) {
  const answers = viewer.partner === null;
  return {
    readsMembers: viewer.viewerCanReadMembers,
    importsMembers: viewer.viewerCanImportMembers,
    tellsClarifications: answers ? viewer.viewerCanReadBudgets : viewer.viewerCanCreateBudget,
    clarifications: answers ? { state: 'ASKED' as const } : { news: true },
  };
}

/** Asks while the scripts of the page are still on their way. */
export function ask(viewer: HomeRights): void {
  askEarly({ operationName: 'Home', query, variables: homeVariables(viewer) });
}
