import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, openBrowser, type Visitor, visit } from '../support/browser.ts';

let browser: Browser;
const views = [
  { name: 'on a phone in English', login: 'koordinator.dki', locale: 'en', width: 360, height: 800 },
  { name: 'on a desk in Indonesian', login: 'koordinator.jambi', locale: 'id', width: 1280, height: 800 },
] as const;
const visitors = new Map<string, Visitor>();
/** One of each that each visitor may see. */
interface Own {
  readonly partner: string;
  readonly member: string;
  readonly mou: string;
  readonly office: string;
  readonly user: string;
  /** An accident that was recorded. */
  readonly event: string;
  /** An act on many that was chosen and not carried out. */
  readonly bulk: string;
  readonly payment: string;
}
const own = new Map<string, Own>();
let here: Own;
/** Who keeps offices, seen as each view. */
const keepers = new Map<string, Visitor>();

beforeAll(async () => {
  browser = await openBrowser();
  for (const view of views) visitors.set(view.name, await visit(browser, view));
  // two people, because a language is its user's
  for (const [index, login] of ['pusat', 'administrator'].entries()) {
    const view = views[index] as (typeof views)[number];
    keepers.set(view.name, await visit(browser, { ...view, login }));
  }
  for (const [name, { context }] of visitors) {
    const question =
      '{ members(first: 1) { nodes { id partner { id } } } mous(first: 1) { nodes { id } } payments(first: 1) { nodes { id } } offices { id } }';
    const { members, mous, payments, offices } = await ask<{
      members: { nodes: { id: string; partner: { id: string } }[] };
      mous: { nodes: { id: string }[] };
      payments: { nodes: { id: string }[] };
      offices: { id: string }[];
    }>(context, question);
    const [member, mou, office] = [members.nodes[0], mous.nodes[0], offices[0]];
    const payment = payments.nodes[0];
    if (!member || !mou || !office || !payment)
      throw new Error('the demo lacks members, agreements, payments or offices');
    own.set(name, {
      partner: member.partner.id,
      member: member.id,
      mou: mou.id,
      office: office.id,
      bulk: await chosen(context, member.id),
      user: await newOperator(context, member.partner.id),
      event: await recorded(context, member.id),
      payment: payment.id,
    });
  }
});
afterAll(() => browser?.close());

async function chosen(context: Visitor['context'], member: string): Promise<string> {
  const prepare = `mutation ($ids: [ID!], $key: String!) {
    memberBulkPrepare(selection: { ids: $ids }, input: { act: REACTIVATE, note: "Hanya dilihat" }, idempotencyKey: $key) { memberBulk { id } } }`;
  const { memberBulkPrepare } = await ask<{ memberBulkPrepare: { memberBulk: { id: string } } }>(context, prepare, {
    ids: [member],
    key: crypto.randomUUID(),
  });
  return memberBulkPrepare.memberBulk.id;
}

async function recorded(context: BrowserContext, member: string): Promise<string> {
  const text = `mutation ($m: ID!) { memberEventRecord(memberId: $m, idempotencyKey: "rute-kejadian",
    input: { kind: WORK_ACCIDENT, occurredOn: "2026-03-02" }) { memberEvent { id } } }`;
  const made = await ask<{ memberEventRecord: { memberEvent: { id: string } } }>(context, text, { m: member });
  return made.memberEventRecord.memberEvent.id;
}

async function newOperator(context: BrowserContext, partner: string): Promise<string> {
  const text = `mutation ($l: String!, $i: UserInput!, $k: String!) {
    userCreate(login: $l, input: $i, idempotencyKey: $k) { user { id } userErrors { message } } }`;
  const input = { name: 'Operator Rekaan', role: 'OPERATOR', partnerIds: [partner] };
  const made = await ask<{ userCreate: { user: { id: string } } }>(context, text, {
    ...{ l: `rute.${partner.slice(-8)}`, i: input, k: `rute-${partner}` },
  });
  return made.userCreate.user.id;
}

