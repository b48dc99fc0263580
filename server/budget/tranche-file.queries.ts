import type { Sql } from '../database/sql.ts';
import { type KnownTransfer, type ReadyTransfer, transferKey } from './tranche-file.check.ts';

export interface UnitCodeRow {
  /** Digits only. */
  code: string;
  id: string;
  name: string;
  lineId: string;
}

/** Every code that a unit's village has or had, today's last. */
export function unitCodes(sql: Sql, budgetId: string): Promise<UnitCodeRow[]> {
  return sql.query<UnitCodeRow>({
    name: 'unit_codes',
    text: `select replace(w.code, '.', '') as code, a.id, v.name, a.line_id as "lineId"
             from allocation a join region v on v.id = a.village_id join region w on w.current_id = v.current_id
            where a.budget_id = $1 and a.removed_on is null order by w.valid_to nulls last`,
    values: [budgetId],
  });
}

/** Which of these codes the register knows, digits only. */
export async function knownRegionCodes(sql: Sql, codes: readonly string[]): Promise<ReadonlySet<string>> {
  const dotted = codes.map((code) => [code.slice(0, 2), code.slice(2, 4), code.slice(4, 6), code.slice(6)]);
  const rows = await sql.query<{ code: string }>({
    name: 'known_region_codes',
    text: `select distinct replace(r.code, '.', '') as code from region r where r.code = any ($1::text[])`,
    values: [dotted.map((parts) => parts.filter((part) => part !== '').join('.'))],
  });
  return new Set(rows.map(({ code }) => code));
}

/** Which of these are written down and stand, by transferKey(). */
export async function standingTransfers(
  sql: Sql,
  transfers: readonly Pick<ReadyTransfer, 'unitId' | 'tranche' | 'reference'>[],
): Promise<ReadonlyMap<string, KnownTransfer>> {
  const rows = await sql.query<{
    id: string;
    tranche: number;
    reference: string;
    received: string;
    receivedOn: string;
  }>({
    name: 'standing_transfers',
    text: `select e.allocation_id as id, e.tranche, e.reference, e.received, e.received_on as "receivedOn"
             from unnest($1::uuid[], $2::smallint[], $3::text[]) x (id, tranche, reference)
             join ledger_entry e on e.kind = 'RECEIVE' and (e.allocation_id, e.tranche, e.reference) = (x.id, x.tranche, x.reference)
            where not exists (select from ledger_entry r where r.reverses = e.id)`,
    values: [
      transfers.map(({ unitId }) => unitId),
      transfers.map(({ tranche }) => tranche),
      transfers.map(({ reference }) => reference),
    ],
  });
  return new Map(
    rows.map(({ id, tranche, reference, received, receivedOn }) => [
      transferKey(id, tranche, reference),
      { amount: BigInt(received), receivedOn },
    ]),
  );
}

/** How many of these units have not accounted for the tranche before the one that came. */
export async function blockedTransfers(
  sql: Sql,
  transfers: readonly Pick<ReadyTransfer, 'unitId' | 'tranche'>[],
): Promise<number> {
  const [row] = await sql.query<{ n: number }>({
    name: 'blocked_transfers',
    text: `select count(distinct x.id)::integer as n from unnest($1::uuid[], $2::smallint[]) x (id, tranche)
             join allocation_tranche t on (t.allocation_id, t.tranche) = (x.id, x.tranche - 1) and t.received > 0
            where not exists (select from tranche_report r where (r.allocation_id, r.tranche) = (x.id, x.tranche - 1))`,
    values: [transfers.map(({ unitId }) => unitId), transfers.map(({ tranche }) => tranche)],
  });
  return row?.n ?? 0;
}
