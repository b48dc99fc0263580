import { portalHeaders } from '../access/portal-headers.ts';
import type { Shapes } from './outlines.ts';

/** The shapes of a map; they stay what they are under one id. @throws when there is no answer */
export async function fetchShapes(id: string, signal: AbortSignal): Promise<Shapes> {
  const response = await fetch(`/region-maps/${id}/shapes`, {
    ...{ credentials: 'same-origin', headers: portalHeaders, signal },
  });
  if (!response.ok) throw new Error(`shapes: ${response.status}`);
  return response.json();
}

/** What came of a file of outlines. */
export interface KeptOutlines {
  readonly regions: number;
  readonly problemCount: number;
  readonly problems: readonly { readonly feature: number; readonly message: string }[];
}
