import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, type Visitor, visit } from '../support/browser.ts';

const NEXT_YEAR = new Date().getFullYear() + 1;
let browser: Browser;
const visitors = new Map<string, Visitor>();
const as = async (login: string): Promise<Visitor> => {
  const known = visitors.get(login) ?? (await visit(browser, { login }));
  visitors.set(login, known);
  return known;
};
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

describe('The target of a branch', () => {
  it('is proposed in its report by one of the head office, with what rests on nothing refused', async () => {
    const { page } = await as('pusat.perencana');
    await page.goto(`/target?tahun=${NEXT_YEAR}`);
    await page
      .getByRole('link', { name: /Jember/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Usulkan BPU' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('Jumlah orang').fill('18.500');
    await form.getByLabel(/Iuran setahun/).fill('3.000.000.000');
    await form.getByRole('button', { name: 'Usulkan target' }).click();
    await form.getByText('Tulis dasar target', { exact: false }).first().waitFor();
    await form.getByLabel('Dasar target').fill('Surat contoh 12/REN');
    await form.getByRole('button', { name: 'Usulkan target' }).click();
    await page.getByText('Target diusulkan. Orang lain harus menyetujuinya.').waitFor();
  });

  it('waits for another one, who sees it first, and is not for the proposer to approve', async () => {
    const planner = (await as('pusat.perencana')).page;
    await planner.goto(`/target?tahun=${NEXT_YEAR}`);
    await planner.getByText('Orang lain di kantor yang berwenang harus menyetujuinya.').waitFor();
    expect(await planner.getByRole('button', { name: 'Setujui', exact: true }).count()).toBe(0);

    const { page } = await as('pusat');
    await page.goto('/beranda');
    const work = page.getByRole('listitem').filter({ hasText: `usulan target ${NEXT_YEAR}` });
    await work.getByRole('link', { name: 'Periksa' }).click();
    const row = page.getByRole('row').filter({ hasText: 'Jember' }).filter({ hasText: '18.500' });
    await row.getByRole('button', { name: 'Setujui' }).click();
    await page.getByText('Target disetujui dan berlaku.').waitFor();
  });

  it('is in the report that the branch prints, with the figures of the screen', async () => {
    const { page } = await as('cabang.jember');
    await page.goto(`/target?tahun=${NEXT_YEAR}`);
    await page
      .getByRole('link', { name: /Jember/ })
      .first()
      .click();
    const lines = page.getByRole('table', { name: 'Target dan realisasi menurut segmen' });
    const figures = async () => (await lines.getByRole('cell').allTextContents()).filter((text) => /\d/.test(text));
    await lines.getByText('18.500').first().waitFor();
    const seen = await figures();
    await page.emulateMedia({ media: 'print' });
    await lines.getByText('18.500').locator('visible=true').first().waitFor();
    expect(await figures()).toEqual(seen);
    await page.emulateMedia({ media: null });
  });
});

describe('The joiners and leavers of a month', () => {
  it('that one has frozen are approved by another, and stand for both', async () => {
    const { page } = await as('koordinator.kemendes');
    await page.goto('/beranda');
    await page
      .getByRole('listitem')
      .filter({ hasText: 'Setujui mutasi' })
      .first()
      .getByRole('link', { name: 'Periksa' })
      .click();
    await page.getByRole('button', { name: 'Setujui', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Setujui', exact: true }).click();
    await page.getByText('Mutasi disetujui untuk potongan gaji.').waitFor();
    const address = new URL(page.url());

    const payroll = (await as('ppk.kemendes')).page;
    await payroll.goto(address.pathname + address.search);
    await payroll
      .getByText(/^Disetujui /)
      .first()
      .waitFor();
    expect(await payroll.getByRole('button', { name: 'Batalkan pembekuan' }).count()).toBe(0);
  });
});
