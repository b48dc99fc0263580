import type { SpanOfUnit } from '../contribution/owing-members.ts';
import type { Act } from '../database/act.ts';
import type { Sql } from '../database/sql.ts';
import { uuidv7 } from '../kernel/id.ts';
import { monthStart } from '../kernel/month.ts';

export async function markDecided(
  { sql, viewer, at }: Who,
  id: string,
  state: 'CONFIRMED' | 'RETURNED',
  reason: string | null,
): Promise<void> {
  await sql.query({
    text: `update payment set state = $2, return_reason = $3, decided_by_name = $4, decided_at = $5, version = version + 1, updated_at = $5 where id = $1`,
    values: [id, state, reason, viewer.name, at],
  });
}

/** Money that nobody had claimed gets its unit and months. */
export async function claimPayment(sql: Sql, id: string, partnerId: string, span: SpanOfUnit): Promise<void> {
  await sql.query({
    text: `update payment set partner_id = $2, mou_id = $3, unit_village_id = $4, group_id = $5, first_month = $6::date, months = $7, member_ids = $8::uuid[]
            where id = $1`,
    values: [
      ...[id, partnerId, span.unit.mouId ?? null, span.unit.villageId ?? null],
      ...[span.unit.groupId ?? null, monthStart(span.first), span.months, span.memberIds],
    ],
  });
}

export async function markPaid(sql: Sql, id: string, at: Date): Promise<void> {
  await sql.query({
    text: 'update payment set version = version + 1, updated_at = $2 where id = $1',
    values: [id, at],
  });
}

/** A payment is taken back by an entry of its own. */
export async function insertReversal({ sql, viewer, at }: Who, id: string, why: string): Promise<void> {
  await sql.query({
    text: 'update payment set reversed = true, version = version + 1, updated_at = $2 where id = $1',
    values: [id, at],
  });
  await sql.query({
    text: `insert into payment (id, partner_id, mou_id, unit_village_id, group_id, office_id, kind, state, amount, received_on, reference, note,
                                reversal_of, recorded_by, recorded_by_name, decided_by_name, decided_at, created_at, updated_at)
           select $2, p.partner_id, p.mou_id, p.unit_village_id, p.group_id, p.office_id, 'REVERSAL', 'CONFIRMED', p.amount, p.received_on, p.reference, $3,
                  p.id, $4, $5, $5, $6, $6, $6 from payment p where p.id = $1`,
    values: [id, uuidv7(), why, viewer.userId, viewer.name, at],
  });
}

export async function addRefund(sql: Sql, id: string, amount: bigint, at: Date): Promise<void> {
  await sql.query({
    text: 'update payment set refunded = refunded + $2, version = version + 1, updated_at = $3 where id = $1',
    values: [id, String(amount), at],
  });
}

type Who = Pick<Act, 'sql' | 'viewer' | 'at'>;
