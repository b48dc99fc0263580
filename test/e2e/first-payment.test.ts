import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, openBrowser, type Visitor, visit } from '../support/browser.ts';

let browser: Browser;
let coordinator: Visitor;
let branch: Visitor;
/** The two of the demo that wait for the branch at one ceremony. */
let two: { id: string; name: string }[];
beforeAll(async () => {
  browser = await openBrowser();
  coordinator = await visit(browser, { login: 'koordinator.bi' });
  branch = await visit(browser, { login: 'cabang.jember' });
  const question = '{ ceremonies(first: 20) { nodes { id place lines { group { id name } } } } }';
  type Found = { ceremonies: { nodes: { id: string; place: string; lines: { group: (typeof two)[0] }[] }[] } };
  const { ceremonies } = await ask<Found>(coordinator.context, question);
  const held = ceremonies.nodes.find(({ place }) => place === 'Aula Kantor Cabang Jember');
  two = held?.lines.map(({ group }) => group) ?? [];
});
afterAll(() => browser?.close());

/** A village of the district of the first of them. */
const VILLAGE = { code: '35.10.13.2008', name: 'Lemahbangdewo' };

/** What the page of the group says comes next. */
const next = (page: Page) => page.getByRole('region', { name: 'Berikutnya' }).getByRole('listitem').first();
const phase = (page: Page) => page.getByRole('list', { name: 'Tahap' }).locator('[aria-current="step"]');
const board = async () => {
  const text = '{ groupPipeline { signed registered protected phases { phase groups } } }';
  type Found = {
    groupPipeline: {
      signed: number;
      registered: number;
      protected: number;
      phases: { phase: string; groups: number }[];
    };
  };
  const { groupPipeline } = await ask<Found>(coordinator.context, text);
  const groups = (of: string) => groupPipeline.phases.find(({ phase }) => phase === of)?.groups ?? 0;
  return { ...groupPipeline, active: groups('ACTIVE') };
};

describe('A group that stands at a ceremony', () => {
  it('says so, and the branch finds the ceremony as one piece of work', async () => {
    const { page } = coordinator;
    await page.goto(`/kelompok/${two[0]?.id}`);
    await next(page).getByText('Menunggu telaah oleh Kantor Cabang Jember').waitFor();
    await branch.page.goto('/beranda');
    const work = branch.page.getByRole('listitem').filter({ hasText: 'Telaah penandatanganan bersama 2 kelompok' });
    await work.getByRole('link', { name: /^Periksa/ }).click();
    await branch.page.getByRole('button', { name: 'Setujui semua' }).click();
    await branch.page.getByRole('button', { name: 'Setujui 2 perjanjian' }).click();
    await branch.page.getByText('siap ditandatangani.', { exact: false }).first().waitFor();
  });

  it('is signed with the other from its own page', async () => {
    const { page } = coordinator;
    const before = await board();
    await page.reload();
    await next(page).getByRole('link', { name: 'Buka penandatanganan' }).click();
    await page.getByRole('button', { name: 'Catat tanda tangan' }).click();
    await page.getByRole('button', { name: 'Catat tanda tangan 2 kelompok' }).click();
    await page.getByText('Tanda tangan 2 kelompok dicatat.').waitFor();
    expect((await board()).signed).toBe(before.signed + 2);
    await page.getByRole('link', { name: two[0]?.name as string }).click();
    await next(page).getByText('Masukkan anggota').waitFor();
  });
});

