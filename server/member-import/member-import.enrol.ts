import type { Viewer } from '../access/viewer.ts';
import { type LeftOutReason, leftOutReasons } from '../budget/enrol.codes.ts';
import { ELIGIBLE } from '../budget/enrol.ts';
import {
  openBudgets,
  questionOf,
  type Reserved,
  reserveFitting,
  sumOfUnits,
  wishesOf,
  writtenPrices,
} from '../budget/reserve.ts';
import { unitIds } from '../budget/reserve-all.store.ts';
import type { FitSpan } from '../budget/reserve-fit.ts';
import { onePayerAtATime } from '../contribution/one-payer-at-a-time.ts';
import type { Sql } from '../database/sql.ts';
import type { JobWork } from '../jobs/job-runner.ts';

/** Units a statement. */
const SLICE = 250;

/** A list that is saved with months. */
export interface EnrolList extends FitSpan {
  readonly id: string;
  readonly partnerId: string;
  readonly mouId: string;
  readonly newOnly: boolean;
}

/** Which rows of a list are to be enrolled. */
export const enrolledOutcomes = (newOnly: boolean): string[] => (newOnly ? ['NEW'] : ['NEW', 'CHANGED', 'UNCHANGED']);

/**
 * Reserves months of a list's people against the open budgets of its agreement, in the transaction that saves them. Who has
 * no room stays a member without months, and the row says why.
 */
export async function enrolList(
  sql: Sql,
  viewer: Viewer,
  list: EnrolList,
  { work, at }: { work: JobWork; at: Date },
): Promise<void> {
  await onePayerAtATime(sql, list.partnerId);
  await listPeople(sql, list);
  const budgets = await openBudgets(sql, list.mouId, list);
  const sums: Reserved[] = [];
  for (const { covered, ...budget } of budgets) {
    const span = { ...covered, villageId: null, memberIds: null };
    const only = 'm.id in (select e.member_id from enrolling e)';
    const { wishing, priced } = await wishesOf(sql, viewer, budget, span, only);
    const prices = await writtenPrices(sql, priced);
    const units = await unitIds(sql, budget.id, {});
    for (let from = 0; from < units.length && prices.length > 0; from += SLICE) {
      work.progress('RESERVING', from, units.length);
      work.signal.throwIfAborted();
      const some = units.slice(from, from + SLICE);
      const ofSlice = (values: unknown[]) => `a.id = any ($${values.push(some)}::uuid[])`;
      sums.push(...(await reserveFitting(sql, questionOf({ ...wishing, units: ofSlice }, prices), at, true)));
    }
    await noteWithoutUnit(sql, budget.id);
  }
  await noteLeftOut(sql, list, budgets.length);
  const { personMonths, amount } = sumOfUnits(sums);
  await sql.query({
    text: `update member_import set enrolled_people = (select count(*) from had_months), enrolled_months = $2, enrolled_amount = $3 where id = $1`,
    values: [list.id, personMonths, String(amount)],
  });
}

async function listPeople(sql: Sql, { id, newOnly }: EnrolList): Promise<void> {
  await sql.query({ text: 'create temporary table enrolling (member_id uuid primary key) on commit drop' });
  await sql.query({ text: 'create temporary table left_out (member_id uuid, month date, reason text) on commit drop' });
  await sql.query({ text: 'create temporary table claimed_before (member_id uuid, month date) on commit drop' });
  await sql.query({ text: 'create temporary table had_months (member_id uuid primary key) on commit drop' });
  await sql.query({
    text: `insert into enrolling select r.member_id from member_import_row r
            where r.import_id = $1 and r.outcome = any ($2::text[]) and r.member_id is not null on conflict do nothing`,
    values: [id, enrolledOutcomes(newOnly)],
  });
  await sql.query({ text: 'analyze enrolling' });
}

async function noteWithoutUnit(sql: Sql, budgetId: string): Promise<void> {
  await sql.query({
    text: `insert into left_out select m.id, null, 'NO_UNIT' from enrolling e join member m on m.id = e.member_id
            where ${ELIGIBLE} and not exists (select from allocation a where a.budget_id = $1 and a.removed_on is null and a.village_id = m.village_id)`,
    values: [budgetId],
  });
}

const issueOf = (reason: LeftOutReason) =>
  `when '${reason}' then '[{"column": "nik", "code": "MONTHS_${reason}", "level": "WARNS", "params": {}}]'::jsonb`;

/** Each row says once, and with every reason, why some month of its person is missing. */
async function noteLeftOut(sql: Sql, { id, mouId }: EnrolList, budgets: number): Promise<void> {
  await sql.query({
    text: `insert into left_out select m.id, null, 'NOT_ELIGIBLE' from enrolling e join member m on m.id = e.member_id
            where not (${ELIGIBLE}) or m.mou_id is distinct from $1`,
    values: [mouId],
  });
  await sql.query({ text: 'analyze left_out' });
  // one budget has no room, and another one pays the same month
  if (budgets > 1)
    await sql.query({
      text: `delete from left_out l using contribution c
              where c.member_id = l.member_id and (c.month = l.month or l.reason = 'NO_UNIT') and c.allocation_id is not null`,
    });
  await sql.query({
    text: `with told as (
        select l.member_id, array_agg('MONTHS_' || l.reason order by l.reason) as codes,
               jsonb_agg((case l.reason ${leftOutReasons.map(issueOf).join(' ')} end) -> 0 order by l.reason) as issues
          from (select distinct x.member_id, x.reason from left_out x) l group by 1)
      update member_import_row r set warned = true, codes = r.codes || t.codes, issues = r.issues || t.issues
        from told t where r.import_id = $1 and r.member_id = t.member_id and r.outcome <> 'REFUSED'`,
    values: [id],
  });
  await sql.query({
    text: `update member_import_row r set claimed_months = b.months
             from (select x.member_id, array_agg(x.month) as months from claimed_before x group by 1) b
            where r.import_id = $1 and r.member_id = b.member_id and r.outcome <> 'REFUSED'`,
    values: [id],
  });
}