const routes: [string, () => string][] = [
  ['the home', () => '/beranda'],
  ['the groups', () => '/kelompok'],
  ['the groups that have not signed', () => '/kelompok?mou=belum'],
  ['the form of a new group', () => '/kelompok/baru'],
  ['the partners', () => '/mitra'],
  ['a partner', () => `/mitra/${here.partner}`],
  ['the form of a partner', () => `/mitra/${here.partner}/ubah`],
  ['the agreements', () => '/mou'],
  ['the agreements under a filter that fits none', () => '/mou?cari=zzzzqq&akhir=30'],
  ['an agreement', () => `/mou/${here.mou}`],
  ['the form of a new agreement', () => '/mou/baru'],
  ['what waits', () => '/tugas'],
  ['every reminder', () => '/tugas?keadaan=semua'],
  ['papers that are missing', () => '/tugas/dokumen?dari=semua'],
  ['the offices', () => '/kantor'],
  ['an office', () => `/kantor/${here.office}`],
  ['the members', () => '/peserta'],
  ['the members under a filter that fits nobody', () => '/peserta?cari=zzzzqq'],
  ['a change of many members', () => `/peserta/massal/${here.bulk}`],
  ['the changes of many members', () => '/peserta/massal'],
  ['the own exports', () => '/ekspor'],
  ['a member', () => `/peserta/${here.member}`],
  ['the form of a new member', () => '/peserta/baru'],
  ['the form of a member', () => `/peserta/${here.member}/ubah`],
  ['the coverage of an agreement', () => '/wilayah'],
  ['the villages of an agreement', () => '/wilayah?desa=tanpa-daftar'],
  ['the coverage of the whole country on a map', () => '/wilayah?kode=semua&tampil=peta'],
  ['ecosystems and sectors', () => '/kelompok/ekosistem'],
  ['the imports', () => '/impor'],
  ['a new import', () => '/impor/baru'],
  ['the users', () => '/pengguna'],
  ['the form of a new user', () => '/pengguna/baru'],
  ['a list of new operators', () => '/pengguna/impor'],
  ['a user', () => `/pengguna/${here.user}`],
  ['the form of a user', () => `/pengguna/${here.user}/ubah`],
  ['the first access with a code', () => '/kode'],
  ['a forgotten password', () => '/lupa'],
  ['the own account', () => '/akun'],
  ['the help', () => '/bantuan'],
  ['the terms', () => '/istilah'],
  ['a look-up of cover', () => '/cek-perlindungan'],
  ['whether a member is protected', () => `/cek-perlindungan?peserta=${here.member}&pada=2026-11-20`],
  ['people of one name', () => '/cek-perlindungan?cari=siti'],
  ['a look-up that finds nobody', () => '/cek-perlindungan?cari=zzzzqq'],
  ['units whose cover has ended', () => '/jatuh-tempo?jenis=terhenti'],
  ['people whose cover ends', () => '/jatuh-tempo?jenis=60-hari&per=orang'],
  ['claims that wait for papers', () => '/kejadian'],
  ['the papers of a claim', () => `/kejadian/${here.event}`],
  ['the payments', () => '/pembayaran'],
  ['the payments that wait for a word', () => '/pembayaran?bagian=dilaporkan'],
  ['a payment', () => `/pembayaran/${here.payment}`],
  ['the form of a payment', () => `/pembayaran/baru?mou=${here.mou}`],
  ['the contributions of an agreement', () => `/iuran?mou=${here.mou}`],
  ['contributions of nobody yet', () => '/iuran'],
  ['contributions that no row matches', () => `/iuran?mou=${here.mou}&keadaan=dibayar&cari=zzzzqq`],
  ['a simulation of contributions', () => '/iuran/simulasi?orang=118875&mulai=2026-11'],
  ['the subsidy budgets', () => '/anggaran'],
  ['the subsidy budgets under a filter that fits none', () => '/anggaran?tahun=2024&keadaan=ditutup'],
  ['the form of a new subsidy budget', () => '/anggaran/baru'],
  ['the questions to the branch', () => '/anggaran/klarifikasi'],
  [
    'the questions about a budget that has none',
    () => '/anggaran/klarifikasi?anggaran=01890000-0000-7000-8000-000000000000',
  ],
  ['what an earmark buys', () => '/anggaran/hitung?unit=1585&kuota=75&bagian=15'],
  ['the kept simulations of budgets', () => '/anggaran/simulasi'],
  ['a simulation of a budget from nothing', () => '/anggaran/simulasi/baru'],
  ['the tariffs', () => '/iuran/tarif'],
  ['an address that is not there', () => '/tidak-ada'],
];

describe.each(views)('Seen $name', ({ name, width, locale }) => {
  beforeAll(() => {
    here = own.get(name) as Own;
  });

  it.each(routes)('%s is accessible and fits the screen', async (_, path) => {
    const { page } = visitors.get(name) as Visitor;
    await looksRight(page, path());
  });

  it.each([
    ['the form of a new office', () => '/kantor/baru'],
    ['the form of an office', () => `/kantor/${here.office}/ubah`],
  ])('%s is accessible and fits the screen', async (_, path) => {
    const { page } = keepers.get(name) as Visitor;
    await looksRight(page, path());
    await page.locator('main form button[type=submit]').waitFor();
  });

  async function looksRight(page: Page, address: string): Promise<void> {
    await page.goto(address);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    const scrolls = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(scrolls).toBeLessThanOrEqual(width);
    expect(await page.title()).not.toBe('');
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(locale);
  }

  it.each([
    ['member', '/peserta/baru'],
    ['agreement', '/mou/baru'],
    ['subsidy budget', '/anggaran/baru'],
  ])('the form of a new %s says what is missing, and is accessible then', async (_, address) => {
    const { page } = visitors.get(name) as Visitor;
    await page.goto(address);
    await page.locator('main form button[type=submit]').last().click();
    await page.getByRole('alert').first().waitFor();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });

  it('every page says that its data are invented', async () => {
    const { page } = visitors.get(name) as Visitor;
    for (const [, path] of routes.slice(0, 5)) {
      await page.goto(path());
      await page.getByText('DATA CONTOH').first().waitFor();
    }
  });
});

describe('On a phone in English', () => {
  it.each([
    'operator.kerinci',
    'operator.desa',
    'koordinator.kemendes',
    'pengamat.kemnaker',
    'koordinator.bi',
    'koordinator.agregator',
    'cabang.jambi',
    'pusat',
    'pusat.perencana',
    'auditor',
    'administrator',
  ])('the home of %s is accessible and fits the screen', async (login) => {
    const { page, context } = await visit(browser, { login, locale: 'en', width: 360, height: 800 });
    await page.goto('/beranda');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    await context.close();
  });
});

describe('Somebody who is not signed in', () => {
  it('meets the sign-in page, with a button for each role, and is brought back to where they were going', async () => {
    const context = await browser.newContext({ baseURL: (visitors.get(views[1].name) as Visitor).page.url() });
    const page = await context.newPage();
    await page.goto('/impor');
    await page.getByRole('heading', { level: 1, name: 'Masuk' }).waitFor();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    await page
      .getByRole('button', { name: /Pemerintah Provinsi Jambi/ })
      .first()
      .click();
    await page.getByRole('heading', { level: 1, name: 'Impor' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/impor');
    await context.close();
  });
});