describe('Its people', () => {
  it('come in one by the form, several by a list with a row that is refused, and each way leads back', async () => {
    const { page } = coordinator;
    await next(page).getByRole('link', { name: 'Tambah peserta' }).click();
    await page.getByLabel('NIK (nomor KTP)').fill('3510131203850001');
    await page.getByLabel('Nama lengkap sesuai KTP').fill('Rini Contoh');
    await page.getByLabel('Nama ibu kandung').fill('Aminah Contoh');
    await page.getByLabel('Nomor HP (boleh kosong)').fill('081200000301');
    await page.getByLabel('Desa atau kelurahan').fill(VILLAGE.name);
    await page.getByRole('option', { name: VILLAGE.name }).click();
    await page.getByLabel('Alamat', { exact: true }).fill('Dusun Krajan');
    await page.getByLabel('Pekerjaan', { exact: true }).selectOption('perajin');
    // who pays, and the agreement, came along from the group
    expect(await page.getByRole('radio', { name: 'Bayar sendiri' }).isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Simpan peserta' }).click();
    await page.getByRole('status').filter({ hasText: 'Rini Contoh didaftarkan.' }).waitFor();
    await next(page).getByText('Isi KPJ 1 calon peserta').waitFor();

    await page.getByRole('button', { name: 'Tindakan lain' }).click();
    await page.getByRole('menuitem', { name: 'Impor daftar peserta' }).click();
    await page.getByRole('heading', { level: 1, name: 'Impor daftar peserta' }).waitFor();
    const row = (nik: string, name: string) =>
      `${nik},${name},Perajin,${VILLAGE.code},Dusun Krajan,Aminah,081200000302,Mandiri`;
    const list = [
      'NIK,Nama Lengkap,Pekerjaan,Kode Desa,Alamat,Nama Ibu Kandung,No HP,Pembayar Iuran',
      row('3510135203850002', 'Tutik Contoh'),
      row('3510131203850003', 'Edi Contoh'),
      row('351013120385000', 'Kurang Satu'),
    ].join('\n');
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'anggota.csv', mimeType: 'text/csv', buffer: Buffer.from(list) });
    await page.getByRole('link', { name: 'Tinjau 2 peserta' }).click();
    await page.getByRole('button', { name: 'Simpan 2 peserta' }).click();
    await page.getByRole('link', { name: `Kembali ke ${two[0]?.name}` }).click();
    await page
      .getByRole('status')
      .filter({ hasText: '2 peserta tersimpan dari anggota.csv, 1 baris ditolak.' })
      .waitFor();
    await next(page).getByText('Isi KPJ 3 calon peserta').waitFor();
  });

  it('are registered with the numbers that the branch sent, pasted beside their names', async () => {
    const { page } = coordinator;
    await next(page).getByRole('button', { name: 'Isi KPJ' }).click();
    const dialog = page.getByRole('dialog');
    const boxes = dialog.getByRole('textbox');
    await boxes.first().waitFor();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    await boxes.nth(0).fill('2000');
    await dialog.getByRole('button', { name: 'Simpan KPJ' }).click();
    await dialog.getByText('KPJ harus 8 sampai 11 angka atau huruf.').first().waitFor();
    await boxes.nth(0).evaluate((box) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text', '20000000301\n20000000302\n20000000303\n');
      box.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    });
    expect(await boxes.nth(2).inputValue()).toBe('20000000303');
    await dialog.getByRole('button', { name: 'Simpan KPJ' }).click();
    await page.getByRole('status').filter({ hasText: '3 orang sekarang terdaftar.' }).waitFor();
    await next(page).getByText('Bayar iuran pertama').waitFor();
    expect(await phase(page).textContent()).toContain('Sudah terdaftar');
  });
});

describe('The first payment', () => {
  it('is reported on the page of the group, and who would report it again is told', async () => {
    const { page } = coordinator;
    await next(page).getByRole('button', { name: 'Laporkan sudah bayar' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Pakai jumlah ini' }).click();
    await dialog.getByRole('button', { name: 'Kirim laporan' }).click();
    await page.getByRole('status').filter({ hasText: 'Laporan terkirim.' }).waitFor();
    await next(page).getByText('Pembayaran pertama sudah dilaporkan').waitFor();
    expect(await phase(page).textContent()).toContain('Pembayaran pertama');
    await page.getByRole('button', { name: 'Tindakan lain' }).click();
    await page.getByRole('menuitem', { name: 'Laporkan sudah bayar' }).click();
    await dialog.getByText('Sudah ada laporan yang menunggu konfirmasi.', { exact: false }).waitFor();
    await dialog.getByRole('button', { name: 'Batal' }).click();
  });

  it('is confirmed by the branch, and the group is active on its page and on the board', async () => {
    const before = await board();
    await branch.page.goto(`/kelompok/${two[0]?.id}`);
    await next(branch.page).getByRole('link', { name: 'Periksa pembayaran' }).click();
    await branch.page.getByRole('table').getByRole('row').nth(1).getByRole('link').first().click();
    await branch.page.getByRole('button', { name: 'Konfirmasi uang masuk' }).click();
    await expect.poll(async () => (await board()).active).toBe(before.active + 1);
    expect((await board()).protected).toBe(before.protected + 3);
    const { page } = coordinator;
    await page.reload();
    await phase(page).getByText('Aktif').waitFor();
    await page.getByRole('link', { name: 'Lembar setoran' }).click();
    await page.getByText('✓ dibayar').first().waitFor();
    expect(await page.getByText('✓ dibayar').count()).toBe(3);
  });
});
