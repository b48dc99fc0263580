import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { foreignTexts, messageIds } from '../pages/words.ts';
import { openBrowser, visit } from '../support/browser.ts';

const otherWords = /\/assets\/words-(id|en)-rest-[^/]*\.js$/;
const languages = [
  { locale: 'id', broken: 'Halaman tidak dapat dimuat' },
  { locale: 'en', broken: 'The page could not be loaded' },
] as const;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

describe.each(languages)('The words of the first pages ($locale)', ({ locale, broken }) => {
  it('are all there without those of the other pages, which say that they cannot come', async () => {
    const { page, context } = await visit(browser, { login: 'koordinator.jambi', locale });
    const strange = new Set([...(await messageIds()), ...(await foreignTexts(locale))]);
    await context.route(otherWords, (route) => route.abort());
    for (const address of ['/beranda', '/peserta', '/mitra', '/impor', '/tidak-ada']) {
      await open(page, address);
      const texts = await textsOf(page);
      expect(texts.length).toBeGreaterThan(10);
      expect([address, ...texts.filter((text) => strange.has(text))]).toEqual([address]);
    }
    await open(page, '/anggaran');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(broken);
    await context.close();
  });
});

describe('Another page', () => {
  it('is drawn once its words are there; until then the page before it stays', async () => {
    const { page, context } = await visit(browser, { login: 'koordinator.jambi' });
    const { promise: held, resolve: letGo } = Promise.withResolvers<void>();
    await context.route(otherWords, (route) => held.then(() => route.continue()));
    await page.goto('/beranda');
    const title = page.getByRole('heading', { level: 1 });
    const home = await title.textContent();
    await page.locator('header a[href="/anggaran"]').click();
    await page.waitForTimeout(1_500);
    expect(await title.textContent()).toBe(home);
    letGo();
    await page.waitForURL((url) => url.pathname === '/anggaran');
    await page.waitForLoadState('networkidle');
    const ids = await messageIds();
    expect((await textsOf(page)).filter((text) => ids.has(text))).toEqual([]);
    await context.close();
  });

  it('opened after the language was changed is in that language', async () => {
    const { page, context } = await visit(browser, { login: 'koordinator.dki' });
    await open(page, '/beranda');
    await page.getByRole('button', { name: 'English' }).first().click();
    await page.locator('html[lang=en]').waitFor();
    await page.locator('header a[href="/mou"]').click();
    await page.waitForURL((url) => url.pathname === '/mou');
    await page.waitForLoadState('networkidle');
    const strange = new Set([...(await messageIds()), ...(await foreignTexts('en'))]);
    expect((await textsOf(page)).filter((text) => strange.has(text))).toEqual([]);
    await page.getByRole('button', { name: 'Bahasa Indonesia' }).first().click();
    await page.locator('html[lang=id]').waitFor();
    await context.close();
  });
});

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
}

/** Pieces of text as they stand in the page, those that say that they are of the other language left out. */
async function textsOf(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [
      ...document.querySelectorAll(
        'body *:not(script):not(style):not([lang] [lang], [lang] [lang] *):not([translate=no])',
      ),
    ].flatMap((element) =>
      [...element.childNodes].flatMap((node) => (node.nodeType === 3 && node.textContent?.trim()) || []),
    ),
  );
}
