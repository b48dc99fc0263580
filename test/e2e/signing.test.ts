import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, openBrowser, type Visitor, visit } from '../support/browser.ts';

let browser: Browser;
let coordinator: Visitor;
let branch: Visitor;
let two: { id: string; name: string }[];
let ceremony: string;
beforeAll(async () => {
  browser = await openBrowser();
  coordinator = await visit(browser, { login: 'koordinator.bi' });
  branch = await visit(browser, { login: 'cabang.jember' });
  const question = '{ groups(first: 20, filter: { unsigned: true }) { nodes { id name mous { id } } } }';
  type Found = { groups: { nodes: { id: string; name: string; mous: { id: string }[] }[] } };
  const { groups } = await ask<Found>(coordinator.context, question);
  two = groups.nodes.filter(({ mous }) => mous.length === 0).slice(0, 2);
});
afterAll(() => browser?.close());

const phases = async () => {
  const text = '{ groupBoard { phase cards { id } } }';
  const { groupBoard } = await ask<{ groupBoard: { phase: string; cards: { id: string }[] }[] }>(
    coordinator.context,
    text,
  );
  return two.map(({ id }) => groupBoard.find(({ cards }) => cards.some((card) => card.id === id))?.phase);
};

describe('A coordinator of groups', () => {
  it('moves a group on the board, and takes it back', async () => {
    const { page } = coordinator;
    const before = (await phases())[0];
    await page.goto('/kelompok?tampilan=papan');
    const choice = page.getByLabel(`Pindahkan ${two[0]?.name} ke tahap`);
    await choice.selectOption(before === 'DATA_COLLECTED' ? 'SOCIALISED' : 'DATA_COLLECTED');
    await page.getByRole('button', { name: 'Urungkan' }).click();
    await expect.poll(async () => (await phases())[0]).toBe(before);
  });

  it('plans for two groups at once, and is told what lacks before anything is saved', async () => {
    const { page } = coordinator;
    await page.goto('/kelompok?mou=belum&urut=nama');
    for (const { name } of two) await page.getByRole('checkbox', { name: `Pilih ${name}` }).check();
    await page.getByRole('link', { name: 'Tanda tangan bersama' }).click();
    await page.getByRole('button', { name: 'Periksa dulu' }).click();
    await page.getByText('Tempat penandatanganan harus 3 sampai 120 huruf.').first().waitFor();
    await page.getByLabel('Tempat', { exact: true }).fill('Aula Kantor Contoh');
    await page.getByLabel('Penanda tangan kantor').fill('Kepala Kantor Cabang Contoh');
    await page.getByRole('button', { name: 'Periksa dulu' }).click();
    await page.getByRole('button', { name: 'Rencanakan 2 kelompok dan minta telaah' }).click();
    await page.getByText('Telaah hukum sudah diminta.', { exact: false }).waitFor();
    ceremony = new URL(page.url()).pathname;
    expect(await page.getByRole('button', { name: 'Setujui semua' }).count()).toBe(0);
  });

  it('has them approved by the branch as one, signs, and takes the papers away', async () => {
    await branch.page.goto(ceremony);
    await branch.page.getByRole('button', { name: 'Setujui semua' }).click();
    await branch.page.getByRole('button', { name: 'Setujui 2 perjanjian' }).click();
    await branch.page.getByText('siap ditandatangani.', { exact: false }).first().waitFor();
    const { page, context } = coordinator;
    await page.goto(ceremony);
    await page.getByRole('button', { name: 'Catat tanda tangan' }).click();
    await page.getByRole('button', { name: 'Catat tanda tangan 2 kelompok' }).click();
    await page.getByText('Tanda tangan 2 kelompok dicatat.').waitFor();
    const paper = await context.request.get(`/ceremonies/${ceremony.split('/').pop()}/agreements.pdf`);
    expect([paper.status(), paper.headers()['content-type']]).toEqual([200, 'application/pdf']);
    expect(new Set(await phases()).has('SIGNED')).toBe(true);
  });
});
