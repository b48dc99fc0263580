import type { Page } from 'playwright-core';

/**
 * Opens, one after the other, what the page keeps closed: menus and popovers, and the dialogs that the choices of a menu
 * lead to. Looks at each while it is open.
 */
export async function eachOpened(page: Page, look: (what: string) => Promise<void>): Promise<void> {
  const openers = page.locator('main button[aria-haspopup]:visible');
  for (let i = 0; i < (await openers.count()); i++) {
    const opener = openers.nth(i);
    const name = ((await opener.textContent()) ?? '').trim();
    await opener.click();
    if ((await page.getByRole('dialog').count()) + (await page.getByRole('menu').count()) === 0) continue;
    await look(`open: ${name}`);
    const choices = await page.getByRole('menuitem').allTextContents();
    for (const choice of choices) {
      if ((await page.getByRole('menuitem').count()) === 0) await opener.click();
      await page.getByRole('menuitem', { name: choice.trim(), exact: true }).click();
      const dialog = page.getByRole('dialog');
      const isDialog = await dialog.waitFor({ timeout: 3000 }).then(
        () => true,
        () => false,
      );
      if (!isDialog) return;
      await look(`dialog: ${choice.trim()}`);
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'hidden' });
    }
    await page.keyboard.press('Escape');
  }
}

/** The list of keys, which every page has. */
export async function openKeys(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().focus();
  await page.keyboard.press('?');
  await page.getByRole('dialog').waitFor();
}
