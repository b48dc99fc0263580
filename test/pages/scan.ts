import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

interface View {
  readonly width: number;
  readonly locale: 'id' | 'en';
}

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Everything that is wrong with the page as it stands, in words. */
export async function scan(page: Page, { width, locale }: View, foreign: ReadonlySet<string>): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  const found = violations.map(({ id, nodes }) => `${id} (${nodes.length}): ${nodes[0]?.html.slice(0, 160)}`);
  const seen = await page.evaluate(() => ({
    scrolls: document.documentElement.scrollWidth,
    title: document.title,
    lang: document.documentElement.lang,
    // whole pieces of text and names read out, as they stand in the catalogue
    texts: [
      ...[
        ...document.querySelectorAll(
          'body *:not(script):not(style):not([lang] [lang], [lang] [lang] *):not([translate=no])',
        ),
      ].flatMap((element) =>
        [...element.childNodes].filter((node) => node.nodeType === 3).map((node) => node.textContent?.trim() ?? ''),
      ),
      ...[...document.querySelectorAll('[aria-label], [placeholder], [title]')].flatMap((element) =>
        ['aria-label', 'placeholder', 'title'].map((name) => element.getAttribute(name)?.trim() ?? ''),
      ),
    ],
  }));
  if (seen.scrolls > width) found.push(`scrolls sideways: ${seen.scrolls} px`);
  if (!/\S - Portal Mitra$/.test(seen.title)) found.push(`document title: ${seen.title}`);
  if (seen.lang !== locale) found.push(`language of the document: ${seen.lang}`);
  found.push(...[...new Set(seen.texts)].filter((text) => foreign.has(text)).map((text) => `not translated: ${text}`));
  return found;
}
