import type { BrowserContext, Page } from 'playwright-core';
import { ask } from '../support/browser.ts';

/** One row of each kind that a visitor may open. */
export interface Rows {
  readonly partner: string;
  readonly member: string;
  readonly memberImport: string;
  readonly mou: string;
  readonly group: string;
  readonly user: string;
  readonly office: string;
  readonly bulk: string;
  readonly payment: string;
  readonly budget: string;
  readonly simulation: string;
  readonly clarification: string;
  /** One with its address: `<budget>/unit/<unit>`. */
  readonly budgetUnit: string;
  /** A reservation of many units with its address: `<budget>/cadangan/<reservation>`. */
  readonly reservation: string;
}

export interface PageSpec {
  /** As in the list of routes. */
  readonly route: string;
  readonly login: string;
  readonly address?: (rows: Rows) => string;
  /** A form that is sent empty shows what is missing. */
  readonly form?: boolean;
  /** An address of the same page that finds nothing. */
  readonly empty?: string;
  /** The page asks the API for something: it has to say so when there is no answer. */
  readonly asks?: boolean;
}

const coordinator = 'koordinator.jambi';
const NOBODYS = '01890000-0000-7000-8000-000000000000';

/** Every route with somebody who may see it. */
export const pages: readonly PageSpec[] = [
  { route: 'beranda', login: coordinator, asks: true },
  { route: 'mitra', login: 'pusat', empty: '/mitra?cari=zzzzqq', asks: true },
  { route: 'mitra/baru', login: 'pusat', form: true },
  { route: 'mitra/:id', login: coordinator, address: (rows) => `/mitra/${rows.partner}`, asks: true },
  { route: 'mitra/:id/ubah', login: coordinator, address: (rows) => `/mitra/${rows.partner}/ubah`, asks: true },
  { route: 'kelompok', login: 'koordinator.bi', empty: '/kelompok?cari=zzzzqq', asks: true },
  { route: 'kelompok/baru', login: 'koordinator.bi', form: true },
  { route: 'kelompok/ekosistem', login: 'koordinator.bi', empty: '/kelompok/ekosistem?wilayah=99', asks: true },
  { route: 'kelompok/:id', login: 'koordinator.bi', address: (rows) => `/kelompok/${rows.group}`, asks: true },
  {
    route: 'kelompok/:id/ubah',
    login: 'koordinator.bi',
    address: (rows) => `/kelompok/${rows.group}/ubah`,
    asks: true,
  },
  {
    route: 'kelompok/:id/setoran',
    login: 'koordinator.bi',
    address: (rows) => `/kelompok/${rows.group}/setoran`,
    asks: true,
  },
  { route: 'penandatanganan', login: 'koordinator.bi', asks: true },
  { route: 'penandatanganan/baru', login: 'koordinator.bi', form: true, asks: true },
  // none is planned in the demo: the page that says so
  { route: 'penandatanganan/:id', login: 'koordinator.bi', address: () => `/penandatanganan/${NOBODYS}` },
  { route: 'mou', login: coordinator, empty: '/mou?cari=zzzzqq', asks: true },
  { route: 'mou/baru', login: coordinator, form: true },
  { route: 'mou/:id', login: coordinator, address: (rows) => `/mou/${rows.mou}`, asks: true },
  { route: 'mou/:id/ubah', login: coordinator, address: (rows) => `/mou/${rows.mou}/ubah`, asks: true },
  { route: 'tugas', login: coordinator, asks: true },
  { route: 'tugas/dokumen', login: coordinator, asks: true },
  { route: 'kantor', login: 'pusat', asks: true },
  { route: 'kantor/baru', login: 'pusat', form: true },
  { route: 'kantor/:id', login: 'pusat', address: (rows) => `/kantor/${rows.office}`, asks: true },
  { route: 'kantor/:id/ubah', login: 'pusat', address: (rows) => `/kantor/${rows.office}/ubah`, asks: true },
  { route: 'wilayah', login: coordinator, asks: true },
  { route: 'cek-perlindungan', login: coordinator },
  { route: 'jatuh-tempo', login: coordinator, asks: true },
  { route: 'kejadian', login: coordinator, asks: true },
  // nobody has had one in the demo: the page that says so
  { route: 'kejadian/:id', login: coordinator, address: () => `/kejadian/${NOBODYS}` },
  { route: 'pembayaran', login: coordinator, asks: true },
  { route: 'pembayaran/baru', login: coordinator, address: (rows) => `/pembayaran/baru?mou=${rows.mou}`, asks: true },
  { route: 'pembayaran/:id', login: coordinator, address: (rows) => `/pembayaran/${rows.payment}`, asks: true },
  { route: 'iuran', login: coordinator, address: (rows) => `/iuran?mou=${rows.mou}`, asks: true },
  { route: 'iuran/simulasi', login: coordinator },
  { route: 'anggaran', login: coordinator, empty: '/anggaran?tahun=2024', asks: true },
  { route: 'anggaran/baru', login: coordinator, form: true },
  { route: 'anggaran/:id', login: coordinator, address: (rows) => `/anggaran/${rows.budget}`, asks: true },
  { route: 'anggaran/:id/ubah', login: coordinator, address: (rows) => `/anggaran/${rows.budget}/ubah`, asks: true },
  { route: 'anggaran/:id/buku', login: coordinator, address: (rows) => `/anggaran/${rows.budget}/buku`, asks: true },
  {
    route: 'anggaran/:id/dana-lain',
    login: coordinator,
    address: (rows) => `/anggaran/${rows.budget}/dana-lain`,
    asks: true,
    form: true,
  },
  { route: 'anggaran/:id/umur', login: coordinator, address: (rows) => `/anggaran/${rows.budget}/umur`, asks: true },
  { route: 'anggaran/klarifikasi', login: coordinator, empty: `/anggaran/klarifikasi?anggaran=${NOBODYS}`, asks: true },
  {
    route: 'anggaran/klarifikasi/:id',
    login: coordinator,
    address: (rows) => `/anggaran/klarifikasi/${rows.clarification}`,
    asks: true,
  },
  {
    route: 'anggaran/:id/dana-masuk',
    login: coordinator,
    address: (rows) => `/anggaran/${rows.budget}/dana-masuk`,
    asks: true,
  },
  {
    route: 'anggaran/:id/dana-masuk/berkas',
    login: coordinator,
    address: (rows) => `/anggaran/${rows.budget}/dana-masuk/berkas`,
  },
  {
    route: 'anggaran/:id/pembagian',
    login: coordinator,
    address: (rows) => `/anggaran/${rows.budget}/pembagian`,
    asks: true,
  },
  {
    route: 'anggaran/:id/perubahan',
    login: coordinator,
    address: (rows) => `/anggaran/${rows.budget}/perubahan`,
    asks: true,
  },
  {
    route: 'anggaran/:id/grafik',
    login: coordinator,
    address: (rows) => `/anggaran/${rows.budget}/grafik`,
    asks: true,
  },
  {
    route: 'anggaran/:id/unit/:unitId',
    login: coordinator,
    address: (rows) => `/anggaran/${rows.budgetUnit}`,
    asks: true,
  },
  {
    route: 'anggaran/:id/cadangkan',
    login: coordinator,
    address: (rows) => `/anggaran/${rows.reservation.split('/')[0]}/cadangkan`,
    asks: true,
  },
  {
    route: 'anggaran/:id/cadangan/:reservationId',
    login: coordinator,
    address: (rows) => `/anggaran/${rows.reservation}`,
    asks: true,
  },
  { route: 'anggaran/hitung', login: coordinator },
  { route: 'anggaran/simulasi', login: coordinator, asks: true },
  {
    route: 'anggaran/simulasi/baru',
    login: coordinator,
    address: (rows) => `/anggaran/simulasi/baru?anggaran=${rows.budget}`,
    asks: true,
  },
  {
    route: 'anggaran/simulasi/:id',
    login: coordinator,
    address: (rows) => `/anggaran/simulasi/${rows.simulation}`,
    asks: true,
  },
  { route: 'iuran/tarif', login: coordinator, asks: true },
  { route: 'tenaga-kerja', login: 'koordinator.kemendes', asks: true },
  { route: 'mutasi', login: 'koordinator.kemendes', asks: true },
  { route: 'target', login: 'pusat', asks: true },
  { route: 'target/berkas', login: 'pusat' },
  { route: 'target/:id', login: 'pusat', address: (rows) => `/target/${rows.office}`, asks: true },
  { route: 'pengguna', login: coordinator, empty: '/pengguna?cari=zzzzqq', asks: true },
  { route: 'pengguna/baru', login: coordinator, form: true },
  { route: 'pengguna/impor', login: coordinator },
  { route: 'pengguna/:id', login: coordinator, address: (rows) => `/pengguna/${rows.user}`, asks: true },
  { route: 'pengguna/:id/ubah', login: coordinator, address: (rows) => `/pengguna/${rows.user}/ubah`, asks: true },
  { route: 'ekspor', login: coordinator, asks: true },
  { route: 'peserta/massal', login: coordinator },
  // nobody has begun one in the demo: the page that says so
  { route: 'peserta/massal/:id', login: coordinator, address: () => `/peserta/massal/${NOBODYS}` },
  { route: 'peserta', login: coordinator, empty: '/peserta?cari=zzzzqq', asks: true },
  { route: 'peserta/baru', login: coordinator, form: true },
  { route: 'peserta/massal', login: coordinator, asks: true },
  { route: 'peserta/massal/:id', login: coordinator, address: (rows) => `/peserta/massal/${rows.bulk}`, asks: true },
  { route: 'ekspor', login: coordinator, asks: true },
  { route: 'peserta/:id', login: coordinator, address: (rows) => `/peserta/${rows.member}`, asks: true },
  { route: 'peserta/:id/ubah', login: coordinator, address: (rows) => `/peserta/${rows.member}/ubah`, asks: true },
  { route: 'impor', login: coordinator, empty: '/impor?keadaan=gagal', asks: true },
  { route: 'impor/baru', login: coordinator },
  { route: 'impor/:id', login: coordinator, address: (rows) => `/impor/${rows.memberImport}`, asks: true },
  {
    route: 'impor/:id/tinjau',
    login: coordinator,
    address: (rows) => `/impor/${rows.memberImport}/tinjau`,
    asks: true,
  },
  { route: 'akun', login: coordinator },
  { route: 'bantuan', login: 'operator.desa' },
  { route: 'istilah', login: 'operator.desa', empty: '/istilah?cari=zzzzqq' },
];

