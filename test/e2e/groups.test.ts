import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, openBrowser, type Visitor, visit } from '../support/browser.ts';

let browser: Browser;
let desk: Visitor;
let phone: Visitor;
/** The group that has to be called first. */
let group: { id: string; name: string; partner: { id: string } };
beforeAll(async () => {
  browser = await openBrowser();
  desk = await visit(browser, { login: 'koordinator.bi' });
  // the language is the user's, the same in both windows
  phone = await visit(browser, { login: 'koordinator.bi', width: 360 });
  const question =
    '{ groups(first: 1, orderBy: NEXT_STEP, filter: { unsigned: true }) { nodes { id name partner { id } } } }';
  const { groups } = await ask<{ groups: { nodes: (typeof group)[] } }>(desk.context, question);
  group = groups.nodes[0] as typeof group;
});
afterAll(() => browser?.close());

const pages: [string, () => string][] = [
  ['the list', () => '/kelompok'],
  ['a group', () => `/kelompok/${group.id}`],
  ['the form of a group', () => `/kelompok/${group.id}/ubah`],
  ['the form of a new group', () => `/kelompok/baru?mitra=${group.partner.id}`],
  ['the members of a group', () => `/peserta?kelompok=${group.id}`],
  ['a new member of a group', () => `/peserta/baru?kelompok=${group.id}`],
  ['an import for a group', () => `/impor/baru?kelompok=${group.id}`],
];

async function isSound(page: Page, width: number): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
}

describe('The coordinator of groups', () => {
  it.each(pages)('finds %s accessible and fitting, on a desk and on a phone', async (_, path) => {
    for (const { page } of [desk, phone]) {
      await page.goto(path());
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
      await isSound(page, page.viewportSize()?.width ?? 0);
    }
  });

  it('sees first whom to call, and notes what comes next', async () => {
    const { page } = desk;
    await page.goto('/kelompok');
    const first = page.getByRole('row').nth(1);
    await first.getByRole('link', { name: group.name }).waitFor();
    expect(await first.locator('a[href^="tel:"]').count()).toBe(1);
    await first.getByRole('link', { name: group.name }).click();
    await page.getByRole('button', { name: 'Catat langkah' }).click();
    const dialog = page.getByRole('dialog');
    await isSound(page, 1280);
    await dialog.getByLabel('Langkah berikutnya').fill('Antar draf MoU ke balai desa');
    await dialog.getByLabel('Tahun').fill('2027');
    await dialog.getByRole('button', { name: 'Simpan langkah' }).click();
    await page.getByRole('status').filter({ hasText: group.name }).waitFor();
    await page.getByText('Antar draf MoU ke balai desa').first().waitFor();
    await page.goto('/kelompok');
    await page.getByRole('row').nth(1).waitFor();
    expect(await page.getByRole('row').nth(1).textContent()).not.toContain(group.name);
  });
});
