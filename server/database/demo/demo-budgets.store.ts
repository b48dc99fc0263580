import type pg from 'pg';
import { allocateUnits } from '../../budget/allocation.store.ts';
import type { BudgetWrite, LineWrite } from '../../budget/budget.check.ts';
import { budgetsByIds, linesOfBudgets } from '../../budget/budget.queries.ts';
import { type BudgetWriter, insertBudget } from '../../budget/budget.store.ts';
import { planBudget } from '../../budget/budget-plan.ts';
import { addDays, type CalendarDate } from '../../kernel/calendar-date.ts';
import { uuidv7 } from '../../kernel/id.ts';
import { addMonths, type Month, monthOf, monthStart, parseMonth } from '../../kernel/month.ts';
import type { DemoDays } from './demo-days.ts';
import { LATE_REGENCY, LATE_REPORT } from './demo-jambi.ts';
import { sqlOn } from './sql-on.ts';

interface Person {
  readonly id: string;
  readonly name: string;
}

/**
 * The money behind Jambi's programmes: those of 2022 and 2023 closed, as they were published, with the top-up they ran
 * with; this year's open, its first tranche at the villages but for the regency that is late, and accounted for but in one; the next one waiting for
 * somebody else's approval.
 */
export async function storeBudgets(
  client: pg.Client,
  mous: ReadonlyMap<string, string>,
  { days, present }: { days: DemoDays; present: Month },
): Promise<void> {
  const [asker, approver] = [await personOf(client, 'koordinator.jambi'), await personOf(client, 'pusat')];
  const people = { asker, approver };
  const of = (key: string) => mous.get(key);
  const [first, second, running, next] = [of('bkbk2022'), of('bkbk2023'), of('bkbk'), of('bkbkNext')];
  if (!first || !second || !running || !next) return;
  const tenth = (starts: string, year: number) => bkbk(first, year, parseMonth(starts), '2022-11-01', [50, 0], 1_000);
  await storePast(client, tenth('2022-12', 2022), 80_000n, people);
  const more = bkbk(second, 2023, parseMonth('2023-06'), '2023-05-02', [50, 25], 1_500);
  await storePast(client, more, 120_000n, people);
  const decreed = addDays(days.starts, -20);
  const open = bkbk(running, days.year, addMonths(present, -5), decreed, [50, 25], 1_500);
  await storeOpen(client, open, people);
  const coming = bkbk(next, days.year + 1, monthOf(days.nextStarts), days.ago(12), [50, 25], 1_500);
  await storeAsked(client, coming, asker, days.ago(4));
}

function bkbk(
  mouId: string,
  year: number,
  firstMonth: Month,
  decreeOn: CalendarDate,
  [mme, pr]: readonly [number, number],
  share: number,
): BudgetWrite {
  const line: LineWrite = {
    ...{ unitKind: 'ANY', split: 'EACH', grant: 100_000_000n, share, quotas: { MME: mme, PR: pr, OTHER: 0 } },
    channel: 'RKUD kabupaten ke rekening kas desa',
    tranches: [
      { share: 3_000, expectedOn: monthStart(addMonths(firstMonth, 2)) },
      { share: 7_000, expectedOn: monthStart(addMonths(firstMonth, 7)) },
    ],
  };
  return {
    ...{ mouId, name: `BKBK ${year}: iuran pekerja rentan desa dan kelurahan`, fundSource: 'BKBK', year, firstMonth },
    ...{ months: 12, ageFrom: 17, ageTo: 64, agency: 'Dinas pemberdayaan perempuan (contoh)', accountCode: null },
    ...{ regulation: `Pergub CONTOH ${year % 100}/${year}`, regulationOn: addDays(decreeOn, -30) },
    ...{ decree: `SK CONTOH 853/${year}`, decreeOn, choice: 'TOP_UP', topUpFund: 'APBD_PROVINCE', lines: [line] },
  };
}

async function personOf(client: pg.Client, login: string): Promise<Person> {
  const { rows } = await client.query<Person>('select id, name from app_user where login = $1', [login]);
  if (!rows[0]) throw new Error(`The demo data has no ${login}`);
  return rows[0];
}

interface TwoPeople {
  readonly asker: Person;
  readonly approver: Person;
}

const writer = (client: pg.Client, { id, name }: Person, day: CalendarDate): BudgetWriter => ({
  ...{ sql: sqlOn(client), at: new Date(`${day}T03:00:00Z`), viewer: { userId: id, name } },
});

async function draft(client: pg.Client, write: BudgetWrite, asker: Person): Promise<string> {
  const id = uuidv7();
  const { rows } = await client.query<{ partner_id: string }>('select partner_id from mou where id = $1', [
    write.mouId,
  ]);
  await insertBudget(writer(client, asker, addDays(String(write.decreeOn), 1)), id, String(rows[0]?.partner_id), write);
  return id;
}

async function storeAsked(client: pg.Client, write: BudgetWrite, asker: Person, day: CalendarDate): Promise<void> {
  const id = await draft(client, write, asker);
  await client.query(
    `update subsidy_budget set state = 'ASKED', asked_by = $2, asked_by_name = $3, asked_at = $4 where id = $1`,
    [id, asker.id, asker.name, new Date(`${day}T04:00:00Z`)],
  );
}

const OPENED = `update subsidy_budget set state = 'OPEN', asked_by = $2, asked_by_name = $3, asked_at = $4, approved_by = $5, approved_by_name = $6,
  approved_at = $4::timestamptz + interval '2 days', approved_total = $7, published = $8 where id = $1`;