/** The same page as others see it: what is shown depends on who looks. */
export const alsoSeen: readonly PageSpec[] = [
  ...[
    'operator.desa',
    'koordinator.bi',
    'koordinator.kemendes',
    'cabang.jambi',
    'pusat',
    'auditor',
    'administrator',
  ].map((login) => ({ route: 'beranda', login })),
  { route: 'mitra', login: 'administrator' },
  { route: 'mitra/:id', login: 'auditor', address: (rows) => `/mitra/${rows.partner}` },
  { route: 'anggaran/klarifikasi', login: 'cabang.jambi' },
  {
    route: 'anggaran/klarifikasi/:id',
    login: 'cabang.jambi',
    address: (rows) => `/anggaran/klarifikasi/${rows.clarification}`,
  },
  { route: 'target', login: 'cabang.jambi' },
  { route: 'tenaga-kerja', login: 'pengamat.kemnaker' },
  { route: 'mutasi', login: 'pengamat.kemnaker' },
  { route: 'peserta', login: 'cabang.jambi' },
  { route: 'peserta/:id', login: 'cabang.jambi', address: (rows) => `/peserta/${rows.member}` },
  { route: '*', login: 'auditor', address: () => '/tidak-ada' },
];

export const addressOf = (spec: PageSpec, rows: Rows) => spec.address?.(rows) ?? `/${spec.route}`;

