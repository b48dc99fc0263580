import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser, portalUrl, visit } from '../support/browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

const list = [
  'Kode wilayah;Nama;Nomor HP',
  ...['15.05.01.2004', '15.05.01.2002', '15.05.01.2005'].map(
    (code, i) => `${code};Operator Cetak ${i};08550000000${i}`,
  ),
].join('\n');
const file = (text: string) => ({ name: 'operator.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });

it('A coordinator brings operators in from a file, and one comes in with the code of its slip', async () => {
  const { page, complaints } = await visit(browser, { login: 'koordinator.jambi' });
  await page.goto('/pengguna');
  await page.getByRole('link', { name: 'Operator dari berkas' }).click();
  await page.locator('input[type=file]').setInputFiles(file(`${list}\n99.99;Salah;0812`));
  await page.getByText('1 baris perlu diperbaiki').waitFor();
  await page.getByRole('button', { name: 'Pilih berkas yang sudah diperbaiki' }).click();
  await page.locator('input[type=file]').setInputFiles(file(list));
  await page.getByRole('button', { name: 'Buat 3 operator' }).click();
  const row = page.getByRole('row', { name: /Operator Cetak 1/ });
  const login = (await row.getByRole('cell').nth(1).textContent()) ?? '';
  const code = (await row.getByRole('cell').nth(2).textContent()) ?? '';
  expect(login).toBe('desa.1505012002');
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByText(code).locator('visible=true').count()).toBe(1);
  expect(complaints).toEqual([]);

  const context = await browser.newContext({ baseURL: portalUrl(), locale: 'id-ID' });
  const paper = await context.newPage();
  await paper.goto('/kode');
  await paper.getByLabel('Nama pengguna').fill(login);
  await paper.getByLabel('Kode', { exact: true }).fill(code.toLowerCase());
  await paper.getByLabel('Kata sandi baru', { exact: true }).fill('sembilan kebun kopi hijau');
  await paper.getByLabel('Kata sandi baru sekali lagi').fill('sembilan kebun kopi hijau');
  await paper.getByRole('button', { name: 'Simpan kata sandi dan masuk' }).click();
  await paper.waitForURL('**/beranda');
  await paper.goto('/akun');
  await paper.getByText(login).first().waitFor();
  expect(paper.url()).not.toContain(code);
}, 60_000);
