import { decodeCursor, type Page, pageSize, toPage } from '../database/page.ts';
import type { Sql } from '../database/sql.ts';

/** One line of the trail. Row security shows it to those who see the row it speaks of. */
export interface AuditRow {
  id: string;
  at: Date;
  actorName: string | null;
  subject: string;
  action: 'CREATED' | 'CHANGED' | 'REMOVED' | 'NIK_REVEALED' | 'OTHER_FUND_LOOKED';
  reason: string | null;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}

/** The history of some rows (a partner and its contacts, say), newest first. */
export async function historyPage(
  sql: Sql,
  rowIds: readonly string[],
  { first, after }: { first: number; after: string | null },
): Promise<Page<AuditRow>> {
  const before = after ? String(decodeCursor(after, 1)[0]) : null;
  const rows = await sql.query<AuditRow>({
    name: 'history_page',
    text: `select id, at, actor_name as "actorName", subject, action, reason, before, after from audit_entry
      where row_id = any ($1::uuid[]) and ($2::bigint is null or id < $2::bigint) order by id desc limit $3`,
    values: [rowIds, before, pageSize(first) + 1],
  });
  return toPage(
    rows,
    first,
    (row) => [row.id],
    async () => {
      const [counted] = await sql.query<{ total: number }>({
        name: 'history_total',
        text: 'select count(*)::integer as total from audit_entry where row_id = any ($1::uuid[])',
        values: [rowIds],
      });
      return counted?.total ?? 0;
    },
  );
}
