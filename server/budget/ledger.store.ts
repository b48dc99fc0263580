import type { Act } from '../database/act.ts';
import { unlessRefused } from '../database/unless-refused.ts';

/** Who made an entry, and when. */
export const madeBy = ({ viewer, at }: Act): unknown[] => [viewer.userId, viewer.name, at];

/**
 * Moves rupiah from one unit to another: an entry at each, or none.
 * @returns false when the first has not that much left, because somebody was quicker with the same money
 */
export function insertTransfer(
  act: Act,
  { fromId, toId, amount, reason }: { fromId: string; toId: string; amount: bigint; reason: string },
): Promise<boolean> {
  return unlessRefused(['allocation_room', 'allocation_parts', 'allocation_removed'], () =>
    act.sql.query({
      text: `insert into ledger_entry (allocation_id, budget_id, partner_id, kind, allocated, note, made_by, made_by_name, made_at)
             select a.id, a.budget_id, a.partner_id, 'TRANSFER', case when a.id = $1 then -$3::bigint else $3::bigint end, $4, $5, $6, $7
               from allocation a where a.id in ($1::uuid, $2::uuid)`,
      values: [fromId, toId, String(amount), reason, ...madeBy(act)],
    }),
  );
}
