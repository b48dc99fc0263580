// Leads imports of the sources to what was built from them: measured is what `npm start` runs, not what a loader makes of
// the sources on the fly.
import { registerHooks } from 'node:module';

const sources = new URL('../../server/', import.meta.url).href;
const built = new URL('../../dist/server/', import.meta.url).href;

registerHooks({
  resolve(specifier, context, next) {
    const found = next(specifier, context);
    const isOurs = found.url.startsWith(sources) && found.url.endsWith('.ts');
    return isOurs ? { ...found, url: `${built}${found.url.slice(sources.length, -3)}.js`, format: 'module' } : found;
  },
});
