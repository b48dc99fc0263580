import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeDemoFile } from '../../server/database/demo/demo-file.ts';
import { openBrowser, type Visitor, visit } from '../support/browser.ts';

let browser: Browser;
let visitor: Visitor;
let folder: string;

beforeAll(async () => {
  browser = await openBrowser();
  visitor = await visit(browser, { login: 'koordinator.jambi' });
  folder = mkdtempSync(join(tmpdir(), 'portal-keys-'));
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Focus {
  readonly name: string;
  readonly outlined: boolean;
  readonly covered: boolean;
}

/** What has the focus, whether one sees that, and whether something lies on top of it. */
const focus = (page: Page): Promise<Focus> =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    const box = element.getBoundingClientRect();
    const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    const marks = [element, ...element.querySelectorAll('*'), element.closest('tr, li, div')].filter(
      Boolean,
    ) as Element[];
    const isMarked = marks.some((mark) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(mark);
      return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
    });
    const label = (element as HTMLInputElement).labels?.[0]?.textContent;
    const name = element.getAttribute('aria-label') ?? label ?? element.textContent?.trim() ?? '';
    return { name, outlined: isMarked, covered: top !== null && !element.contains(top) && !top.contains(element) };
  });

/** Presses Tab until something of this name has the focus. */
async function tabTo(page: Page, name: RegExp, most = 60): Promise<void> {
  for (let i = 0; i < most; i++) {
    await page.keyboard.press('Tab');
    if (name.test((await focus(page)).name)) return;
  }
  throw new Error(`Tab does not lead to ${name}`);
}

describe('Without a pointer', () => {
  it('the first stop leads past the header to the content', async () => {
    const { page } = visitor;
    await page.goto('/beranda');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('Tab');
    expect(await focus(page)).toMatchObject({ name: 'Langsung ke isi', outlined: true, covered: false });
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('isi');
  });

  it('every stop of the home is marked and lies under nothing', async () => {
    const { page } = visitor;
    await page.goto('/beranda');
    await page.waitForLoadState('networkidle');
    const unseen: string[] = [];
    for (let i = 0; i < 40; i++) {
      await page.keyboard.press('Tab');
      const { name, outlined, covered } = await focus(page);
      if (await page.evaluate(() => document.activeElement === document.body)) break;
      if (!outlined || covered) unseen.push(name);
    }
    expect(unseen).toEqual([]);
  });

  it('one person is found by name from anywhere and opened', async () => {
    const { page } = visitor;
    await page.goto('/peserta');
    const link = page.getByRole('table').getByRole('link').first();
    const name = ((await link.textContent()) ?? '').trim();
    await page.goto('/beranda');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('/');
    await page.getByRole('searchbox').waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search');
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name, exact: true }).first().waitFor();
    await tabTo(page, new RegExp(`^${name}`));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name }).waitFor();
  });

  it('a dialog takes the focus and gives it back to what opened it', async () => {
    const { page } = visitor;
    await tabTo(page, /^Tindakan lain$/);
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Tampilkan NIK' }).waitFor();
    while ((await focus(page)).name !== 'Tampilkan NIK') await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await expect.poll(() => dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await expect.poll(async () => (await focus(page)).name).toBe('Tindakan lain');
  });

  it('a list is handed in, looked at and saved', async () => {
    const { page } = visitor;
    const { file, expected } = await writeDemoFile({
      rows: 200,
      seed: process.pid % 1000,
      out: folder,
      coverFrom: '2027-01-01',
    });
    const good = expected.filter((row) => row.outcome !== 'REFUSED').length;
    await page.goto('/impor/baru');
    await page.getByRole('heading', { level: 1 }).waitFor();
    const chooser = page.waitForEvent('filechooser');
    await tabTo(page, /Pilih berkas/);
    await page.keyboard.press('Space');
    await (await chooser).setFiles(file);
    const review = new RegExp(`^Tinjau ${good} peserta`);
    await page.getByRole('link', { name: review }).waitFor({ timeout: 60_000 });
    await tabTo(page, review);
    await page.keyboard.press('Enter');
    const save = new RegExp(`^Simpan ${good} peserta`);
    await page.getByRole('button', { name: save }).waitFor();
    await tabTo(page, save);
    await page.keyboard.press('Enter');
    await page.getByText(`${good} peserta tersimpan`).waitFor({ timeout: 60_000 });
  });

  // the people of that list would otherwise be known to every list that comes after it
  it('what was saved is taken back', async () => {
    const { page } = visitor;
    await tabTo(page, /^Batalkan impor ini/);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await tabTo(page, /^Ya, batalkan impor/);
    await page.keyboard.press('Enter');
    await page.getByText('peserta kembali seperti sebelum impor').waitFor({ timeout: 60_000 });
    await page.getByText('Dikembalikan', { exact: true }).waitFor();
  });

  it('help is reached from the end of every page', async () => {
    const { page } = visitor;
    for (const address of ['/beranda', '/peserta', '/impor', '/akun']) {
      await page.goto(address);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.getByRole('contentinfo').getByRole('link', { name: 'Bantuan' }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: 'Bantuan' }).waitFor();
    }
  });
});
