import type { Act } from '../database/act.ts';
import { unlessRefused } from '../database/unless-refused.ts';
import type { CalendarDate } from '../kernel/calendar-date.ts';
import { inRegion, type RegionFilter } from '../region/region-filter.ts';
import type { BudgetLineRow } from './budget.queries.ts';
import { madeBy } from './ledger.store.ts';
import { DUE, trancheParts } from './tranche.queries.ts';

export interface TrancheOfPlace {
  readonly budgetId: string;
  readonly region: RegionFilter;
  readonly lines: readonly BudgetLineRow[];
  readonly tranche: number;
  /** Rupiah for each unit; null: what each is still due. */
  readonly amount: bigint | null;
  readonly receivedOn: CalendarDate;
  readonly reference: string;
}

/**
 * Notes a tranche for every unit of a region that waits for it; what is due is looked up at the moment of writing.
 * @returns units and rupiah, or false when one of them has this transfer order of this tranche already
 */
export async function insertTranche(act: Act, of: TrancheOfPlace): Promise<{ units: number; amount: bigint } | false> {
  const parts = trancheParts(of.lines, 9);
  const amount = of.amount === null ? null : String(of.amount);
  const values: unknown[] = [
    ...[of.budgetId, of.tranche, amount, of.reference, of.receivedOn, ...madeBy(act)],
    ...parts.values,
  ];
  const where = ['a.budget_id = $1', 'a.removed_on is null', ...inRegion('a', of.region, values)];
  const DONE = 'coalesce(t.received, 0)';
  let rows: { units: number; amount: string }[] = [];
  const isNew = await unlessRefused(['ledger_entry_tranche'], async () => {
    rows = await act.sql.query({
      text: `with came as (
               insert into ledger_entry (allocation_id, budget_id, partner_id, kind, received, tranche, reference, received_on, made_by, made_by_name, made_at)
               select a.id, a.budget_id, a.partner_id, 'RECEIVE', coalesce($3::bigint, ${DUE} - ${DONE}), $2, $4, $5::date, $6, $7, $8
                 from allocation a join ${parts.text} on l.line = a.line_id and l.tranche = $2
                 left join allocation_tranche t on (t.allocation_id, t.tranche) = (a.id, $2)
                where ${where.join(' and ')} and ($3::bigint is not null or ${DONE} < ${DUE})
               returning received)
             select count(*)::integer as units, coalesce(sum(received), 0)::bigint as amount from came`,
      values,
    });
  });
  const [row] = rows;
  return isNew && row ? { units: row.units, amount: BigInt(row.amount) } : false;
}

/**
 * Notes what came to some units, or none of it.
 * @returns false when one of them has this order of this tranche already
 */
export function insertTransfers(act: Act, transfers: readonly TransferEntry[]): Promise<boolean> {
  const column = <K extends keyof TransferEntry>(key: K) => transfers.map((one) => one[key]);
  return unlessRefused(['ledger_entry_tranche'], () =>
    act.sql.query({
      text: `insert into ledger_entry (allocation_id, budget_id, partner_id, kind, received, tranche, reference, received_on, note, made_by, made_by_name, made_at)
             select a.id, a.budget_id, a.partner_id, 'RECEIVE', x.amount, x.tranche, x.reference, x.received_on, x.note, $7, $8, $9
               from unnest($1::uuid[], $2::bigint[], $3::smallint[], $4::text[], $5::date[], $6::text[]) x (id, amount, tranche, reference, received_on, note)
               join allocation a on a.id = x.id`,
      values: [
        ...[column('unitId'), column('amount').map(String), column('tranche'), column('reference')],
        ...[column('receivedOn'), column('note'), ...madeBy(act)],
      ],
    }),
  );
}

export interface TransferEntry {
  readonly unitId: string;
  /** Rupiah for contributions. */
  readonly amount: bigint;
  readonly tranche: number;
  readonly reference: string;
  readonly receivedOn: CalendarDate;
  readonly note: string | null;
}

/**
 * Answers a transfer, or all that were written down with it in one act, with entries that take it back; what was taken
 * back before stays as it is.
 */
export async function insertReversals(act: Act, entryId: string, wholeOrder: boolean, reason: string): Promise<number> {
  const rows = await act.sql.query({
    text: `insert into ledger_entry (allocation_id, budget_id, partner_id, kind, received, tranche, reference, received_on, reverses, note,
                                     made_by, made_by_name, made_at)
           select e.allocation_id, e.budget_id, e.partner_id, 'REVERSE', -e.received, e.tranche, e.reference, e.received_on, e.id, $3, $4, $5, $6
             from ledger_entry o join ledger_entry e on e.budget_id = o.budget_id and e.made_at = o.made_at
              and (e.id = o.id or $2::boolean and e.kind = 'RECEIVE' and (e.tranche, e.reference) = (o.tranche, o.reference))
            where o.id = $1 and not exists (select from ledger_entry r where r.reverses = e.id) returning 1`,
    values: [entryId, wholeOrder, reason, ...madeBy(act)],
  });
  return rows.length;
}

interface PlaceOfTranche {
  readonly budgetId: string;
  readonly region: RegionFilter;
  readonly tranche: number;
}

/** Notes the report of every unit of a region that got the tranche and has none. @returns units */
export async function insertReports(
  act: Act,
  { budgetId, region, tranche }: PlaceOfTranche,
  { receivedOn, note }: { receivedOn: CalendarDate; note: string | null },
): Promise<number> {
  const values: unknown[] = [budgetId, tranche, receivedOn, note, ...madeBy(act)];
  const where = ['a.budget_id = $1', 'a.removed_on is null', ...inRegion('a', region, values)];
  const rows = await act.sql.query({
    text: `insert into tranche_report (allocation_id, partner_id, tranche, received_on, note, noted_by, noted_by_name, created_at)
           select a.id, a.partner_id, $2, $3::date, $4, $5, $6, $7
             from allocation a join allocation_tranche t on (t.allocation_id, t.tranche) = (a.id, $2) and t.received > 0
            where ${where.join(' and ')} on conflict (allocation_id, tranche) do nothing returning 1`,
    values,
  });
  return rows.length;
}

/** Takes the reports of a tranche out again. @returns units */
export async function deleteReports(act: Act, { budgetId, region, tranche }: PlaceOfTranche): Promise<number> {
  const values: unknown[] = [budgetId, tranche];
  const where = ['a.budget_id = $1', 'a.removed_on is null', ...inRegion('a', region, values)];
  const rows = await act.sql.query({
    text: `delete from tranche_report r using allocation a where a.id = r.allocation_id and r.tranche = $2 and ${where.join(' and ')} returning 1`,
    values,
  });
  return rows.length;
}
