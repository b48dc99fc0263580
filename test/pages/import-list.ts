import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { writeDemoFile } from '../../server/database/demo/demo-file.ts';
import { visit } from '../support/browser.ts';

/** Hands in a list with mistakes and waits for its check, so that there is a result to look at. */
export async function importList(browser: Browser, url: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'portal-list-'));
  const { page, context } = await visit(browser, { login: 'koordinator.jambi', url });
  try {
    const { file } = await writeDemoFile({ rows: 400, seed: Date.now() % 1000, out: folder, coverFrom: '2027-01-01' });
    await page.goto('/impor/baru');
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByRole('link', { name: /^Tinjau / }).waitFor({ timeout: 60_000 });
  } finally {
    await context.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
