import { withClient } from '../../server/database/connect.ts';
import { listVillages } from '../../server/database/demo/demo-file-villages.ts';
import { demoPerson } from '../../server/database/demo/demo-people.ts';
import { xlsxWorkbook } from '../../server/document/xlsx-writer.ts';
import { occupations } from '../../server/member/occupation.ts';
import { columnKeys, importColumns } from '../../server/member-import/member-import.columns.ts';
import { residentMegabytes } from './cpu.ts';
import { ImportClient } from './import-client.ts';

export interface EnrolBench {
  readonly base: string;
  readonly cookie: string;
  /** A province whose agreement and budget are made for this. */
  readonly partner: string;
  readonly rows: number;
  readonly serverPid: number;
  readonly ownerUrl: string;
}

const MONTHS = 12;
const YEAR = 2027;

/**
 * A list of people with membership numbers, 50 and 25 places in each village of a province: saved without months, then
 * another one with a year for everybody, and what the check before would have told of it. Both are taken back again.
 */
export async function enrolBench({ base, cookie, partner, rows, serverPid, ownerUrl }: EnrolBench) {
  const { mou, budget } = await openBudget(ownerUrl, partner);
  const client = new ImportClient(base, cookie);
  const months = { firstMonth: `${YEAR}-01`, months: MONTHS };
  // people of a run before this one have their months already
  const from = Math.floor(Math.random() * 40) * 200_000;
  const idle = residentMegabytes(serverPid);
  let most = idle;
  const watch = setInterval(() => {
    most = Math.max(most, residentMegabytes(serverPid));
  }, 100);
  const seconds = async (act: () => Promise<unknown>) => {
    const began = performance.now();
    await act();
    return (performance.now() - began) / 1000;
  };
  const undo = (id: string) =>
    seconds(async () => {
      await client.undo(id);
      await client.ended(id, 'UNDONE', ['COMMITTED', 'FAILED']);
    });
  const commit = (id: string, of: typeof months | null) =>
    seconds(async () => {
      await client.commit(id, of);
      await client.ended(id, 'COMMITTED', ['READY', 'FAILED']);
    });

  const plain = (await client.preview(partner, await list(rows, from), mou)).id;
  const without = await commit(plain, null);
  const reserve = await seconds(() => client.ask(CHECK, { budget, ...months }));
  const plainBack = await undo(plain);

  const rich = (await client.preview(partner, await list(rows, from + 100_000), mou)).id;
  const look = await seconds(() => client.ask(ENROL_CHECK, { id: rich, months }));
  const withMonths = await commit(rich, months);
  const { enrolment } = await client.ended(rich, 'COMMITTED', []);
  const richBack = await undo(rich);
  clearInterval(watch);
  return {
    rows,
    'commit s': without.toFixed(1),
    'with 12 months s': withMonths.toFixed(1),
    'person-months': enrolment?.personMonths,
    'months alone s': (withMonths - without).toFixed(1),
    'check of months s': look.toFixed(1),
    'check of all units s': reserve.toFixed(1),
    'undo s': plainBack.toFixed(1),
    'undo with months s': richBack.toFixed(1),
    'memory over idle MB': Math.round(most - idle),
  };
}

const CHECK = `query ($budget: ID!, $firstMonth: Month!, $months: Int!) {
  subsidyReserveCheck(budgetId: $budget, firstMonth: $firstMonth, months: $months) { check { sums { people personMonths } } userErrors { code } } }`;
const ENROL_CHECK = `query ($id: ID!, $months: EnrolmentMonthsInput!) {
  memberImportEnrolmentCheck(id: $id, months: $months) { check { sums { people personMonths } } userErrors { code } } }`;

