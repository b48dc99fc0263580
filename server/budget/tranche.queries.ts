import type { Sql } from '../database/sql.ts';
import type { CalendarDate } from '../kernel/calendar-date.ts';
import { columnBelow, inRegion, type RegionFilter } from '../region/region-filter.ts';
import type { BudgetLineRow } from './budget.queries.ts';

/** How a tranche stands over some units of a budget. Rupiah. */
export interface TrancheSumRow {
  tranche: number;
  /** null: all of the units asked about. */
  regionId: number | null;
  units: number;
  /** Units to which something of it came. */
  unitsReceived: number;
  /** Units that still wait for some of it. */
  unitsWaiting: number;
  due: bigint;
  /** The least and the most that one unit is due. */
  dueLeast: bigint;
  dueMost: bigint;
  received: bigint;
  /** What the units that wait are still due. */
  outstanding: bigint;
  reports: number;
  /** Units that got it and have not accounted for it. */
  reportsMissing: number;
  /** Units that have not accounted for the tranche before, and so should not get this one. */
  unitsBlocked: number;
}

export interface TrancheQuestion {
  readonly budgetId: string;
  readonly region: RegionFilter;
  readonly lines: readonly BudgetLineRow[];
  /** null: every tranche, over all units together; else one, by region one level down. */
  readonly tranche: number | null;
}

/**
 * The parts of a grant by line and tranche, as a table `l` (line, tranche, before, upto, day): hundredths of a percent, and
 * when it is expected. Takes five values from `$from` on.
 */
export function trancheParts(lines: readonly BudgetLineRow[], from: number): { text: string; values: unknown[] } {
  const parts = lines.flatMap(({ id, tranches }) => {
    let before = 0;
    return tranches.map(({ number, share, expectedOn }) => {
      const part = { id, number, before, upto: before + share, expectedOn };
      before += share;
      return part;
    });
  });
  return {
    text: `unnest($${from}::uuid[], $${from + 1}::integer[], $${from + 2}::bigint[], $${from + 3}::bigint[], $${from + 4}::date[]) l (line, tranche, before, upto, day)`,
    values: [
      ...[parts.map((p) => p.id), parts.map((p) => p.number), parts.map((p) => p.before)],
      ...[parts.map((p) => p.upto), parts.map((p) => p.expectedOn)],
    ],
  };
}

/** What a tranche brings a unit: rounded so that all of them come to the earmark; see trancheDue(). */
export const DUE = '(a.earmark * l.upto / 10000 - a.earmark * l.before / 10000)';

/** One statement, whatever the number of units. Units of a line without the tranche are left out. */
export async function trancheSums(sql: Sql, question: TrancheQuestion): Promise<TrancheSumRow[]> {
  const { budgetId, region, lines, tranche } = question;
  const parts = trancheParts(lines, 3);
  const values: unknown[] = [budgetId, tranche, ...parts.values];
  const where = ['a.budget_id = $1', 'a.removed_on is null', ...inRegion('a', region, values)];
  const regionId = tranche === null ? 'null::integer' : `a.${columnBelow(region)}`;
  const rows = await sql.query<TrancheSumRow>({
    text: `select l.tranche, ${regionId} as "regionId", count(*)::integer as units, count(t.received_on)::integer as "unitsReceived",
             count(*) filter (where coalesce(t.received, 0) < ${DUE})::integer as "unitsWaiting", sum(${DUE})::bigint as due,
             min(${DUE})::bigint as "dueLeast", max(${DUE})::bigint as "dueMost", coalesce(sum(t.received), 0)::bigint as received,
             sum(greatest(${DUE} - coalesce(t.received, 0), 0))::bigint as outstanding, count(r.id)::integer as reports,
             count(*) filter (where t.received_on is not null and r.id is null)::integer as "reportsMissing",
             count(*) filter (where p.received_on is not null and q.id is null)::integer as "unitsBlocked"
        from allocation a join ${parts.text} on l.line = a.line_id and ($2::integer is null or l.tranche = $2)
        left join allocation_tranche t on t.allocation_id = a.id and t.tranche = l.tranche
        left join tranche_report r on r.allocation_id = a.id and r.tranche = l.tranche
        left join allocation_tranche p on p.allocation_id = a.id and p.tranche = l.tranche - 1
        left join tranche_report q on q.allocation_id = a.id and q.tranche = l.tranche - 1
       where ${where.join(' and ')} group by 1, 2
       order by 1, sum(coalesce(t.received, 0))::numeric / greatest(sum(${DUE}), 1), 2`,
    values,
  });
  return rows.map((row) => ({
    ...row,
    ...{ due: BigInt(row.due), dueLeast: BigInt(row.dueLeast), dueMost: BigInt(row.dueMost) },
    ...{ received: BigInt(row.received), outstanding: BigInt(row.outstanding) },
  }));
}

/** What a unit has of a tranche, and its report. */
export interface TrancheStateRow {
  allocationId: string;
  tranche: number;
  received: bigint;
  receivedOn: CalendarDate | null;
  reportId: string | null;
  reportedOn: CalendarDate | null;
  reportNote: string | null;
  notedByName: string | null;
}

/** The tranches of which something came, of some units. */
export async function tranchesOfUnits(sql: Sql, allocationIds: readonly string[]): Promise<TrancheStateRow[]> {
  const rows = await sql.query<TrancheStateRow>({
    name: 'tranches_of_units',
    text: `select t.allocation_id as "allocationId", t.tranche, t.received, t.received_on as "receivedOn", r.id as "reportId",
                  r.received_on as "reportedOn", r.note as "reportNote", r.noted_by_name as "notedByName"
             from allocation_tranche t left join tranche_report r on (r.allocation_id, r.tranche) = (t.allocation_id, t.tranche)
            where t.allocation_id = any ($1::uuid[]) order by t.allocation_id, t.tranche`,
    values: [allocationIds],
  });
  return rows.map((row) => ({ ...row, received: BigInt(row.received) }));
}

/** A transfer as it was written down. */
export interface ReceiptRow {
  id: string;
  budgetId: string;
  isReversed: boolean;
}

export async function receiptById(sql: Sql, id: string): Promise<ReceiptRow | null> {
  const [row] = await sql.query<ReceiptRow>({
    name: 'receipt_by_id',
    text: `select e.id, e.budget_id as "budgetId", exists (select from ledger_entry r where r.reverses = e.id) as "isReversed"
             from ledger_entry e where e.id = $1 and e.kind = 'RECEIVE'`,
    values: [id],
  });
  return row ?? null;
}

/** What came to the units of a region, and whom it has to pay for. */
export interface PeopleOfUnits {
  /** Reserved in the fullest month of each unit; the quota where nobody is. */
  people: number;
  unitsByQuota: number;
  received: bigint;
}

export async function peopleOfUnits(sql: Sql, budgetId: string, region: RegionFilter): Promise<PeopleOfUnits> {
  const values: unknown[] = [budgetId];
  const where = ['a.budget_id = $1', 'a.removed_on is null', ...inRegion('a', region, values)];
  const [row] = await sql.query<PeopleOfUnits>({
    text: `select coalesce(sum(case when t.people > 0 then t.people else t.quota end), 0)::integer as people,
                  count(*) filter (where t.people = 0)::integer as "unitsByQuota", coalesce(sum(a.received), 0)::bigint as received
             from allocation a left join allocation_tally t on t.allocation_id = a.id where ${where.join(' and ')}`,
    values,
  });
  return { people: row?.people ?? 0, unitsByQuota: row?.unitsByQuota ?? 0, received: BigInt(row?.received ?? 0) };
}
