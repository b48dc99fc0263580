import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { checkout } from '../../server/checkout.ts';
import { openBrowser, type VisitorOptions, visit } from '../support/browser.ts';
import { startBuiltPortal } from '../support/built-app-setup.ts';
import { type Picture, pictures } from './pictures.ts';

// npm run pictures: builds, starts the portal on demo data of its own and takes the pictures that README shows.
const MOST_BYTES = 200_000;
const folder = join(checkout, 'docs/pictures');
const downloads = mkdtempSync(join(tmpdir(), 'portal-pictures-'));

const built = spawnSync(process.execPath, ['server/build.mjs'], { cwd: checkout, stdio: 'inherit' });
if (built.status !== 0) throw new Error('the build failed');
const portal = await startBuiltPortal();
const browser = await openBrowser();
try {
  for (const picture of pictures) await take(picture);
} finally {
  await browser.close();
  await portal.stop();
  rmSync(downloads, { recursive: true, force: true });
}

async function take({ name, login, path, prepare, ...look }: Picture): Promise<void> {
  const options: VisitorOptions = { login, url: portal.url, ...look };
  const { page, context, complaints } = await visit(browser, options);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  if (path) await page.goto(path);
  await prepare?.(page, downloads);
  await settled(page);
  const file = join(folder, `${name}.png`);
  await page.screenshot({ path: file, animations: 'disabled', caret: 'hide' });
  await context.close();
  const { size } = statSync(file);
  if (complaints.length > 0) throw new Error(`${name}: ${complaints.join('; ')}`);
  if (size > MOST_BYTES) throw new Error(`${name} has ${size} bytes: show less of the page`);
  process.stdout.write(`${name}.png ${Math.round(size / 1000)} kB\n`);
}

async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}
