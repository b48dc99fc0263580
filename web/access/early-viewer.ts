import { askServer } from '../apollo/early-answers.ts';
import type { ViewerQuery } from './Viewer.generated.ts';
import query from './Viewer.graphql?question';

/** Asks who is signed in while the scripts are still on their way; `null` when there is no clean answer. */
export async function fetchEarlyViewer(): Promise<ViewerQuery | null> {
  const answer = await askServer({ operationName: 'Viewer', query });
  return answer === null || answer.errors ? null : ((answer.data as ViewerQuery | undefined) ?? null);
}
