import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pdf } from '../server/mou-document/handed-in.ts';
import { openBrowser, type Visitor, visit } from '../support/browser.ts';

let browser: Browser;
let coordinator: Visitor;
let officer: Visitor;
beforeAll(async () => {
  browser = await openBrowser();
  coordinator = await visit(browser, { login: 'koordinator.bi' });
  officer = await visit(browser, { login: 'cabang.jember', width: 360 });
});
afterAll(() => browser?.close());

async function isSound(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
    page.viewportSize()?.width ?? 0,
  );
}

const scan = (text: string) => ({ name: 'pindaian.pdf', mimeType: 'application/pdf', buffer: pdf(text) });

describe('Reminders', () => {
  it('are counted above every page, lead to what they are about, and are forwarded and read', async () => {
    const { page, complaints } = coordinator;
    const bell = page.getByRole('link', { name: /^Tugas dan pengingat/ });
    const count = async () => Number(((await bell.textContent()) ?? '').match(/\d+/)?.[0] ?? 0);
    const before = await count();
    expect(before).toBeGreaterThan(2);
    await bell.click();
    await page.getByRole('heading', { level: 1, name: 'Tugas dan pengingat' }).waitFor();
    await page
      .getByText(/^Berakhir .* Perpanjang/)
      .first()
      .waitFor();
    await isSound(page);
    const forward = page.getByRole('link', { name: /^Teruskan lewat WhatsApp/ }).first();
    expect(await forward.getAttribute('href')).toMatch(/^https:\/\/wa\.me\/\?text=Pengingat%20Portal%20Mitra/);
    await page
      .getByRole('button', { name: /^Tandai dibaca/ })
      .first()
      .click();
    await expect.poll(count).toBe(before - 1);
    await page.getByRole('button', { name: 'Tandai semua sudah dibaca' }).click();
    await page.getByText('Semua sudah dibaca', { exact: true }).waitFor();
    await expect.poll(count).toBe(0);
    await page.getByRole('link', { name: 'Semua pengingat' }).click();
    await page.getByRole('row').nth(1).waitFor();
    await isSound(page);
    expect(complaints).toEqual([]);
  });
});

describe('A missing paper', () => {
  it('is found in the list of work, brought, replaced and withdrawn on the page of its agreement', async () => {
    const { page } = officer;
    await page.goto('/tugas/dokumen');
    await page.getByRole('row').nth(1).waitFor();
    await isSound(page);
    await page.getByRole('row').nth(1).getByRole('link').click();
    const papers = page.getByRole('table', { name: 'Daftar dokumen perjanjian' });
    await page.getByRole('heading', { name: 'Dokumen', exact: true }).waitFor();
    await page.getByLabel('Berkas Naskah bertanda tangan').setInputFiles(scan('pertama'));
    await papers.getByRole('link', { name: /^Naskah bertanda tangan/ }).waitFor();
    await page.getByText('Ada', { exact: true }).waitFor();
    await isSound(page);
    await page.getByLabel('Versi baru Naskah bertanda tangan').setInputFiles(scan('pertama'));
    await page.getByRole('alert').filter({ hasText: 'sudah ada di perjanjian ini' }).waitFor();
    await isSound(page);
    await page.getByLabel('Versi baru Naskah bertanda tangan').setInputFiles(scan('kedua'));
    await papers.getByRole('link', { name: /versi 2/ }).waitFor();
    await page.getByRole('button', { name: 'Tampilkan versi lama (1)' }).click();
    expect(await papers.locator('tbody tr').count()).toBe(2);
    await page.getByRole('button', { name: /^Tarik .*versi 2/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Tarik dokumen' }).click();
    await dialog.getByRole('alert').first().waitFor();
    await isSound(page);
    await dialog.getByLabel('Alasan').fill('Halaman terakhir hilang');
    await dialog.getByRole('button', { name: 'Tarik dokumen' }).click();
    await papers.getByText('Halaman terakhir hilang').waitFor();
    await isSound(page);
  });
});
