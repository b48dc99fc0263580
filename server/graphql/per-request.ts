import type { Context } from './context.ts';

/** Makes a thing once a request. It goes with the request's loaders, when what was read so far is no longer true. */
export function perRequest<T>(make: (ctx: Context) => T): (ctx: Context) => T {
  const made = new WeakMap<Context['loaders'], { readonly thing: T }>();
  return (ctx) => {
    const known = made.get(ctx.loaders) ?? { thing: make(ctx) };
    made.set(ctx.loaders, known);
    return known.thing;
  };
}