type Nodes = { nodes: { id: string }[] };

/** What the visitor finds first of each kind; '' where there is nothing. */
export async function rowsOf(context: BrowserContext): Promise<Rows> {
  const first = async (field: string): Promise<string> => {
    const answer = await ask<Record<string, Nodes>>(context, `{ ${field}(first: 1) { nodes { id } } }`).catch(
      () => null,
    );
    return answer?.[field]?.nodes[0]?.id ?? '';
  };
  const { offices } = await ask<{ offices: { id: string }[] }>(context, '{ offices { id } }').catch(() => ({
    offices: [],
  }));
  return {
    ...{ partner: await first('partners'), member: await first('members'), memberImport: await first('memberImports') },
    ...{ mou: await first('mous'), group: await first('groups'), user: await first('users') },
    office: offices[0]?.id ?? '',
    bulk: await chosen(context, await first('members')),
    payment: await first('payments'),
    budget: await first('subsidyBudgets'),
    simulation: await simulated(context, await first('mous')),
    clarification: await first('subsidyClarifications'),
    budgetUnit: await unitOfBudget(context),
    reservation: await reserved(context),
  };
}

/** A unit of an approved budget. */
async function unitOfBudget(context: BrowserContext): Promise<string> {
  const question =
    '{ subsidyBudgets(first: 5, filter: { state: OPEN }) { nodes { id allocations(first: 1) { nodes { id } } } } }';
  type Answer = { subsidyBudgets: { nodes: { id: string; allocations: Nodes }[] } };
  const budgets = (await ask<Answer>(context, question).catch(() => null))?.subsidyBudgets.nodes ?? [];
  const found = budgets.find(({ allocations }) => allocations.nodes.length > 0);
  return found ? `${found.id}/unit/${found.allocations.nodes[0]?.id}` : '';
}

