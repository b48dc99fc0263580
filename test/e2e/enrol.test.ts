import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeDemoFile } from '../../server/database/demo/demo-file.ts';
import { openBrowser, type Visitor, visit } from '../support/browser.ts';

const ROWS = 78_000;
let browser: Browser;
let officer: Visitor;
let folder: string;

beforeAll(async () => {
  browser = await openBrowser();
  officer = await visit(browser, { login: 'koordinator.jambi' });
  folder = await mkdtemp(join(tmpdir(), 'portal-list-'));
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

const number = (value: number) => new Intl.NumberFormat('id-ID').format(value);

describe('The officer of a province', () => {
  it('reads the daily answer without a click', async () => {
    const { page, clicks } = officer;
    await page.getByText('Terdaftar', { exact: true }).first().waitFor();
    await page.getByText('Calon peserta', { exact: true }).first().waitFor();
    expect(await clicks()).toBe(0);
  });

  it('enrols 78,000 workers from one spreadsheet in at most six clicks', async () => {
    const { page, clicks } = officer;
    const { file, expected } = await writeDemoFile({ rows: ROWS, seed: 7, out: folder, coverFrom: '2027-01-01' });
    const refused = expected.filter((row) => row.outcome === 'REFUSED').length;
    const good = ROWS - refused;

    await page.getByRole('link', { name: 'Impor daftar peserta' }).first().click();
    // choosing a file in the system's own window is a click as well
    await page.locator('input[type=file]').setInputFiles(file);
    const review = page.getByRole('link', { name: `Tinjau ${number(good)} peserta` });
    await review.waitFor({ timeout: 90_000 });
    await page.getByText(number(refused), { exact: true }).first().waitFor();
    await page.getByText('Sel NIK berformat angka.', { exact: false }).first().waitFor();
    await review.click();
    await page.getByRole('button', { name: `Simpan ${number(good)} peserta` }).click();
    await page.getByText(`${number(good)} peserta tersimpan`).waitFor({ timeout: 90_000 });

    expect((await clicks()) + 1).toBeLessThanOrEqual(6);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page
        .getByRole('link', { name: /Unduh .* baris yang ditolak/ })
        .first()
        .click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
  }, 240_000);

  it('finds one person among all of them by a name and by a NIK that stays out of the address', async () => {
    const { page } = officer;
    await page.goto('/peserta');
    const first = page.getByRole('table').getByRole('link').first();
    const name = ((await first.textContent()) ?? '').trim();
    await page.keyboard.press('/');
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name, exact: true }).first().waitFor();
    expect(new URL(page.url()).search).not.toBe('');

    await page.getByRole('searchbox').fill('1501 0141 0780 0001');
    await page.keyboard.press('Enter');
    await page.getByText('Tidak ada', { exact: false }).first().waitFor();
    expect(page.url()).not.toContain('1501014107800001');
    expect(page.url()).not.toContain('1501%20');
  });

  it('changes the language with one click and stays on the page', async () => {
    const { page } = officer;
    const address = page.url();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { level: 1, name: 'Members' }).waitFor();
    expect(page.url()).toBe(address);
    await page.getByRole('button', { name: 'Bahasa Indonesia' }).click();
    await page.getByRole('heading', { level: 1, name: 'Peserta' }).waitFor();
  });

  it('meets no error in the console on the way', () => {
    expect(officer.complaints).toEqual([]);
  });
});
