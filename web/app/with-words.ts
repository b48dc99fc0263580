import type { RouteObject } from 'react-router';
import { withWords } from '../format/active-locale.ts';

/** Pages that are not among the first: none is drawn before its words are there. */
export function withTheirWords(routes: readonly RouteObject[]): RouteObject[] {
  return routes.map((route) => {
    const { lazy } = route;
    return typeof lazy === 'function' ? { ...route, lazy: () => withWords(lazy()) } : route;
  });
}