async function storeOpen(client: pg.Client, write: BudgetWrite, { asker, approver }: TwoPeople): Promise<void> {
  const id = await draft(client, write, asker);
  const sql = sqlOn(client);
  const [budget] = await budgetsByIds(sql, [id]);
  if (!budget) throw new Error('the budget of the demo is not there');
  const plan = await planBudget(sql, budget, await linesOfBudgets(sql, [id]));
  const at = new Date(`${addDays(String(write.decreeOn), 3)}T04:00:00Z`);
  await client.query(OPENED, [
    ...[id, asker.id, asker.name, at, approver.id, approver.name, String(plan.total), false],
  ]);
  await allocateUnits(writer(client, approver, addDays(String(write.decreeOn), 5)), budget, plan);
  await client.query(
    `insert into ledger_entry (allocation_id, budget_id, partner_id, kind, received, tranche, reference, received_on, made_by, made_by_name, made_at)
     select a.id, a.budget_id, a.partner_id, 'RECEIVE', a.earmark * 30 / 100, 1, 'SP2D-CONTOH-' || r.code, $2::date, $3, $4, $2::date + interval '5 hours'
       from allocation a join region r on r.id = a.regency_id where a.budget_id = $1 and r.code <> $5`,
    [id, monthStart(addMonths(write.firstMonth, 3)), asker.id, asker.name, LATE_REGENCY],
  );
  await client.query(
    `insert into tranche_report (allocation_id, partner_id, tranche, received_on, note, noted_by, noted_by_name, created_at)
     select a.id, a.partner_id, 1, $2::date, 'SPJ contoh', $3, $4, $2::date + interval '5 hours'
       from allocation a join region r on r.id = a.regency_id where a.budget_id = $1 and r.code <> all ($5)`,
    [id, monthStart(addMonths(write.firstMonth, 5)), asker.id, asker.name, [LATE_REGENCY, LATE_REPORT]],
  );
  await client.query(
    `insert into budget_deadline (budget_id, partner_id, stage, due_on, done_on, done_by_name)
     select b.id, b.partner_id, d.stage, d.due_on, d.done_on, case when d.done_on is not null then $2 end
       from subsidy_budget b cross join unnest($3::text[], $4::date[], $5::date[]) d (stage, due_on, done_on) where b.id = $1`,
    [
      ...[id, asker.name, ['DECREE', 'TRANSFER', 'REPORT', 'PAYMENT']],
      [write.decreeOn, ...[3, 5, 7].map((months) => monthStart(addMonths(write.firstMonth, months)))],
      [write.decreeOn, monthStart(addMonths(write.firstMonth, 3)), null, null],
    ],
  );
}

/** People of former years are not in the portal: what was published of each village stands in the ledger. */
async function storePast(
  client: pg.Client,
  write: BudgetWrite,
  topUp: bigint,
  { asker, approver }: TwoPeople,
): Promise<void> {
  const id = await draft(client, write, asker);
  const at = new Date(`${addDays(String(write.decreeOn), 3)}T04:00:00Z`);
  const [line] = write.lines as [LineWrite];
  const earmark = (line.grant * BigInt(line.share)) / 10_000n;
  const { rows } = await client.query<{ units: number }>(
    'select count(*)::integer as units from closed_total where mou_id = $1 and village_id is not null',
    [write.mouId],
  );
  const total = (earmark + topUp) * BigInt(rows[0]?.units ?? 0);
  await client.query(OPENED, [id, asker.id, asker.name, at, approver.id, approver.name, String(total), true]);
  await client.query(
    `insert into allocation (budget_id, partner_id, line_id, region_id, province_id, village_id, earmark, created_at)
     select $1, t.partner_id, l.id, t.region_id, t.province_id, t.village_id, $3, $4
       from closed_total t join subsidy_line l on l.budget_id = $1 where t.mou_id = $2 and t.village_id is not null`,
    [id, write.mouId, String(earmark), at],
  );
  // 12 months of Rp16.800 for everybody who was realised
  await client.query(
    `insert into ledger_entry (allocation_id, budget_id, partner_id, kind, allocated, topped_up, reserved, spent, received, person_months, tranche,
                               reference, received_on, made_by, made_by_name, made_at)
     select a.id, a.budget_id, a.partner_id, e.kind, e.allocated, e.topped_up, e.reserved, e.spent, e.received, e.n, e.tranche, e.reference,
            e.received_on, $4, $5, $3::timestamptz + e.days * interval '1 day'
       from allocation a join closed_total t on t.mou_id = $2 and t.region_id = a.region_id
       cross join lateral (values
         ('ALLOCATE', a.earmark, 0, 0, 0, 0, null, null, null, null::date, 2),
         ('TOP_UP', $6::bigint, $6::bigint, 0, 0, 0, null, null, null, null, 2),
         ('RECEIVE', 0, 0, 0, 0, a.earmark + $6::bigint, null, 1, 'SP2D-CONTOH', ($3::timestamptz + interval '40 days')::date, 40),
         ('RESERVE', 0, 0, t.realised * 201600::bigint, 0, 0, t.realised * 12, null, null, null, 45),
         ('SPEND', 0, 0, 0, t.realised * 201600::bigint, 0, t.realised * 12, null, null, null, 60)
       ) e (kind, allocated, topped_up, reserved, spent, received, n, tranche, reference, received_on, days)
      where a.budget_id = $1`,
    [id, write.mouId, at, approver.id, approver.name, String(topUp)],
  );
  await client.query(`update subsidy_budget set state = 'CLOSED' where id = $1`, [id]);
}
