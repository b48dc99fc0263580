import { createCompiledCatalog, getCatalogs } from '@lingui/cli/api';
import { getConfig } from '@lingui/conf';
import type { Plugin } from 'vite';
import { firstModules } from './first-modules.ts';

const part = /\/(\w+)\.po\?(first|rest)$/;

/**
 * `import('../locales/id.po?first')` gives the words of a language that the first pages show, `?rest` all others. A
 * message belongs to the modules that its catalogue names; one that a first module uses comes first.
 */
export function words(configPath: string): Plugin {
  const config = getConfig({ configPath });
  return {
    name: 'words',
    enforce: 'pre',
    async load(id) {
      const [, locale, wanted] = part.exec(id) ?? [];
      if (!locale || !wanted) return null;
      this.addWatchFile(id.replace(/\?.*/, ''));
      return { code: await compile(locale, wanted === 'first'), moduleType: 'js' };
    },
  };

  async function compile(locale: string, first: boolean): Promise<string> {
    const [catalogue] = await getCatalogs(config);
    const messages = Object.entries((await catalogue?.read(locale)) ?? {});
    const early = firstModules(config.rootDir);
    const wanted = messages.filter(([, { origin = [] }]) => origin.some(([file]) => early.has(file)) === first);
    const missing = wanted.filter(([, { translation }]) => !translation).map(([, { message }]) => message);
    if (missing.length > 0) throw new Error(`The words of ${locale} lack: ${missing.join(' | ')}`);
    const texts = Object.fromEntries(wanted.map(([id, { translation = '' }]) => [id, translation]));
    const { source, errors } = createCompiledCatalog(locale, texts, { namespace: 'es' });
    if (errors.length > 0)
      throw new Error(errors.map(({ source: text, error }) => `${text}: ${error.message}`).join('\n'));
    return source;
  }
}
