import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, type Visitor, visit } from '../support/browser.ts';

let browser: Browser;
const NAME = 'Anggaran uji desa 2026';
/** Who drafts, and who may approve what the other drafted. */
let coordinator: Visitor;
let agency: Visitor;
beforeAll(async () => {
  browser = await openBrowser();
  coordinator = await visit(browser, { login: 'koordinator.jambi' });
  agency = await visit(browser, { login: 'pusat', width: 360 });
});
afterAll(() => browser?.close());

async function isSound(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  const width = page.viewportSize()?.width ?? 0;
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
}

async function fillDate(page: Page, id: string, [day, month, year]: [string, string, string]): Promise<void> {
  await page.locator(`[id="${id}.day"]`).fill(day);
  await page.locator(`[id="${id}.month"]`).fill(month);
  await page.locator(`[id="${id}.year"]`).fill(year);
}

const told = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text }).waitFor();

describe('A subsidy budget', () => {
  it('is drafted by a coordinator, and says by field what is missing', async () => {
    const { page } = coordinator;
    await page.goto('/anggaran');
    await page.getByRole('link', { name: 'Buat anggaran' }).first().click();
    await page.getByRole('button', { name: 'Simpan draf' }).click();
    await page.getByRole('alert').getByText('Pilih perjanjiannya.').waitFor();
    await isSound(page);
    const mou = page.getByLabel('Perjanjian');
    const titles = await mou.locator('option').allTextContents();
    // the running programme stands before the next one
    await mou.selectOption({ label: titles.at(-2) ?? '' });
    await page.locator('#name').fill(NAME);
    await page.getByLabel('Sumber dana').selectOption('BKBK');
    await page.locator('#year').fill('2026');
    await page.getByLabel('Bulan pertama').fill('2026-01');
    await page.getByLabel('Dana per unit').fill('100.000.000');
    await fillDate(page, 'lines.0.tranches.0.on', ['1', '9', '2026']);
    await fillDate(page, 'lines.0.tranches.1.on', ['15', '4', '2026']);
    await page.getByRole('button', { name: 'Simpan draf' }).click();
    // the server's word about a rule comes to its field
    await page.getByRole('alert').getByRole('link', { name: 'Urutkan tahap menurut tanggal.' }).click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('lines.0.tranches');
    await fillDate(page, 'lines.0.tranches.0.on', ['1', '3', '2026']);
    await page.getByRole('button', { name: 'Simpan draf' }).click();
    await told(page, 'Draf anggaran disimpan.');
    await isSound(page);
  });

  it('waits for a choice and a decree before another person is asked', async () => {
    const { page } = coordinator;
    await page.getByRole('button', { name: 'Minta persetujuan' }).click();
    await page.getByRole('alert').getByText('Isi nomor dan tanggal SK').waitFor();
    await page.getByRole('link', { name: 'Ubah anggaran' }).click();
    await page.getByLabel('Nomor SK').fill('145/KEP.GUB/DPMD/2026');
    await fillDate(page, 'decreeOn', ['5', '1', '2026']);
    await page.getByRole('button', { name: 'Simpan perubahan' }).click();
    await told(page, 'Perubahan disimpan.');
    await page.getByRole('button', { name: 'Pilih satu dari tiga cara' }).click();
    await page.getByRole('radio', { name: 'Orang terakhir lebih singkat' }).check();
    await isSound(page);
    await page.getByRole('button', { name: 'Simpan pilihan' }).click();
    await told(page, 'Pilihan disimpan');
    const chosen = page.getByRole('row').filter({ hasText: 'Dipilih' });
    expect(await chosen.textContent()).toContain('Orang terakhir lebih singkat');
    await page.getByRole('button', { name: 'Minta persetujuan' }).click();
    await page.getByText('Menunggu persetujuan orang lain sejak').waitFor();
    expect(await page.getByRole('button', { name: 'Setujui' }).count()).toBe(0);
  });

  it('is approved by somebody else, who sees the sum and the number of units once more', async () => {
    const { page } = agency;
    await page.goto('/anggaran?keadaan=menunggu');
    await page.getByRole('link', { name: NAME }).click();
    const total = await page
      .getByText(/^Rp[\d.]+$/)
      .first()
      .textContent();
    await page.getByRole('button', { name: 'Setujui' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(total ?? '').waitFor();
    await isSound(page);
    await dialog.getByRole('button', { name: /Setujui .* alokasi/ }).click();
    await told(page, 'Anggaran disetujui.');
    await isSound(page);
  });

  it('shows the coordinator its units from region to village, and every entry behind them', async () => {
    const { page } = coordinator;
    await page.reload();
    await page.getByRole('table', { name: 'Alokasi menurut wilayah' }).waitFor();
    await isSound(page);
    await page.getByRole('link', { name: 'Kab. Kerinci' }).click();
    const districts = page.getByRole('table', { name: 'Alokasi menurut wilayah' });
    await districts
      .getByRole('link', { name: /^Kec\. / })
      .first()
      .click();
    const units = page.getByRole('table', { name: 'Alokasi tiap unit' });
    await units
      .getByRole('link', { name: /^Desa / })
      .first()
      .waitFor();
    await isSound(page);
    const file = await page.getByRole('link', { name: 'Unduh CSV' }).getAttribute('href');
    const lines = (await (await page.request.get(file ?? '')).text()).trim().split('\n');
    // a head, and on the page the sum of all rows
    expect(lines.length - 2).toBe((await units.getByRole('row').count()) - 2);
    await units
      .getByRole('link', { name: /^Desa / })
      .first()
      .click();
    await page.getByRole('table', { name: 'Tahap dan laporan' }).waitFor();
    await page.getByRole('table', { name: 'Kuota per bulan' }).waitFor();
    await isSound(page);
    await page.getByRole('link', { name: 'Buku besar' }).click();
    const entries = page.getByRole('table', { name: 'Entri buku besar' });
    await entries.getByRole('row').filter({ hasText: 'Alokasi' }).waitFor();
    await isSound(page);
  });

  it('is used: people are reserved, money comes, and the figures follow', async () => {
    const { page } = coordinator;
    await page.goto('/anggaran?keadaan=disetujui');
    await page.getByRole('link', { name: NAME }).click();
    await page.getByRole('link', { name: 'Cadangkan' }).click();
    await page
      .getByRole('status')
      .filter({ hasText: /orang muat|dapat dicadangkan/ })
      .waitFor();
    await isSound(page);
    // what is reserved already, for another budget for example, is not reserved again
    const act = page.getByRole('button', { name: /^Cadangkan [\d.]+ bulan orang$/ });
    if ((await act.count()) > 0) {
      await act.click();
      await told(page, 'orang dicadangkan');
      await isSound(page);
      await page.getByRole('link', { name: 'Kembali ke anggaran' }).click();
    } else await page.getByRole('button', { name: 'Batal' }).click();
    const dialog = page.getByRole('dialog');
    await page.getByRole('link', { name: 'Dana masuk' }).click();
    await page.getByRole('link', { name: 'Kab. Kerinci' }).click();
    await page.getByRole('button', { name: 'Catat dana masuk' }).click();
    await dialog.getByRole('button', { name: 'Catat dana masuk' }).click();
    await dialog.getByRole('alert').getByText('Isi nomor SP2D').waitFor();
    await isSound(page);
    await dialog.getByLabel('Nomor SP2D').fill('00417/SP2D/2026');
    await dialog.getByRole('button', { name: 'Catat dana masuk' }).click();
    await told(page, 'Dana masuk');
    await page.getByText('Dana yang masuk cukup untuk').waitFor();
    await isSound(page);
  });

  it('accounts for what came, holds up the next tranche without that, and takes a mistake back', async () => {
    const { page } = coordinator;
    const dialog = page.getByRole('dialog');
    await page.getByRole('link', { name: /^Tahap 2/ }).click();
    await page.getByText('Tahap 2 tertahan di').waitFor();
    await isSound(page);
    await page.getByRole('link', { name: /^Tahap 1/ }).click();
    await page.getByRole('button', { name: 'Catat laporan' }).click();
    await isSound(page);
    await dialog.getByRole('button', { name: 'Catat laporan' }).click();
    await told(page, 'Laporan tahap 1 dicatat');
    await page.getByRole('link', { name: NAME }).click();
    await page.getByRole('link', { name: 'Buku besar' }).click();
    await page
      .getByRole('button', { name: /^Batalkan / })
      .first()
      .click();
    await dialog.getByRole('radio', { name: /^Semua unit/ }).check();
    await dialog.getByRole('button', { name: 'Batalkan dana masuk' }).click();
    await dialog.getByRole('alert').getByText('Tuliskan alasan').waitFor();
    await isSound(page);
    await dialog.getByLabel('Alasan').fill('Salah nomor SP2D');
    await dialog.getByRole('button', { name: 'Batalkan dana masuk' }).click();
    await told(page, 'dibatalkan untuk');
  });

  it('takes transfers from a file, every row answered first', async () => {
    const { page } = coordinator;
    await page.getByRole('link', { name: NAME }).click();
    await page.getByRole('link', { name: 'Dana masuk' }).click();
    await page.getByRole('button', { name: 'Tindakan lain' }).click();
    await page.getByRole('menuitem', { name: 'Catat dari berkas' }).click();
    await isSound(page);
    const head = 'Kode desa;Jumlah;Nomor SP2D;Tanggal;Tahap';
    const choose = (...rows: string[]) =>
      page.locator('input[type=file]').setInputFiles({
        ...{ name: 'dana.csv', mimeType: 'text/csv', buffer: Buffer.from([head, ...rows].join('\n')) },
      });
    await choose('15.01.11.2009;tiga juta;SP2D-1;01-09-2026;1');
    await page.getByRole('table', { name: 'Baris yang perlu diperbaiki' }).waitFor();
    await isSound(page);
    await page.getByRole('button', { name: 'Pilih berkas yang sudah diperbaiki' }).click();
    await choose('15.01.11.2009;3.000.000;SP2D-1;01-09-2026;1');
    await page.getByRole('button', { name: 'Catat 1 transfer' }).click();
    await told(page, 'Dana masuk Rp3.000.000 dicatat dari 1 transfer.');
  });

  it('has deadlines and papers, and charts with their tables', async () => {
    const { page } = coordinator;
    const dialog = page.getByRole('dialog');
    await page.getByRole('link', { name: NAME }).click();
    await page.getByRole('button', { name: 'Atur tenggat' }).click();
    await fillDate(page, 'deadline-REPORT', ['1', '2', '2026']);
    await isSound(page);
    await dialog.getByRole('button', { name: 'Simpan tenggat' }).click();
    const deadlines = page.getByRole('table', { name: 'Tenggat tiap tahapan' });
    await deadlines.getByText('Lewat tenggat').waitFor();
    await page.locator('input[type=file]').setInputFiles({
      ...{ name: 'sk.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 contoh') },
    });
    await page.getByRole('table', { name: 'Dokumen dasar' }).getByRole('link', { name: 'SK (PDF)' }).waitFor();
    await isSound(page);
    await page.getByRole('link', { name: 'Lihat grafik' }).click();
    await page.getByRole('table', { name: 'Dana dari bulan ke bulan' }).waitFor();
    await page.getByRole('table', { name: 'Bulan yang terbayar dari dana masuk' }).waitFor();
    await isSound(page);
    await page.goto('/beranda');
    await page.getByRole('heading', { name: 'Apakah dananya cukup?' }).first().waitFor();
    await isSound(page);
  });
});
