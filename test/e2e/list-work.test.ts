import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask, openBrowser, type Visitor, visit } from '../support/browser.ts';

let browser: Browser;
let visitor: Visitor;
beforeAll(async () => {
  browser = await openBrowser();
  visitor = await visit(browser, { login: 'koordinator.dki' });
});
afterAll(() => browser?.close());

interface Names {
  members: { nodes: { name: string }[] };
}

const accessible = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
};
const list = async (page: Page) => {
  await page.goto('/peserta');
  await page.locator('tbody tr').nth(3).waitFor();
};

it('finds one person among all and opens the page, with keys alone', async () => {
  const { page, context } = visitor;
  const { members } = await ask<Names>(context, '{ members(first: 100) { nodes { name } } }');
  const name = members.nodes[70]?.name ?? '';
  const found = await ask<Names>(
    context,
    'query ($name: String) { members(first: 1, filter: { search: $name }) { nodes { name } } }',
    { name },
  );
  const first = found.members.nodes[0]?.name ?? '';
  await page.goto('/beranda');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press('/');
  await page.waitForURL((url) => url.pathname === '/peserta');
  await page.locator('input[type=search]:focus').waitFor();
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.searchParams.get('cari') === name);
  await page.locator('tbody th a').first().filter({ hasText: first }).waitFor();
  // out of the box, to the first row, and in
  await page.keyboard.press('Tab');
  await page.keyboard.press('j');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(first);
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => /^\/peserta\/[0-9a-f-]{36}$/.test(url.pathname));
  await page.getByRole('heading', { level: 1, name: first }).waitFor();
});

it('rows are chosen and given up with keys, and the bar says how many', async () => {
  const { page } = visitor;
  await list(page);
  for (const key of ['j', 'x', 'j', 'j', 'x', 'k', 'x']) await page.keyboard.press(key);
  const bar = page.getByRole('region', { name: 'Peserta terpilih' });
  await bar.getByText('3 dipilih').waitFor();
  expect(await page.locator('tbody input:checked').count()).toBe(3);
  await accessible(page);
  await page.keyboard.press('Escape');
  await bar.waitFor({ state: 'detached' });
  await page.getByRole('searchbox').waitFor();
});

it('what is done to many is looked at first, and given up without a trace', async () => {
  const { page } = visitor;
  await list(page);
  await page.getByRole('checkbox', { name: 'Pilih semua di halaman ini' }).check();
  await page.getByText('50 dipilih').waitFor();
  await page.getByRole('button', { name: 'Akhiri kepesertaan' }).click();
  await page.getByRole('button', { name: 'Periksa dulu' }).click();
  await page.getByRole('alert').waitFor();
  await accessible(page);
  await page.getByLabel('Alasan', { exact: true }).selectOption('MOVED');
  await page.getByLabel('Alasan perubahan').fill('Contoh perubahan banyak');
  await page.getByRole('button', { name: 'Periksa dulu' }).click();
  await page.waitForURL('**/peserta/massal/*');
  await page.getByRole('button', { name: /^Akhiri \d+ kepesertaan$/ }).waitFor();
  await accessible(page);
  await page.getByRole('button', { name: 'Jangan jalankan' }).click();
  await page.getByText('Tidak ada data peserta yang berubah.').waitFor();
});

it('a filter that is kept is a tab of the list, until it goes', async () => {
  const { page } = visitor;
  await page.goto('/peserta?status=calon');
  await page.getByRole('button', { name: 'Simpan saringan' }).click();
  await page.getByLabel('Nama tampilan').fill('Calon saja');
  await accessible(page);
  await page.getByRole('button', { name: 'Simpan', exact: true }).click();
  const tab = page.getByRole('link', { name: 'Calon saja' });
  await tab.waitFor();
  expect(await tab.getAttribute('aria-current')).toBe('page');
  await page.getByRole('button', { name: 'Atur tampilan' }).click();
  await page.getByRole('button', { name: 'Hapus tampilan' }).click();
  await tab.waitFor({ state: 'detached' });
});

it('the list is taken away as a file', async () => {
  const { page } = visitor;
  await list(page);
  for (const key of ['j', 'x']) await page.keyboard.press(key);
  await page.getByRole('button', { name: 'Ekspor' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Ekspor' }).waitFor();
  await accessible(page);
  const downloading = page.waitForEvent('download');
  await page.getByRole('dialog').getByRole('button', { name: 'Ekspor' }).click();
  expect((await downloading).suggestedFilename()).toMatch(/^peserta-\d{4}-\d\d-\d\d\.xlsx$/);
  await page.goto('/ekspor');
  await page
    .getByRole('link', { name: /^peserta-/ })
    .first()
    .waitFor();
});