/** An agreement of a province and an open budget with a part, places and money for a year in each of its villages. */
async function openBudget(ownerUrl: string, partner: string): Promise<{ mou: string; budget: string }> {
  return withClient(ownerUrl, async (client) => {
    const one = async (text: string, values: unknown[]): Promise<string> =>
      (await client.query(text, values)).rows[0].id;
    const mou = await one(
      `insert into mou (partner_id, kind, title, title_key, state, signed_on, starts_on, ends_on, programmes, segment, payer, fund_source,
                        target_headcount, drafted_on, created_at, updated_at)
       values ($1, 'PKS', 'Pekerja rentan', 'PEKERJA RENTAN', 'ACTIVE', '2026-01-02', '2026-01-02', '${YEAR}-12-31', '{JKK,JKM}', 'BPU', 'SUBSIDY', 'BKBK',
               1000, '2026-01-01', '2026-01-01', '2026-01-01') returning id`,
      [partner],
    );
    await client.query(`insert into mou_party (mou_id, place, kind, partner_id) values ($1, 1, 'PARTNER', $2)`, [
      mou,
      partner,
    ]);
    const user = (name: string) =>
      one(
        `insert into app_user (login, name, password_hash, role, scope_kind, created_at, updated_at)
         values ($1, 'Bench', '-', 'AGENCY', 'COUNTRY', clock_timestamp(), clock_timestamp()) returning id`,
        [`bench-${name}-${Date.now()}`],
      );
    const budget = await one(
      `insert into subsidy_budget (partner_id, mou_id, name, name_key, fund_source, year, first_month, months, age_from, age_to, created_at, updated_at)
       values ($1, $2, 'Anggaran uji', 'ANGGARAN UJI', 'BKBK', ${YEAR}, '${YEAR}-01-01', ${MONTHS}, 15, 64, '2026-01-01', '2026-01-01') returning id`,
      [partner, mou],
    );
    const line = await one(
      `insert into subsidy_line (budget_id, partner_id, unit_kind, split, grant_amount, share, quota_mme, quota_pr, quota_other, tranche_shares, tranche_days)
       values ($1, $2, 'ANY', 'EACH', 150000000, 1000, 50, 25, 0, '{10000}', '{${YEAR}-01-05}') returning id`,
      [budget, partner],
    );
    await client.query(
      `update subsidy_budget set state = 'OPEN', asked_by = $2, asked_by_name = 'Peminta', asked_at = '2026-01-01', approved_by = $3,
         approved_by_name = 'Penyetuju', approved_at = '2026-01-01', approved_total = 10000 * 20000000::bigint where id = $1`,
      [budget, await user('asks'), await user('approves')],
    );
    await client.query(
      `insert into allocation (budget_id, line_id, partner_id, region_id, province_id, village_id, earmark, created_at)
       select $1, $2, $3, r.id, 0, 0, 20000000, '2026-01-01' from region r where r.level = 4 and r.valid_to is null and r.code like '15.%' order by r.code`,
      [budget, line, partner],
    );
    await client.query(
      `insert into allocation_month (allocation_id, category, month, quota)
       select a.id, q.category, m, q.places from allocation a, (values ('MME', 75), ('PR', 75)) q (category, places),
              generate_series(date '${YEAR}-01-01', date '${YEAR}-12-01', interval '1 month') m where a.budget_id = $1`,
      [budget],
    );
    await client.query(
      `insert into ledger_entry (allocation_id, budget_id, partner_id, kind, allocated, made_at)
       select a.id, a.budget_id, a.partner_id, 'ALLOCATE', a.earmark, '2026-01-01' from allocation a where a.budget_id = $1`,
      [budget],
    );
    await client.query('vacuum analyze subsidy_budget, allocation, allocation_month, ledger_entry');
    return { mou, budget };
  });
}

/** A list without a mistake, village after village, each person with a membership number. */
async function list(rows: number, from: number): Promise<Buffer> {
  const villages = listVillages('15');
  function* sheet() {
    yield columnKeys.map((key) => importColumns[key].header.id);
    for (let i = 0; i < rows; i++) {
      const village = villages[Math.floor((i * villages.length) / rows)];
      if (!village) throw new Error('a province without villages');
      const { nik, name, birthDate, sex, motherName, address, rt, rw, phone, occupation, category } = demoPerson(
        from + i,
        village.code,
      );
      const cells: Partial<Record<(typeof columnKeys)[number], string>> = {
        ...{ nik, name, sex, motherName, address, rt, rw, phone, category, payer: 'Subsidi' },
        ...{ birthDate: birthDate.split('-').reverse().join('-'), occupation: occupations[occupation].id },
        ...{ villageCode: village.code, village: village.name, district: village.district, regency: village.regency },
        kpj: `9${String(from + i).padStart(10, '0')}`,
      };
      yield columnKeys.map((key) => cells[key] ?? null);
    }
  }
  const parts: Uint8Array[] = [];
  for await (const part of xlsxWorkbook([{ name: 'Daftar', columns: [], rows: sheet() }])) parts.push(part);
  return Buffer.concat(parts);
}