/** A month of one unit of an open budget, reserved once however often the walk goes round; '' for who may reserve nothing. */
async function reserved(context: BrowserContext): Promise<string> {
  const question = `{ subsidyBudgets(first: 5, filter: { state: OPEN }) {
    nodes { id firstMonth allocations(first: 1) { nodes { village { code } } } } } }`;
  type Budget = { id: string; firstMonth: string; allocations: { nodes: { village: { code: string } | null }[] } };
  const budgets = await ask<{ subsidyBudgets: { nodes: Budget[] } }>(context, question).catch(() => null);
  const budget = budgets?.subsidyBudgets.nodes.find(({ allocations }) => allocations.nodes[0]?.village);
  if (!budget) return '';
  const reserve = `mutation ($id: ID!, $month: Month!, $code: String!) {
    subsidyReserveAll(budgetId: $id, firstMonth: $month, months: 1, regionCode: $code, idempotencyKey: "cadangan-yang-dilihat") { reservation { id } } }`;
  const answer = await ask<{ subsidyReserveAll: { reservation: { id: string } | null } }>(context, reserve, {
    ...{ id: budget.id, month: budget.firstMonth, code: budget.allocations.nodes[0]?.village?.code },
  }).catch(() => null);
  const made = answer?.subsidyReserveAll.reservation;
  return made ? `${budget.id}/cadangan/${made.id}` : '';
}

/** An act on many that is looked at and not carried out; '' for who may do none. */
async function chosen(context: BrowserContext, member: string): Promise<string> {
  const prepare = `mutation ($ids: [ID!], $key: String!) {
    memberBulkPrepare(selection: { ids: $ids }, input: { act: REACTIVATE, note: "Hanya dilihat" }, idempotencyKey: $key) { memberBulk { id } } }`;
  const answer = await ask<{ memberBulkPrepare: { memberBulk: { id: string } | null } }>(context, prepare, {
    ...{ ids: [member], key: crypto.randomUUID() },
  }).catch(() => null);
  return answer?.memberBulkPrepare.memberBulk?.id ?? '';
}

/** A simulation that is kept under one name, however often the walk goes round; '' for who may keep none. */
async function simulated(context: BrowserContext, mouId: string): Promise<string> {
  const tranches = [{ share: 10_000, expectedOn: '2027-01-05' }];
  const quotas = { mme: 50, pr: 25, other: 0 };
  const line = { unitKind: 'ANY', split: 'EACH', grant: '100000000', share: 1500, quotas, channel: null, tranches };
  const figures = {
    ...{ mouId, fundSource: 'BKBK', firstMonth: '2027-01', months: 12, peopleShare: 10_000, choice: null },
    ...{ lines: [line], assumed: [{ kind: 'AMOUNT', from: '2027-07', jkk: '12000', jkm: '8000' }] },
  };
  const keep = `mutation ($input: SubsidySimulationKeepInput!) {
    subsidySimulationCreate(input: $input, idempotencyKey: "simulasi-yang-dilihat") { simulation { id } } }`;
  const answer = await ask<{ subsidySimulationCreate: { simulation: { id: string } | null } }>(context, keep, {
    input: { name: 'Hanya dilihat', shared: false, input: figures },
  }).catch(() => null);
  return answer?.subsidySimulationCreate.simulation?.id ?? '';
}

/** Sends the form of the page as it stands, empty, and waits for what it says. */
export async function sendEmpty(page: Page): Promise<void> {
  await page.locator('main form button[type=submit]').last().click();
  await page.getByRole('alert').first().waitFor();
}

/** Opens the page with an API that answers nothing but who is viewing. */
export async function openBroken(page: Page, address: string): Promise<void> {
  await page.route('**/graphql', (route) => {
    const body = route.request().postDataJSON() as { operationName?: string } | null;
    return body?.operationName === 'Viewer' ? route.continue() : route.fulfill({ status: 500, body: 'broken' });
  });
  await page.goto(address);
  await page.getByRole('alert').first().waitFor();
}
