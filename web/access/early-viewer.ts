import { portalHeaders } from './portal-headers.ts';
import query from './Viewer.graphql?raw';

/** Asks who is signed in while the scripts are still on their way; `null` when there is no clean answer. */
export async function fetchEarlyViewer(): Promise<unknown> {
  try {
    const response = await fetch('/graphql', {
      method: 'POST',
      credentials: 'same-origin',
      headers: { ...portalHeaders, 'apollo-require-preflight': '1', 'content-type': 'application/json' },
      body: JSON.stringify({ operationName: 'Viewer', query }),
    });
    const answer = await response.json();
    return answer.errors ? null : (answer.data ?? null);
  } catch {
    return null;
  }
}
