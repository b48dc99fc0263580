import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** One picture of README: who looks at which page, and what is done there before. */
export interface Picture {
  readonly name: string;
  readonly login: string;
  readonly path?: string;
  readonly locale?: 'id' | 'en';
  readonly width?: number;
  readonly height?: number;
  prepare?(page: Page, downloads: string): Promise<void>;
}

const CHECK_WITHIN_MS = 120_000;

/** In the order they are taken: the import changes what pages after it show. */
export const pictures: readonly Picture[] = [
  { name: 'home', login: 'koordinator.jambi' },
  { name: 'phone', login: 'koordinator.jambi', locale: 'en', width: 360, height: 760 },
  { name: 'members', login: 'operator.desa', path: '/peserta' },
  { name: 'groups', login: 'koordinator.bi' },
  { name: 'provinces', login: 'koordinator.kemendes' },
  { name: 'import-result', login: 'koordinator.jambi', path: '/impor/baru', prepare: checkSampleList },
];

/** Downloads the sample list and hands it in again for next year's agreement, up to the answer to each of its rows. */
async function checkSampleList(page: Page, downloads: string): Promise<void> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Unduh daftar contoh (XLSX)' }).click(),
  ]);
  const file = join(downloads, download.suggestedFilename());
  await download.saveAs(file);
  // running agreements come before the one that begins next year
  await page.getByLabel('Perjanjian').selectOption({ index: 2 });
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByRole('link', { name: /^Tinjau/ }).waitFor({ timeout: CHECK_WITHIN_MS });
}
