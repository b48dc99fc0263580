import { type Keyset, listPage } from '../database/keyset.ts';
import { mapPage, type Page } from '../database/page.ts';
import type { Sql } from '../database/sql.ts';
import type { CalendarDate } from '../kernel/calendar-date.ts';
import type { LedgerKind } from './budget.codes.ts';

/** An entry of the ledger: by how much it moves the totals of a unit, in rupiah. */
export interface LedgerRow {
  id: string;
  allocationId: string;
  villageId: number;
  kind: LedgerKind;
  amount: bigint;
  personMonths: number | null;
  paymentId: string | null;
  tranche: number | null;
  reference: string | null;
  receivedOn: CalendarDate | null;
  note: string | null;
  madeBy: string | null;
  madeAt: Date;
  /** A transfer that an entry has taken back. */
  isReversed: boolean;
}

const keyset: Keyset<LedgerRow> = {
  by: [
    ['e.made_at', 'timestamptz'],
    ['e.id', 'uuid'],
  ],
  direction: 'desc',
  key: ({ madeAt, id }) => [madeAt.toISOString(), id],
};

export interface LedgerQuestion {
  readonly budgetId: string;
  readonly allocationId: string | null;
  readonly first: number;
  readonly after: string | null;
}

/** Entries of a budget or one of its units, the latest first. */
export async function ledgerPage(
  sql: Sql,
  { budgetId, allocationId, first, after }: LedgerQuestion,
): Promise<Page<LedgerRow>> {
  const values = allocationId ? [budgetId, allocationId] : [budgetId];
  const where = ['e.budget_id = $1', ...(allocationId ? ['e.allocation_id = $2::uuid'] : [])];
  const page = await listPage<LedgerRow>(sql, {
    columns: `e.id, e.allocation_id as "allocationId", a.village_id as "villageId", e.kind,
      e.allocated + e.reserved + e.spent + e.received as amount, e.person_months as "personMonths", e.payment_id as "paymentId", e.tranche,
      e.reference, e.received_on as "receivedOn", e.note, e.made_by_name as "madeBy", e.made_at as "madeAt",
      exists (select from ledger_entry r where r.reverses = e.id) as "isReversed"`,
    ...{ from: 'ledger_entry e join allocation a on a.id = e.allocation_id', where, values, keyset, first, after },
  });
  return mapPage(page, (row) => ({ ...row, amount: BigInt(row.amount) }));
}
